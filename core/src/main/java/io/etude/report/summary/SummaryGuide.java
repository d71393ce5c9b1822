package io.etude.report.summary;

import io.etude.document.SummaryTable;
import io.etude.document.table.StatCell;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.report.prose.Context;
import io.etude.report.prose.Paragraphs;
import io.etude.report.table.Tables;
import io.etude.study.Weighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** How to read the section of all results: one paragraph that says nothing it doesn't show. */
final class SummaryGuide {

  private final Context context;

  SummaryGuide(Context context) {
    this.context = context;
  }

  List<Inline> of(List<StatTable> printed, List<SummaryTable> tables, boolean grouped) {
    List<List<Inline>> sentences = new ArrayList<>();
    sentences.add(List.of(new Inline.Strong(say("guide.title"))));
    sentences.add(say("summary.guide.total"));
    if (tables.stream().anyMatch(table -> hasRow(table, SummaryTable.Row.Kind.NET))) {
      sentences.add(say("guide.nets"));
    }
    boolean groups = grouped && tables.stream().anyMatch(t -> !t.banner().groups().isEmpty());
    if (groups) {
      sentences.addAll(groups(printed, tables));
    }
    if (!(context.study().weighting() instanceof Weighting.None)) {
      sentences.add(say("summary.guide.weighted"));
    }
    sentences.addAll(new Tables(context).flags());
    sentences.add(say("note.rounding"));
    context.source().ifPresent(sentences::add);
    return Paragraphs.joined(sentences);
  }

  private List<List<Inline>> groups(List<StatTable> printed, List<SummaryTable> tables) {
    List<List<Inline>> sentences = new ArrayList<>();
    boolean lettered = printed.stream().anyMatch(SummaryGuide::hasLetters);
    if (any(tables, t -> t.groupForm() == SummaryTable.GroupForm.STRIPS)) {
      sentences.add(say("summary.guide.dots"));
      if (lettered) {
        sentences.add(context.phrases().say("summary.guide.filled", levels()));
      }
      if (any(tables, table -> hasRow(table, SummaryTable.Row.Kind.STATISTIC))) {
        sentences.add(
            context
                .phrases()
                .say(
                    "summary.guide.means",
                    Map.of(
                        "level",
                        context.display().percent(context.study().conventions().confidence(), 0))));
      }
    }
    if (any(tables, t -> t.groupForm() == SummaryTable.GroupForm.COLUMNS)) {
      sentences.add(say("summary.guide.shades"));
      if (lettered) {
        sentences.add(context.phrases().say("summary.guide.triangles", levels()));
      }
    }
    sentences.add(
        say(
            any(tables, table -> hasRow(table, SummaryTable.Row.Kind.BASE))
                ? "summary.guide.bases"
                : "summary.guide.base"));
    return sentences;
  }

  private static boolean any(List<SummaryTable> tables, Predicate<SummaryTable> wanted) {
    return tables.stream().filter(t -> !t.banner().groups().isEmpty()).anyMatch(wanted);
  }

  private static boolean hasRow(SummaryTable table, SummaryTable.Row.Kind kind) {
    return table.rows().stream().anyMatch(row -> row.kind() == kind);
  }

  private static boolean hasLetters(StatTable table) {
    for (int r = 0; r < table.rows().size(); r++) {
      for (int c = 1; c < table.columns().size(); c++) {
        StatCell cell = table.cell(r, c);
        if (!cell.higherThan().isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  private Map<String, String> levels() {
    return Map.of(
        "small", context.display().percent(context.study().conventions().smallLevel(), 0),
        "capital", context.display().percent(context.study().conventions().capitalLevel(), 0));
  }

  private List<Inline> say(String key) {
    return context.phrases().say(key);
  }
}
