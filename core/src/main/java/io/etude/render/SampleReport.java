package io.etude.render;

import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.FrontMatter;
import io.etude.document.Report;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.document.table.StatColumn;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import io.etude.language.Figures;
import io.etude.results.FigureRef;
import io.etude.results.ResultColumn;
import io.etude.results.Results;
import io.etude.results.TableId;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Interval;
import io.etude.study.Study;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A report of a page with text, a chart and a table, which nobody reads. */
final class SampleReport {
  private static final Figures FIGURES = Figures.of(Locale.ENGLISH);

  private static final String TEXT =
      "Half of those who were asked say yes, and the other half say no; nobody else was asked.";

  private SampleReport() {}

  static Report make() {
    SingleQuestion question =
        SingleQuestion.builder("question").category("yes", "Yes").category("no", "No").build();
    StatTable printed = printed(question);
    return Report.of(Results.of(Study.builder("sample").question(question).build()).build())
        .front(front())
        .blocks(
            List.of(
                new Block.Paragraph(text(TEXT)),
                chart(question),
                new Block.Section(
                    "annex",
                    text("All results"),
                    Block.Section.Role.ANNEX,
                    List.of(new Block.Table(printed)))))
        .tables(List.of(printed))
        .build();
  }

  private static List<Inline> text(String text) {
    return List.of(new Inline.Text(text));
  }

  private static FrontMatter front() {
    return FrontMatter.builder()
        .kicker(text("Sample"))
        .headline(text("A sample"))
        .standfirst(text(TEXT))
        .date(LocalDate.EPOCH)
        .runningHead("Sample")
        .build();
  }

  private static StatTable printed(SingleQuestion question) {
    Figure half = FIGURES.share(0.5).build();
    Figure base = FIGURES.people(100, Optional.empty());
    TableId id = TableId.of(question.id());
    return StatTable.of("table", new StatTable.Subject(id, "Answers", Optional.empty()))
        .title(text("Answers"))
        .columns(List.of(new StatColumn(ResultColumn.TOTAL, "Total", "", -1, Figure.Mark.NONE)))
        .rows(
            List.of(
                new StatRow("yes", "Yes", StatRow.Kind.CATEGORY, 0, false),
                new StatRow("no", "No", StatRow.Kind.CATEGORY, 0, false),
                new StatRow("base", "Base", StatRow.Kind.BASE, 0, true)))
        .cells(List.of(List.of(half), List.of(half), List.of(base)))
        .build();
  }

  private static Estimate half() {
    return new Estimate(0.5, 0.05, 99, Optional.of(new Interval(0.4, 0.6)));
  }

  private static Chart chart(SingleQuestion question) {
    List<ChartSpec.Mark> marks =
        question.categories().stream()
            .map(category -> mark(TableId.of(question.id()), category))
            .toList();
    return Chart.builder("chart", new ChartSpec.Bars(marks, List.of()))
        .title(text("Yes and no"))
        .table("table")
        .alt(TEXT)
        .width(Block.Width.COLUMN)
        .build();
  }

  private static ChartSpec.Mark mark(TableId table, Category category) {
    FigureRef figure =
        new FigureRef(
            table.figure(category.code(), ResultColumn.TOTAL),
            FigureRef.Kind.SHARE,
            Optional.of(half()),
            OptionalLong.of(100),
            Set.of());
    String label = category.label().in(Locale.ENGLISH);
    return new ChartSpec.Mark(label, FIGURES.of(figure), ColorRole.ORDINARY);
  }
}
