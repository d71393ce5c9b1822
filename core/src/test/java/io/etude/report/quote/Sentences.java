package io.etude.report.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Label;
import io.etude.codebook.category.Net;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * Sentences of files in English and French: a line is the rules of the remarks that it draws, or
 * "none", a bar, and the sentence with its figures in brackets, {@code ~} for a new line.
 */
final class Sentences {

  private Sentences() {}

  static Label said(String english, String french) {
    return new Label(Map.of("en", english, "fr", french));
  }

  static Net net(String id, Label label, Net.Side side, String... codes) {
    return new Net(id, label, List.of(codes), Optional.of(side));
  }

  /** The language, the sentence and the rules of each line of the files of a name. */
  static Stream<Arguments> of(String name) throws IOException {
    return Stream.concat(read(name, Locale.ENGLISH), read(name, Locale.FRENCH));
  }

  private static Stream<Arguments> read(String name, Locale language) throws IOException {
    String file = name + "_" + language.getLanguage() + ".txt";
    try (InputStream in = Sentences.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> line.split("\\|", 2))
              .map(parts -> Arguments.of(language, parts[1].strip(), parts[0].strip()))
              .toList()
              .stream();
    }
  }

  /** Asserts that a sentence draws the remarks of its line, and no others. */
  static void check(Results results, Locale language, String sentence, String rules) {
    String template = sentence.replaceAll("\\[([^]]+)]", "\\${fig(\"$1\")}").replace('~', '\n');
    assertThat(
            StudyReport.of(results)
                .language(language)
                .template(template + "\n")
                .build()
                .diagnostics()
                .stream()
                .map(remark -> remark.rule())
                .filter(found -> !found.endsWith("Unsaid") || found.equals("askedUnsaid")))
        .containsExactlyElementsOf(
            Arrays.stream(rules.split(" ")).filter(each -> !each.equals("none")).toList());
  }
}
