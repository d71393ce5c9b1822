package io.etude.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.LanguageProvider;
import io.etude.ReportException;
import io.etude.analysis.Analysis;
import io.etude.codebook.SingleQuestion;
import io.etude.document.Report;
import io.etude.internal.LanguageFile;
import io.etude.render.JsonRenderer;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.study.Study;
import io.etude.testing.TestData;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A language that a user brings. */
class LanguageProviderTest {

  /** English with a mark before each text, so that it shows whose words are printed. */
  public static class Marked implements LanguageProvider {
    @Override
    public String language() {
      return "qaa";
    }

    @Override
    public Optional<InputStream> open(String file) throws IOException {
      int dot = file.lastIndexOf('.');
      String english = file.substring(0, dot) + "_en" + file.substring(dot);
      try (InputStream in =
          LanguageFile.class.getResourceAsStream("/io/etude/language/" + english)) {
        if (in == null) {
          return Optional.empty();
        }
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        if (file.equals("phrases.properties")) {
          text = text.replaceAll("(?m)^([\\w.]+)=(?=\\p{L})", "$1=§");
        }
        return Optional.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
      }
    }
  }

  /** Has phrases alone, and not all of them. */
  public static class Unfinished implements LanguageProvider {
    @Override
    public String language() {
      return "qab";
    }

    @Override
    public Optional<InputStream> open(String file) {
      return file.equals("phrases.properties")
          ? Optional.of(new ByteArrayInputStream(new byte[0]))
          : Optional.empty();
    }
  }

  /** Wants to speak French instead of us. */
  public static class Other implements LanguageProvider {
    @Override
    public String language() {
      return "fr";
    }

    @Override
    public Optional<InputStream> open(String file) {
      throw new AssertionError("our own files go first");
    }
  }

  private final ClassLoader before = Thread.currentThread().getContextClassLoader();

  @BeforeEach
  void bringLanguages(@TempDir Path folder) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(LanguageProvider.class.getName()),
        Marked.class.getName() + "\n" + Unfinished.class.getName() + "\n" + Other.class.getName());
    Thread.currentThread()
        .setContextClassLoader(new URLClassLoader(new URL[] {folder.toUri().toURL()}, before));
  }

  @AfterEach
  void restore() {
    Thread.currentThread().setContextClassLoader(before);
  }

  private static Report report(String language) {
    Study study =
        Study.builder("s")
            .languages(Locale.forLanguageTag(language))
            .title("Title")
            .question(SingleQuestion.builder("q").category("1", "Ja").category("2", "Nein").build())
            .build();
    String[] lines = new String[101];
    lines[0] = "q";
    for (int i = 1; i < lines.length; i++) {
      lines[i] = i % 3 == 0 ? "1" : "2";
    }
    Results results = Analysis.of(study).run(TestData.of(lines));
    return StudyReport.of(results).build();
  }

  @Test
  void aReportSpeaksIt() {
    Report report = report("qaa");
    assertThat(report.language().toLanguageTag()).isEqualTo("qaa");
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    new JsonRenderer().render(report, json);
    assertThat(report.blocks().toString()).contains("§");
    assertThat(json.toString(StandardCharsets.UTF_8)).contains("\"Total\"");
    assertThat(LanguageFile.languages()).containsExactly("en", "fr", "qaa", "qab");
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThatThrownBy(() -> Display.of(Locale.forLanguageTag("qab")))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("\"qab\"")
        .hasMessageContaining("no file display.properties");
    Properties english = LanguageFile.properties("phrases", Locale.ENGLISH);
    assertThatThrownBy(() -> LanguageFile.properties("phrases", Locale.forLanguageTag("qab")))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining(
            "phrases.properties lacks " + english.size() + " keys, the first is alt.bars");
    assertThat(LanguageFile.optional("draft", Locale.forLanguageTag("qab"))).isEmpty();
  }

  @Test
  void oursStayAsTheyAre() {
    assertThat(LanguageFile.properties("terms", Locale.FRENCH).getProperty("total"))
        .isEqualTo("Ensemble");
  }

  @Test
  void aLanguageThatNobodyBroughtIsRefused() {
    assertThatThrownBy(() -> report("qac"))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("en, fr, qaa, qab");
  }
}
