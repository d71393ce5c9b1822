package io.etude.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.DataException;
import io.etude.StudyException;
import io.etude.analysis.Analysis;
import io.etude.dataset.csv.CsvSource;
import io.etude.dataset.spss.SpssSource;
import io.etude.dataset.triples.TripleSSource;
import io.etude.report.StudyFolder;
import io.etude.results.Results;
import io.etude.study.Study;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data file is opened by the ending of its name, also the one that a codebook names. */
class SourceFormatTest {

  private static final String STUDY =
      """
      id: small
      %s
      questions:
        - {id: q, type: single, label: Q, categories: {a: A, b: B}}
      """;

  @TempDir private Path folder;

  private static Source reader(String file) {
    return ((GuardedSource) Source.open(Path.of(file))).source();
  }

  @Test
  void theEndingSaysWhichReader() {
    assertThat(reader("x.CSV")).isInstanceOf(CsvSource.class);
    assertThat(reader("x.tsv")).isInstanceOf(CsvSource.class);
    assertThat(reader("x.zsav")).isInstanceOf(SpssSource.class);
    assertThat(reader("a.b/x.sss")).isInstanceOf(TripleSSource.class);
  }

  @Test
  void anUnknownEndingIsRefusedWithThoseThereAre() {
    assertThatThrownBy(() -> Source.open(Path.of("answers.doc")))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("answers.doc: no reader for files ending in \".doc\"")
        .hasMessageContaining(".csv, .sav, .sss, .tsv, .txt, .xml, .zsav");
  }

  @Test
  void anAnalysisRunsOnTheDataThatTheCodebookNames() throws IOException {
    Files.writeString(folder.resolve("study.yaml"), STUDY.formatted("data: answers.csv"));
    Files.writeString(folder.resolve("answers.csv"), "q\na\na\nb\n");
    Results results = Analysis.of(Study.read(folder.resolve("study.yaml"))).run();
    assertThat(results.respondents()).isEqualTo(3);
  }

  @Test
  void theCodebookSaysHowToReadTheData() throws IOException {
    Files.writeString(
        folder.resolve("study.yaml"),
        STUDY
            .formatted("data: {file: answers.csv, encoding: latin1, delimiter: bar}")
            .replace("a: A", "é: A"));
    Files.write(
        folder.resolve("answers.csv"),
        "q|x,y\né|1\né|2\nb|3\n".getBytes(StandardCharsets.ISO_8859_1));
    Files.copy(folder.resolve("answers.csv"), folder.resolve("others.csv"));
    Study study = Study.read(folder.resolve("study.yaml"));
    assertThat(study.source().schema().names()).containsExactly("q", "x,y");
    assertThat(Analysis.of(study).run().respondents()).isEqualTo(3);
    StudyFolder others = StudyFolder.of(folder).data(folder.resolve("others.csv"));
    assertThat(others.render(folder.resolve("out"), "json").results().respondents()).isEqualTo(3);
  }

  @Test
  void optionsThatAFormatDoesNotHaveAreRefused() {
    assertThatThrownBy(() -> Source.open(Path.of("x.sav"), FileOptions.FOUND.withDelimiter(';')))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "x.sav is a system file, for which no delimiter can be given; leave \"delimiter\" out");
    assertThatThrownBy(() -> Source.open(Path.of("x.csv"), FileOptions.FOUND.withSheet("Data")))
        .isInstanceOf(DataException.class)
        .hasMessage("x.csv is a text file, for which no sheet can be given; leave \"sheet\" out");
    assertThatThrownBy(() -> FileOptions.FOUND.withDelimiter('a'))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aColumnWhoseSignIsSaidMustBeThere() {
    Study study = Study.parse(STUDY.formatted("data: {decimal: {spent: comma}}"));
    assertThatThrownBy(() -> Analysis.of(study).run(Source.of("answers.csv", "q,spend\na,1\n")))
        .isInstanceOf(StudyException.class)
        .hasMessage(
            "study.yaml:2:18: \"decimal\" of the data names column \"spent\", which answers.csv"
                + " does not have; closest: \"spend\"");
  }

  @Test
  void aCodebookThatNamesNoDataSaysSo() {
    Study study = Study.parse(STUDY.formatted("title: Small"));
    assertThat(study.id()).isEqualTo("small");
    assertThatThrownBy(() -> Analysis.of(study).run())
        .isInstanceOf(StudyException.class)
        .hasMessageContaining("study \"small\" names no data file; add \"data: …\"");
  }

  @Test
  void aFaultInATextHasItsLine() {
    assertThatThrownBy(() -> Study.parse(STUDY.formatted("tittle: Small")))
        .isInstanceOf(StudyException.class)
        .hasMessageStartingWith("study.yaml:2:1: ");
  }
}
