package io.etude.pdf.layout.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.etude.Label;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.category.Category;
import io.etude.document.table.StatTable;
import io.etude.pdf.testing.TableReader;
import io.etude.pdf.theme.Theme;
import io.etude.report.StudyReport;
import io.etude.results.Cell;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.Summary;
import io.etude.results.WeightReport;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Higher;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Figures of the results as they are printed in a PDF's tables: rounded, marked, at their place.
 */
class PrintedResultsTest {

  private static final RatingQuestion QUESTION =
      RatingQuestion.builder("q").scale(0, 2).net("high", "High", "1", "2").build();

  private static final Segment SEGMENT =
      Segment.builder("age")
          .category("a", "Young")
          .category("b", "Old")
          .category("c", "Odd")
          .build();

  private static Estimate estimate(double value) {
    return new Estimate(value, 0.02, 300, Optional.empty());
  }

  private static List<Higher> higherThanYoung(boolean higher) {
    return higher ? List.of(new Higher("a", "A", 0.01, estimate(0.1), 0.001)) : List.of();
  }

  private static Cell share(double share, boolean higher) {
    return new Cell(
        OptionalLong.of(100),
        OptionalDouble.of(100),
        Optional.of(estimate(share)),
        higherThanYoung(higher),
        Set.of());
  }

  private static Summary summary(Summary.Stat stat, double value, boolean higher) {
    return new Summary(stat, Optional.of(estimate(value)), higherThanYoung(higher), Set.of());
  }

  private static ResultRow row(String id, String label, String... members) {
    return new ResultRow(
        id,
        Label.of(label),
        members.length == 0 ? ResultRow.Kind.CATEGORY : ResultRow.Kind.NET,
        Category.Kind.ANSWER,
        List.of(members));
  }

  private static ResultColumn.Builder column(String id, String label, Cell... cells) {
    return ResultColumn.of(id, Label.of(label)).df(300).cells(List.of(cells));
  }

  private static List<ResultColumn> columns() {
    Cell suppressed = Cell.hidden(Set.of(Flag.SUPPRESSED));
    return List.of(
        column(
                "total",
                "Total",
                share(0.285, false),
                share(0.715, false),
                share(0.16, false),
                share(0.125, false))
            .bases(1302, 1302, 1233.6)
            .summaries(
                List.of(
                    summary(Summary.Stat.MEAN, 6.46, false),
                    summary(Summary.Stat.NPS, 0.125, false)))
            .build(),
        column("a", "Young", share(0.004, false), share(0.9, false), suppressed, share(0.05, false))
            .letter(Optional.of("A"))
            .bases(1202, 1202, 1150.2)
            .summaries(
                List.of(
                    new Summary(
                        Summary.Stat.MEAN, Optional.empty(), List.of(), Set.of(Flag.SUPPRESSED)),
                    summary(Summary.Stat.NPS, -0.035, false)))
            .build(),
        column(
                "b",
                "Old",
                share(0.4, true),
                share(0.6, false),
                share(0.31, false),
                share(0.2, true))
            .letter(Optional.of("B"))
            .bases(56, 56, 51.5)
            .summaries(
                List.of(
                    summary(Summary.Stat.MEAN, 1234.56, true), summary(Summary.Stat.NPS, 0, false)))
            .flags(Set.of(Flag.SMALL_BASE))
            .build(),
        column("c", "Odd", empty(), empty(), empty(), empty())
            .bases(0, 0, 0)
            .summaries(
                List.of(
                    new Summary(Summary.Stat.MEAN, Optional.empty(), List.of(), Set.of()),
                    new Summary(Summary.Stat.NPS, Optional.empty(), List.of(), Set.of())))
            .build());
  }

  private static Cell empty() {
    return new Cell(
        OptionalLong.of(0), OptionalDouble.of(0), Optional.empty(), List.of(), Set.of());
  }

  private static StatTable printed() {
    List<ResultRow> rows =
        List.of(row("0", "0"), row("high", "High", "1", "2"), row("1", "1"), row("2", "2"));
    ResultTable table =
        ResultTable.of(QUESTION)
            .segment(Optional.of(SEGMENT))
            .rows(rows)
            .columns(columns())
            .build();
    ResultTable overall =
        table.toBuilder().segment(Optional.empty()).columns(columns().subList(0, 1)).build();
    Study study =
        Study.builder("printed")
            .languages(Locale.ENGLISH)
            .question(QUESTION)
            .segment(SEGMENT)
            .build();
    Results results =
        Results.of(study)
            .tables(List.of(overall, table))
            .respondents(1302)
            .marginOfError(0.03)
            .weights(
                Optional.of(
                    WeightReport.builder()
                        .minimum(0.5)
                        .maximum(2)
                        .designEffect(1.1)
                        .iterations(3)
                        .build()))
            .build();
    List<StatTable> tables = new ArrayList<>(StudyReport.of(results).build().tables());
    assertThat(tables).hasSize(1);
    return tables.get(0);
  }

  @Test
  void roundsMarksAndPlacesEveryFigure() {
    List<TableReader.Panel> panels = TableReader.read(printed(), Theme.magazine());
    assertThat(panels).hasSize(1);
    TableReader.Panel panel = panels.get(0);
    assertThat(panel.heads()).containsExactly("Total", "Young (A)", "Old (B)", "Odd");
    assertThat(panel.rows())
        .extracting(TableReader.Row::label, row -> Math.round(row.indent()), TableReader.Row::cells)
        .containsExactly(
            tuple("0", 0L, List.of("29", "<0.5", "40A", "–")),
            tuple("High", 0L, List.of("72", "90", "60", "–")),
            tuple("1", 8L, List.of("16", "[c]", "31", "–")),
            tuple("2", 8L, List.of("13", "5", "20A", "–")),
            tuple("Mean", 0L, List.of("6.5", "[c]", "1,235A", "–")),
            tuple("Net promoter score", 0L, List.of("+13", "−4", "0", "–")),
            tuple("Base (respondents)", 0L, List.of("1,302", "1,202", "56*", "0")),
            tuple("Effective base", 0L, List.of("1,234", "1,150", "52", "0")));
  }
}
