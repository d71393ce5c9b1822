package io.etude.examples;

import io.etude.analysis.Analysis;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.rows.RowsSource;
import io.etude.results.Results;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A made-up study of many questions by many segments. */
public final class LargeStudy {

  private LargeStudy() {}

  /** The results of so many questions by so many segments. */
  public static Results results(int questions, int segments) {
    Study.Builder study = Study.builder("large").languages(Locale.ENGLISH);
    List<String> columns = new ArrayList<>();
    for (int q = 0; q < questions; q++) {
      SingleQuestion.Builder question = SingleQuestion.builder("q" + q).label("Subject " + q);
      for (int a = 0; a < 5; a++) {
        question.category("a" + a, "Answer " + a + " to subject " + q);
      }
      study.question(question.build());
      columns.add("q" + q);
    }
    for (int s = 0; s < segments; s++) {
      Segment.Builder segment = Segment.builder("s" + s).label("Segment " + s);
      for (int g = 0; g < 2 + s % 4; g++) {
        segment.category("g" + g, "Group " + g);
      }
      study.segment(segment.build());
      columns.add("s" + s);
    }
    Random random = new Random(1);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      List<String> row = new ArrayList<>();
      for (int q = 0; q < questions; q++) {
        row.add("a" + random.nextInt(5));
      }
      for (int s = 0; s < segments; s++) {
        row.add("g" + random.nextInt(2 + s % 4));
      }
      rows.add(row);
    }
    return Analysis.of(study.build()).run(RowsSource.of("rows", columns, rows));
  }
}
