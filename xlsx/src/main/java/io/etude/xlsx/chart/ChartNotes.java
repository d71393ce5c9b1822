package io.etude.xlsx.chart;

import io.etude.document.Chart;
import io.etude.document.table.StatCell;
import io.etude.document.text.Inline;
import io.etude.results.Results;
import io.etude.study.Conventions;
import io.etude.xlsx.context.WorkbookContext;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The notes of a chart as plain text. */
public final class ChartNotes {

  /** The sign by itself, before what it means. */
  private static final Pattern SIGN =
      Pattern.compile(
          "(?<![^\\s\\u00A0])" + Pattern.quote(StatCell.Mark.LOW_BASE.sign()) + "(?=[\\s\\u00A0])");

  private ChartNotes() {}

  /** The notes; a chart of several items of a grid refers to the table of all of them. */
  public static List<String> of(Chart chart, WorkbookContext context) {
    Optional<String> whole =
        hasSeveralItems(chart, context)
            ? chart.table().flatMap(context.blocks()::referenceOfWhole)
            : Optional.empty();
    return chart.notes().stream()
        .map(note -> note.stream().map(inline -> ofWhole(inline, chart, whole)).toList())
        .map(context::plain)
        .map(note -> context.accessible() ? withShorthand(note, context) : note)
        .toList();
  }

  /** With the shorthand of accessible sheets for the sign of a low base that pages print. */
  private static String withShorthand(String note, WorkbookContext context) {
    boolean flagged =
        context.conventions().lowBase() == Conventions.LowBase.FLAG
            || context.report().results().contents() == Results.Contents.COMPLETE;
    String shorthand =
        flagged
            ? context.styles().sign(StatCell.Mark.LOW_BASE)
            : context.styles().sign(StatCell.Absence.WITHHELD);
    return SIGN.matcher(note).replaceAll(Matcher.quoteReplacement(shorthand));
  }

  private static Inline ofWhole(Inline inline, Chart chart, Optional<String> whole) {
    boolean toTable =
        inline instanceof Inline.Reference reference
            && chart.table().equals(Optional.of(reference.block()));
    return toTable ? whole.<Inline>map(Inline.Text::new).orElse(inline) : inline;
  }

  private static boolean hasSeveralItems(Chart chart, WorkbookContext context) {
    return ChartData.of(chart.spec(), context).lines().stream()
            .flatMap(line -> line.marks().stream())
            .flatMap(Optional::stream)
            .map(mark -> mark.figure().id().table().place())
            .distinct()
            .count()
        > 1;
  }
}
