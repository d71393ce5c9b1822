package io.etude.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.DataException;
import io.etude.analysis.Analysis;
import io.etude.dataset.DecimalSign;
import io.etude.dataset.DecimalSigns;
import io.etude.dataset.FileOptions;
import io.etude.dataset.Source;
import io.etude.dataset.csv.CsvSource;
import io.etude.results.Results;
import io.etude.results.Summary;
import io.etude.study.Study;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A draft and the analysis by it read the same numbers, whatever the notation. */
class DraftNotationsTest {

  private static final Path FILES = Path.of("src/test/resources/io/etude/dataset/notations");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "french.csv",
        "german.csv",
        "swiss.csv",
        "english.csv",
        "tabs.tsv",
        "thousands.csv"
      })
  void draftAndAnalysisReadTheSameFromEveryNotation(String name) throws IOException {
    assertThat(questions(draft(name))).isEqualTo(questions(draft("plain.csv")));
    assertThat(means(name)).hasSizeGreaterThan(4).isEqualTo(means("plain.csv"));
  }

  private static String draft(String name) {
    return CodebookDraft.of(CsvSource.of(FILES.resolve(name))).yaml();
  }

  /** From the weight on: above it stand the names of file and study. */
  private static String questions(String yaml) {
    return yaml.substring(yaml.indexOf("\nweighting:"));
  }

  private Map<String, Double> means(String name) throws IOException {
    Files.copy(FILES.resolve(name), folder.resolve(name));
    CodebookDraft.of(CsvSource.of(folder.resolve(name))).write(folder.resolve("study.yaml"));
    return means(Analysis.of(Study.read(folder.resolve("study.yaml"))).run().complete());
  }

  private static Map<String, Double> means(Results results) {
    Map<String, Double> means = new TreeMap<>();
    results
        .tables()
        .forEach(
            table ->
                table
                    .total()
                    .summary(Summary.Stat.MEAN)
                    .flatMap(Summary::estimate)
                    .ifPresent(mean -> means.put(table.id().toString(), mean.value())));
    return means;
  }

  @Test
  void aDraftSaysHowItReadWhatCouldBeReadInAnotherWay() {
    assertThat(draft("german.csv"))
        .contains(
            """
            # how to read the file is said where it could be read in another way
            data:
              file: "german.csv"
              # by the other numbers, "1.182" in people is 1182
              decimal: comma
            """);
    assertThat(draft("french.csv"))
        .containsPattern(
            "# taken for want of another; .* reads \".*\"\n  encoding: \"windows-1252");
    assertThat(draft("plain.csv")).contains("\ndata: \"plain.csv\"\n");
    assertThat(draft("english.csv")).contains("\n  decimal: point\n");
  }

  @Test
  void whatMayBeTwoNumbersIsRefusedByDraftAndAnalysis() throws IOException {
    Source source = file("spend\tq1\n1,182\t1\n2,040\t2\n3,999\t1\n");
    String both =
        "answers.tsv:2: \"1,182\" in column \"spend\" may be 1182 or 1.182, and no other number in"
            + " the data tells which; say \"decimal: point\" if it is 1182, \"decimal: comma\" if"
            + " it is 1.182, under \"data\" in the codebook or as an option of the draft";
    assertThatThrownBy(() -> CodebookDraft.of(source))
        .isInstanceOf(DataException.class)
        .hasMessage(both);
    for (String part : parts("spend")) {
      assertThatThrownBy(() -> Analysis.of(Study.parse("id: s\n" + part)).run(source))
          .as(part)
          .isInstanceOf(DataException.class)
          .hasMessage(both);
      for (String said : new String[] {"comma", "{spend: point}"}) {
        Study study = Study.parse("id: s\ndata: {decimal: " + said + "}\n" + part);
        assertThat(Analysis.of(study).run(source).complete().tables()).as(part).isNotEmpty();
      }
    }
  }

  @Test
  void aNumberInAnotherNotationIsRefusedEverywhere() throws IOException {
    Source source = file("spend\tq1\n1.5\t1\n2.5\t2\n5,5\t1\n");
    String wrong =
        "answers.tsv:4: column \"spend\" should be a number with a decimal point like \"1.5\""
            + " (answers.tsv:2), not \"5,5\"";
    assertThatThrownBy(() -> CodebookDraft.of(source)).hasMessage(wrong);
    for (String part : parts("spend")) {
      assertThatThrownBy(() -> Analysis.of(Study.parse("id: s\n" + part)).run(source))
          .as(part)
          .isInstanceOf(DataException.class)
          .hasMessage(wrong);
    }
  }

  /** A column as a number, as one among words, as a weight, as a population, and in bands. */
  private static String[] parts(String column) {
    String single = "questions: [{id: q1, type: single, categories: {1: A, 2: B}}]\n";
    return new String[] {
      "questions: [{id: %s, type: numeric}]\n".formatted(column),
      "questions: [{id: %s, type: numeric, missing: {none: noAnswer}}]\n".formatted(column),
      single + "weighting: {column: %s}\n".formatted(column),
      single
          + "segments: [{id: %s, bands: {low: {label: Low, to: 2000}, high: {label: High, from: 2000}}}]\n"
              .formatted(column)
    };
  }

  @Test
  void whatWasSaidIsWrittenAndUsed() throws IOException {
    Source source = file("spend\tq1\n1,182\t1\n2,040\t2\n3,999\t1\n");
    String comma = CodebookDraft.of(source, known(DecimalSigns.of(DecimalSign.COMMA))).yaml();
    assertThat(comma).contains("\n  decimal: comma\n").contains("from 1.182 to 3.999");
    String point =
        CodebookDraft.of(source, known(DecimalSigns.of(Map.of("spend", DecimalSign.POINT)))).yaml();
    assertThat(point).contains("\n  decimal:\n    spend: point\n").contains("# few whole numbers");
    Source named =
        Source.open(
            folder.resolve("answers.tsv"),
            FileOptions.FOUND.withEncoding(Charset.forName("windows-1252")).withDelimiter('\t'));
    assertThat(CodebookDraft.of(named, known(DecimalSigns.of(DecimalSign.COMMA))).yaml())
        .contains("\n  encoding: \"windows-1252\"\n  delimiter: tab\n  decimal: comma\n");
  }

  private static CodebookDraft.Options known(DecimalSigns decimals) {
    return CodebookDraft.Options.FOUND.withDecimals(decimals);
  }

  private Source file(String text) throws IOException {
    return CsvSource.of(Files.writeString(folder.resolve("answers.tsv"), text));
  }
}
