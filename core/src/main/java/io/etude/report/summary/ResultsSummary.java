package io.etude.report.summary;

import io.etude.codebook.GridQuestion;
import io.etude.document.Block;
import io.etude.document.table.StatTable;
import io.etude.internal.RenderGuard;
import io.etude.report.prose.Battery;
import io.etude.report.prose.Context;
import io.etude.report.table.Chapters;
import io.etude.report.table.Tables;
import io.etude.results.ResultTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The section of all results as people read it: a table a grid, a row an answer, a table for
 * questions of a chapter that have the same two answers.
 */
public final class ResultsSummary {

  private final Context context;
  private final boolean grouped;
  private final List<StatTable> tables;
  private final GroupBases bases;

  /**
   * The section of some printed tables.
   *
   * @param grouped whether it shows the groups of their segments, or totals alone
   */
  public ResultsSummary(Context context, List<StatTable> tables, boolean grouped) {
    this.context = context;
    Map<String, StatTable> aligned = new HashMap<>();
    new Tables(context).aligned().forEach(table -> aligned.put(table.id(), table));
    this.tables = tables.stream().map(table -> aligned.getOrDefault(table.id(), table)).toList();
    this.grouped = grouped;
    bases = new GroupBases(context, this.tables);
  }

  /**
   * The tables by the study's chapters; each has how to read it in its key, the last what concerns
   * them all in its notes.
   */
  public List<Block> guided() {
    Chapters<SummaryQuestion> chapters = new Chapters<>(context);
    questions().forEach(asked -> chapters.add(asked, asked.total().question().info().section()));
    SummaryTexts texts = new SummaryTexts(context, tablesOfOne(chapters));
    SummaryMaker maker = new SummaryMaker(context, bases, texts, grouped);
    List<StatTable> all = new ArrayList<>();
    chapters.lists().forEach(questions -> all.addAll(summaries(questions, maker)));
    SummaryKey guide = new SummaryKey(context, tables, all, grouped);
    Iterator<StatTable> next = all.iterator();
    return chapters.blocks(
        questions ->
            together(questions).stream()
                .<Block>map(
                    own -> {
                      StatTable made = next.next();
                      StatTable.Builder table = made.toBuilder().key(guide.key(made));
                      boolean last = !next.hasNext();
                      return new Block.Table(
                          (last ? table.notes(List.of(guide.notes())) : table).build());
                    })
                .toList());
  }

  /** The printed tables by their questions. */
  private List<SummaryQuestion> questions() {
    Map<String, List<StatTable>> byQuestion = new LinkedHashMap<>();
    Map<StatTable, ResultTable> totals = new IdentityHashMap<>();
    for (StatTable table : tables) {
      Optional<ResultTable> total = context.results().table(table.subject().table());
      total.ifPresent(
          result -> {
            totals.put(table, result);
            byQuestion.computeIfAbsent(result.question().id(), id -> new ArrayList<>()).add(table);
          });
    }
    return byQuestion.values().stream()
        .map(own -> new SummaryQuestion(own, own.stream().map(totals::get).toList()))
        .toList();
  }

  private List<StatTable> summaries(List<SummaryQuestion> questions, SummaryMaker maker) {
    List<StatTable> made = new ArrayList<>();
    for (List<SummaryQuestion> together : together(questions)) {
      RenderGuard.checkInterrupt();
      SummaryQuestion question = together.get(0);
      boolean grid = question.total().question() instanceof GridQuestion && hasAnswers(question);
      made.add(
          together.size() > 1
              ? maker.battery(together)
              : grid ? maker.grid(question) : maker.answers(question));
    }
    return made;
  }

  /** The questions of each table: one, or those of a battery. */
  private List<List<SummaryQuestion>> together(List<SummaryQuestion> questions) {
    List<List<SummaryQuestion>> together = new ArrayList<>();
    Deque<SummaryQuestion> waiting = new ArrayDeque<>(questions);
    while (!waiting.isEmpty()) {
      SummaryQuestion question = waiting.remove();
      List<SummaryQuestion> own = new ArrayList<>(List.of(question));
      if (kind(question).isPresent()) {
        Deque<SummaryQuestion> others = new ArrayDeque<>();
        waiting.forEach(other -> (alike(question, other) ? own : others).add(other));
        waiting = others;
      }
      together.add(own);
    }
    return together;
  }

  /** The tables that show one question which is no grid, by the id of that question. */
  private Map<String, String> tablesOfOne(Chapters<SummaryQuestion> chapters) {
    Map<String, String> byQuestion = new HashMap<>();
    for (List<SummaryQuestion> chapter : chapters.lists()) {
      for (List<SummaryQuestion> own : together(chapter)) {
        SummaryQuestion first = own.get(0);
        if (own.size() == 1 && !(first.total().question() instanceof GridQuestion)) {
          byQuestion.put(first.total().question().id(), first.table().id());
        }
      }
    }
    return byQuestion;
  }

  private static boolean hasAnswers(SummaryQuestion question) {
    return !question.total().rows().isEmpty();
  }

  /** Whether a question is of the same battery as another and has the same groups and bases. */
  private boolean alike(SummaryQuestion one, SummaryQuestion other) {
    return kind(one).equals(kind(other)) && (!grouped || bases.similar(one.table(), other.table()));
  }

  private Optional<Battery.Kind> kind(SummaryQuestion question) {
    return Battery.kind(context, question.total());
  }
}
