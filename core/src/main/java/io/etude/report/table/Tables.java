package io.etude.report.table;

import io.etude.codebook.Label;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.document.Block;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.report.prose.Context;
import io.etude.report.prose.Labels;
import io.etude.results.ResultTable;
import io.etude.results.TableId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The full results: each question, or item of a grid, by all segments. */
public final class Tables {

  private final Context context;
  private final TableNotes notes;
  private final StatTableMaker maker;

  public Tables(Context context) {
    this.context = context;
    notes = new TableNotes(context);
    maker = new StatTableMaker(context);
  }

  /** The id of the table block of a question or item. */
  public static String id(ResultTable table) {
    return "table-" + table.id().place();
  }

  /**
   * How to read the tables, and the tables by the study's chapters.
   *
   * @param tables {@link #all()} of the study
   */
  public List<Block> guided(List<StatTable> tables) {
    List<Block> blocks = new ArrayList<>();
    List<ResultTable> shown =
        answered().stream().map(WithheldColumns.of(context, answered())::shown).toList();
    blocks.add(new Block.Paragraph(notes.guide(shown)));
    Chapters<StatTable> chapters = new Chapters<>(context);
    for (StatTable table : tables) {
      chapters.add(
          table,
          context
              .results()
              .table(table.subject().table())
              .flatMap(result -> result.question().info().section()));
    }
    blocks.addAll(chapters.blocks(own -> own.stream().<Block>map(Block.Table::new).toList()));
    return blocks;
  }

  /**
   * What marks and hidden figures of all tables mean, and which columns none of them has.
   *
   * @param grouped whether groups are shown, or totals alone
   */
  public List<List<Inline>> flags(boolean grouped) {
    List<ResultTable> answered =
        answered().stream().filter(table -> grouped || table.segment().isEmpty()).toList();
    WithheldColumns withheld = WithheldColumns.of(context, answered);
    List<List<Inline>> sentences =
        new ArrayList<>(notes.flags(answered.stream().map(withheld::shown).toList()));
    withheld.overallNote(answered).ifPresent(sentences::add);
    return sentences;
  }

  /** A question that nobody answered has no table. */
  private List<ResultTable> answered() {
    return context.results().tables().stream().filter(t -> t.total().base().orElse(1) > 0).toList();
  }

  /** The tables of all questions and items by all segments, in the order of the study. */
  public List<StatTable> all() {
    Map<TableId, List<ResultTable>> banners = new LinkedHashMap<>();
    for (ResultTable table : answered()) {
      banners.computeIfAbsent(table.id().overall(), id -> new ArrayList<>()).add(table);
    }
    WithheldColumns withheld = WithheldColumns.of(context, answered());
    return banners.values().stream().map(banner -> table(banner, withheld)).toList();
  }

  /** A question or item by the segments of {@code tables}, or over all respondents alone. */
  public StatTable table(List<ResultTable> tables) {
    return table(tables, WithheldColumns.of(context, tables));
  }

  private StatTable table(List<ResultTable> tables, WithheldColumns withheld) {
    List<ResultTable> bySegment = tables.stream().filter(t -> t.segment().isPresent()).toList();
    List<ResultTable> whole = bySegment.isEmpty() ? tables : bySegment;
    List<ResultTable> banner = whole.stream().map(withheld::shown).toList();
    ResultTable first = banner.get(0);
    return maker
        .make(id(first), banner)
        .title(new Labels(context).heading(first))
        .subtitle(subtitle(first))
        .notes(notes.of(banner, withheld.note(whole)))
        .key(notes.key(banner))
        .build();
  }

  /** The same table with that content, and what explains it. */
  public StatTable with(StatTable table, StatTable.Content content) {
    if (content == table.content()) {
      return table;
    }
    StatTable.Builder changed = table.toBuilder().content(content);
    if (content == StatTable.Content.SHARES_AND_ERRORS) {
      List<List<Inline>> notes = new ArrayList<>(table.notes());
      notes.add(context.phrases().say("note.errors"));
      changed.notes(notes);
    }
    return changed.build();
  }

  /** The wording of the question, and what the figures of the body are in. */
  private List<Inline> subtitle(ResultTable table) {
    Label wording = table.question().info().text();
    String question =
        wording.isEmpty() ? "" : context.display().quote(wording.in(context.language()));
    String unit =
        table.question() instanceof NumericQuestion numeric ? context.text(numeric.unit()) : "";
    Optional<String> key = measure(table, unit);
    if (key.isEmpty()) {
      return question.isEmpty() ? List.of() : List.of(new Inline.Text(question));
    }
    String form = question.isEmpty() ? key.get() : key.get() + ".subtitle";
    return context.phrases().say(form, Map.of("question", question, "unit", unit));
  }

  /**
   * The phrase that says what the figures are in: shares beside statistics are told from them; a
   * number without bands has its unit, if the codebook names one.
   */
  private static Optional<String> measure(ResultTable table, String unit) {
    if (table.rows().isEmpty()) {
      return unit.isEmpty() ? Optional.empty() : Optional.of("table.unit");
    }
    if (!table.total().summaries().isEmpty()) {
      return Optional.of(unit.isEmpty() ? "table.shares" : "table.sharesAndUnit");
    }
    boolean responses =
        table.question() instanceof MultipleQuestion multiple
            && multiple.percentOf() == MultipleQuestion.PercentOf.RESPONSES;
    return Optional.of(responses ? "table.percentOfAnswers" : "table.percent");
  }
}
