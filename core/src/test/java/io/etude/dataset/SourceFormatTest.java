package io.etude.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.DataException;
import io.etude.StudyException;
import io.etude.analysis.Analysis;
import io.etude.dataset.csv.CsvSource;
import io.etude.dataset.spss.SpssSource;
import io.etude.dataset.triples.TripleSSource;
import io.etude.results.Results;
import io.etude.study.Study;
import java.io.IOException;
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

  @Test
  void theEndingSaysWhichReader() {
    assertThat(Source.open(Path.of("x.CSV"))).isInstanceOf(CsvSource.class);
    assertThat(Source.open(Path.of("x.tsv"))).isInstanceOf(CsvSource.class);
    assertThat(Source.open(Path.of("x.zsav"))).isInstanceOf(SpssSource.class);
    assertThat(Source.open(Path.of("a.b/x.sss"))).isInstanceOf(TripleSSource.class);
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
        .hasMessageStartingWith("study.yaml:2: ");
  }
}
