package io.etude.xlsx.chart;

import io.etude.document.Chart;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.SurveyEdition;
import io.etude.figure.Figure;
import io.etude.results.Results;
import io.etude.study.Conventions;
import io.etude.xlsx.context.WorkbookContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The notes of a chart as plain text. */
public final class ChartNotes {

  /** The sign by itself, before what it means. */
  private static final Pattern SIGN =
      Pattern.compile(
          "(?<![^\\s\\u00A0])" + Pattern.quote(Figure.Mark.LOW_BASE.sign()) + "(?=[\\s\\u00A0])");

  private ChartNotes() {}

  /** The notes, each as one text. */
  public static List<String> of(Chart chart, WorkbookContext context) {
    return chart.notes().stream()
        .map(context::plain)
        .map(note -> context.accessible() ? withShorthand(note, context) : note)
        .toList();
  }

  /** The same under a chart that Excel draws: what it can't draw as it is, is said. */
  public static List<String> ofNative(Chart chart, WorkbookContext context) {
    List<String> notes = new ArrayList<>(of(chart, context));
    if (chart.spec() instanceof ChartSpec.Lines lines
        && !SurveyEdition.areEven(lines.editions())
        && ChartData.of(lines, context).places().isEmpty()) {
      notes.add(context.word("xlsx.evenly"));
    }
    return List.copyOf(notes);
  }

  /** With the shorthand of accessible sheets for the sign of a low base that pages print. */
  private static String withShorthand(String note, WorkbookContext context) {
    boolean flagged =
        context.conventions().lowBase() == Conventions.LowBase.FLAG
            || context.report().results().contents() == Results.Contents.COMPLETE;
    String shorthand =
        flagged
            ? context.styles().sign(Figure.Mark.LOW_BASE)
            : context.styles().sign(Figure.Absence.WITHHELD);
    return SIGN.matcher(note).replaceAll(Matcher.quoteReplacement(shorthand));
  }
}
