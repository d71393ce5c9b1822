package io.etude.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Label;
import io.etude.analysis.Analysis;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.rows.RowsSource;
import io.etude.results.Results;
import io.etude.study.Study;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** All figures of a study as rows of one table. */
class FigureTableTest {

  private static Results results() {
    Segment sex = Segment.builder("sex").label("Sex").category("f", "Women").build();
    Segment age = Segment.builder("age").label("Age").category("y", "Under 30").build();
    Study study =
        Study.builder("s")
            .title("Study")
            .question(SingleQuestion.builder("use").label("Use").category("1", "A").build())
            .segment(sex)
            .segment(age)
            .segment(Segment.nested("both", Label.of("Sex and age"), sex, age))
            .build();
    List<List<String>> rows = Collections.nCopies(60, List.of("1", "f", "y"));
    return Analysis.of(study).run(RowsSource.of("rows", List.of("use", "sex", "age"), rows));
  }

  private static Set<String> columns(Locale language) {
    Set<String> columns = new TreeSet<>();
    FigureTable.of(results(), language)
        .forEach(row -> columns.add(row.text(FigureTable.Column.COLUMN)));
    return columns;
  }

  @Test
  void aNestedGroupIsNamedWithTheColonOfTheLanguage() {
    assertThat(columns(Locale.ENGLISH)).contains("Women: Under 30");
    assertThat(columns(Locale.FRENCH)).contains("Women\u00a0: Under 30");
  }
}
