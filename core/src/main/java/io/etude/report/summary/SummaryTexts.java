package io.etude.report.summary;

import io.etude.Label;
import io.etude.codebook.Base;
import io.etude.document.chart.ChartSpec;
import io.etude.document.table.CellDrawing;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import io.etude.report.prose.Bases;
import io.etude.report.prose.Context;
import io.etude.report.prose.InNoRow;
import io.etude.report.prose.Rows;
import io.etude.results.ResultTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is said of questions and cells of the results section. */
final class SummaryTexts {

  private final Context context;
  private final Map<String, String> tables;

  /**
   * Texts about questions.
   *
   * @param tables by the id of a question the table that shows it and no other
   */
  SummaryTexts(Context context, Map<String, String> tables) {
    this.context = context;
    this.tables = tables;
  }

  /** Wording, base, who was asked, whether several answers were allowed. */
  private List<List<Inline>> about(List<ResultTable> results) {
    List<List<Inline>> sentences = new ArrayList<>();
    ResultTable first = results.get(0);
    Label wording = first.question().info().text();
    if (!wording.isEmpty()) {
      sentences.add(context.ofStudy(context.display().quote(wording.in(context.language()))));
    }
    sentences.add(base(results));
    new Bases(context)
        .shortRouting(first.question(), asked -> Optional.ofNullable(tables.get(asked.id())))
        .ifPresent(sentences::add);
    if (!Rows.exclusive(first) && !saysSeveral(wording)) {
      sentences.add(say("note.multiple"));
    }
    InNoRow.note(context, first, false).ifPresent(sentences::add);
    return sentences;
  }

  /** Whether the wording of a question says in the same words that it takes several answers. */
  private boolean saysSeveral(Label wording) {
    Locale language = context.language();
    String note = Inline.plain(say("note.multiple")).toLowerCase(language);
    String words = wording.isEmpty() ? "" : wording.in(language).toLowerCase(language);
    return words.contains(note.substring(0, note.length() - 1));
  }

  /** The base: its number alone where it is of those who answered. */
  private List<Inline> base(List<ResultTable> results) {
    Bases bases = new Bases(context);
    boolean plain =
        results.get(0).base() == Base.VALID && !Bases.isOfResponses(results.get(0).question());
    return plain
        ? context
            .phrases()
            .say("summary.base", Map.of("n", bases.count(results) + Bases.mark(results)))
        : List.of(new Inline.Text(bases.marked(results)));
  }

  /** What is said of a question in one paragraph, with more behind it. */
  List<Inline> subtitle(List<ResultTable> results, List<List<Inline>> more) {
    List<List<Inline>> sentences = about(results);
    sentences.addAll(more);
    return Inline.joined(sentences);
  }

  private List<Inline> say(String key) {
    return context.phrases().say(key);
  }

  /** Figures beside a bar, and its parts, as words. */
  String words(List<CellDrawing.Side> sides, List<ChartSpec.Mark> bar) {
    List<String> parts = new ArrayList<>();
    sides.forEach(side -> parts.add(said(side.label(), side.figure())));
    bar.forEach(part -> parts.add(said(part.label(), part.figure())));
    return String.join(", ", parts);
  }

  private String said(String label, Figure figure) {
    return context.phrases().text("summary.said", Map.of("label", label, "figure", figure.text()));
  }
}
