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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A language that a user brings. */
class LanguageProviderTest {

  /**
   * Languages as they come with a user's jar: compiled here, since a service in our own module is
   * found by the module's declaration alone. "qaa" is English with a mark before each phrase, "qab"
   * has empty phrases and no other file, and another wants to speak French instead of us.
   */
  private static final String PROVIDERS =
      """
      package brought;

      import java.io.ByteArrayInputStream;
      import java.io.IOException;
      import java.io.InputStream;
      import java.nio.charset.StandardCharsets;
      import java.nio.file.Files;
      import java.nio.file.Path;
      import java.util.Optional;

      public class Marked implements io.etude.LanguageProvider {
        public String language() {
          return "qaa";
        }

        public Optional<InputStream> open(String file) throws IOException {
          Path english = Path.of("FOLDER", file);
          if (!Files.exists(english)) {
            return Optional.empty();
          }
          String text = Files.readString(english);
          if (file.equals("phrases.properties")) {
            text = text.replaceAll("(?m)^([a-zA-Z.]+)=(?=[a-zA-Z{])", "$1=\u00a7");
          }
          return Optional.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        }

        public static class Unfinished implements io.etude.LanguageProvider {
          public String language() {
            return "qab";
          }

          public Optional<InputStream> open(String file) {
            return file.equals("phrases.properties")
                ? Optional.of(new ByteArrayInputStream(new byte[0]))
                : Optional.empty();
          }
        }

        public static class Other implements io.etude.LanguageProvider {
          public String language() {
            return "fr";
          }

          public Optional<InputStream> open(String file) {
            throw new AssertionError("our own files go first");
          }
        }
      }
      """;

  private final ClassLoader before = Thread.currentThread().getContextClassLoader();

  @BeforeEach
  void bringLanguages(@TempDir Path folder) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(LanguageProvider.class.getName()),
        "brought.Marked\nbrought.Marked$Unfinished\nbrought.Marked$Other\n");
    Path english = Files.createDirectories(folder.resolve("english"));
    for (String name : List.of("display", "phrases", "terms", "claims", "problems", "scales")) {
      copy(name + "_en.properties", english.resolve(name + ".properties"));
    }
    copy("typography_en.rules", english.resolve("typography.rules"));
    Path source = folder.resolve("Marked.java");
    Files.writeString(
        source, PROVIDERS.replace("FOLDER", english.toString().replace("\\", "\\\\")));
    String api =
        Path.of(
                URI.create(
                    LanguageProvider.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
            .toString();
    int failed =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(
                System.out,
                System.err,
                "-proc:none",
                "-cp",
                api,
                "-d",
                folder.toString(),
                source.toString());
    assertThat(failed).isZero();
    Thread.currentThread()
        .setContextClassLoader(new URLClassLoader(new URL[] {folder.toUri().toURL()}, before));
  }

  private static void copy(String file, Path to) throws IOException {
    try (InputStream in = LanguageFile.class.getResourceAsStream("/io/etude/language/" + file)) {
      Files.copy(in, to);
    }
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
