package io.etude.render;

import io.etude.analysis.Cell;
import io.etude.analysis.Estimate;
import io.etude.analysis.FigureRef;
import io.etude.analysis.Interval;
import io.etude.analysis.ResultColumn;
import io.etude.analysis.ResultRow;
import io.etude.analysis.ResultTable;
import io.etude.analysis.Results;
import io.etude.document.Block;
import io.etude.document.Brand;
import io.etude.document.ChartSpec;
import io.etude.document.FrontMatter;
import io.etude.document.Inline;
import io.etude.document.Report;
import io.etude.document.Terms;
import io.etude.study.Base;
import io.etude.study.Category;
import io.etude.study.Label;
import io.etude.study.SingleQuestion;
import io.etude.study.Study;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/** A report of a page with text, a chart and a table, which nobody reads. */
final class SampleReport {
  private static final String TEXT =
      "Half of those who were asked say yes, and the other half say no; nobody else was asked.";

  private SampleReport() {}

  static Report make() {
    SingleQuestion question =
        SingleQuestion.builder("question").category("yes", "Yes").category("no", "No").build();
    ResultTable table = table(question);
    Results results =
        new Results(
            Study.builder("sample").question(question).build(),
            List.of(table),
            100,
            Optional.empty(),
            0.1,
            1,
            List.of(),
            List.of());
    return new Report(
        "sample",
        Locale.ENGLISH,
        front(),
        List.of(
            new Block.Paragraph(text(TEXT)),
            chart(table),
            new Block.Section(
                "annex",
                text("All results"),
                Block.Section.Role.ANNEX,
                List.of(
                    new Block.Table(
                        "table",
                        text("Answers"),
                        List.of(),
                        List.of(table),
                        Block.Table.Content.SHARES,
                        List.of(),
                        List.of())))),
        results,
        Brand.DEFAULT,
        Terms.of(Locale.ENGLISH));
  }

  private static List<Inline> text(String text) {
    return List.of(new Inline.Text(text));
  }

  private static FrontMatter front() {
    return new FrontMatter(
        text("Sample"),
        text("A sample"),
        text(TEXT),
        List.of(),
        Optional.of(LocalDate.EPOCH),
        "",
        "",
        Optional.empty(),
        "Sample");
  }

  private static ResultTable table(SingleQuestion question) {
    ResultColumn total =
        new ResultColumn(
            ResultColumn.TOTAL,
            Label.of("Total"),
            Optional.empty(),
            Optional.empty(),
            OptionalLong.of(100),
            OptionalDouble.of(100),
            OptionalDouble.of(100),
            99,
            List.of(cell(), cell()),
            List.of(),
            Set.of());
    return new ResultTable(
        question.id(),
        question,
        Optional.empty(),
        Optional.empty(),
        Base.VALID,
        List.of(row("yes", "Yes"), row("no", "No")),
        List.of(total),
        Optional.empty());
  }

  private static ResultRow row(String id, String label) {
    return new ResultRow(
        id, Label.of(label), ResultRow.Kind.CATEGORY, Category.Kind.ANSWER, List.of());
  }

  private static Estimate half() {
    return new Estimate(0.5, 0.05, 99, Optional.of(new Interval(0.4, 0.6)));
  }

  private static Cell cell() {
    return new Cell(
        OptionalLong.of(50), OptionalDouble.of(50), Optional.of(half()), List.of(), Set.of());
  }

  private static Block.Chart chart(ResultTable table) {
    List<ChartSpec.Mark> marks = table.rows().stream().map(row -> mark(table, row)).toList();
    return new Block.Chart(
        "chart",
        text("Yes and no"),
        List.of(),
        new ChartSpec.Bars(marks, List.of()),
        List.of(),
        Optional.of("table"),
        TEXT,
        Block.Width.COLUMN);
  }

  private static ChartSpec.Mark mark(ResultTable table, ResultRow row) {
    FigureRef figure =
        new FigureRef(
            table.id() + "." + row.id(),
            table.id(),
            row.id(),
            ResultColumn.TOTAL,
            FigureRef.Kind.SHARE,
            Optional.of(half()),
            OptionalLong.of(100),
            Set.of());
    String label = row.label().in(Locale.ENGLISH);
    return new ChartSpec.Mark(label, "50%", figure, ChartSpec.Emphasis.NORMAL);
  }
}
