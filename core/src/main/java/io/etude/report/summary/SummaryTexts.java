package io.etude.report.summary;

import io.etude.Label;
import io.etude.codebook.Base;
import io.etude.codebook.SingleQuestion;
import io.etude.document.ChartSpec;
import io.etude.document.text.Inline;
import io.etude.report.prose.Bases;
import io.etude.report.prose.Context;
import io.etude.report.prose.InNoRow;
import io.etude.report.prose.Rows;
import io.etude.results.ResultRow;
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
  List<List<Inline>> about(List<ResultTable> results) {
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
    if (!isOfTwoAnswers(first)) {
      InNoRow.note(context, first, false).ifPresent(sentences::add);
    }
    return sentences;
  }

  /** Whether it has two answers, whose bar ends where those without an answer would begin. */
  private static boolean isOfTwoAnswers(ResultTable table) {
    return table.question() instanceof SingleQuestion
        && table.rows().stream().filter(row -> row.kind() == ResultRow.Kind.CATEGORY).count() < 3;
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
        ? say("summary.base", Map.of("n", bases.count(results) + Bases.mark(results)))
        : text(bases.marked(results));
  }

  /** The same as a paragraph, with more behind it. */
  List<Inline> subtitle(List<ResultTable> results, List<List<Inline>> more) {
    List<List<Inline>> sentences = about(results);
    sentences.addAll(more);
    return Inline.joined(sentences);
  }

  List<Inline> say(String key) {
    return context.phrases().say(key);
  }

  List<Inline> say(String key, Map<String, ?> values) {
    return context.phrases().say(key, values);
  }

  static List<Inline> text(String text) {
    return List.of(new Inline.Text(text));
  }

  /** The parts of a bar with their figures, as words. */
  String parts(List<ChartSpec.Mark> marks) {
    List<String> parts = new ArrayList<>();
    for (ChartSpec.Mark mark : marks) {
      parts.add(
          context
              .phrases()
              .text("summary.said", Map.of("label", mark.label(), "figure", mark.text())));
    }
    return String.join(", ", parts);
  }
}
