package io.etude.report.table;

import io.etude.Label;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.meaning.SelfCrossing;
import io.etude.document.Block;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import io.etude.internal.RenderGuard;
import io.etude.report.prose.Context;
import io.etude.report.prose.GroupComparisons;
import io.etude.report.prose.Labels;
import io.etude.report.prose.NetRows;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import io.etude.results.TableId;
import io.etude.study.Weighting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The full results: each question, or item of a grid, by all segments. */
public final class Tables {

  private final Context context;
  private final TableNotes notes;
  private final StatTableMaker maker;
  private final SelfCrossing crossings;

  public Tables(Context context) {
    this.context = context;
    notes = new TableNotes(context);
    maker = new StatTableMaker(context);
    crossings = new SelfCrossing(context.study().segments());
  }

  /** The id of the table block of a question or item. */
  public static String id(ResultTable table) {
    return "table-" + table.id().place();
  }

  /**
   * How to read the tables, and the tables by the study's chapters. Of several tables the columns
   * that none has are in the key of each, which is said once a page.
   *
   * @param tables {@link #all()} of the study
   */
  public List<Block> guided(List<StatTable> tables) {
    List<Block> blocks = new ArrayList<>();
    List<ResultTable> shown =
        compared().stream().map(WithheldColumns.of(context, compared())::shown).toList();
    blocks.add(new Block.Paragraph(notes.guide(shown)));
    Chapters<StatTable> chapters = new Chapters<>(context);
    for (StatTable table : tables.size() > 1 ? withSharedKey(tables) : tables) {
      chapters.add(
          printed(table),
          context
              .results()
              .table(table.subject().table())
              .flatMap(result -> result.question().info().section()));
    }
    blocks.addAll(chapters.blocks(own -> own.stream().<Block>map(Block.Table::new).toList()));
    return blocks;
  }

  /** The tables with what all of them leave out in their key, no longer in their notes. */
  private List<StatTable> withSharedKey(List<StatTable> tables) {
    List<ResultTable> compared = compared();
    WithheldColumns withheld = WithheldColumns.of(context, compared);
    Optional<List<Inline>> note = withheld.overallNote(compared);
    if (note.isEmpty()) {
      return tables;
    }
    Map<String, List<ResultTable>> banners = new HashMap<>();
    banners(compared).forEach(banner -> banners.put(id(banner.get(0)), bySegment(banner)));
    List<StatTable> changed = new ArrayList<>();
    for (StatTable table : tables) {
      List<ResultTable> banner = banners.getOrDefault(table.id(), List.of());
      if (withheld.note(banner).isEmpty()) {
        changed.add(table);
        continue;
      }
      List<ResultTable> shown = banner.stream().map(withheld::shown).toList();
      List<List<Inline>> key = new ArrayList<>(note.stream().toList());
      key.addAll(table.key());
      changed.add(table.toBuilder().notes(notes.of(shown, Optional.empty())).key(key).build());
    }
    return changed;
  }

  /**
   * What marks and hidden figures of all tables mean, by the sign. A question that is not compared
   * by a segment shows the bases of its groups all the same.
   *
   * @param grouped whether groups are shown, or totals alone
   */
  public Map<String, List<Inline>> signs(boolean grouped) {
    List<ResultTable> all = results(grouped);
    WithheldColumns withheld = WithheldColumns.of(context, compared(all));
    return notes.signs(all.stream().map(withheld::shown).toList());
  }

  /** Which rows are not compared, and which columns no table has. */
  public List<List<Inline>> omissions(boolean grouped) {
    List<ResultTable> compared = compared(results(grouped));
    WithheldColumns withheld = WithheldColumns.of(context, compared);
    List<List<Inline>> sentences = new ArrayList<>();
    sentences.addAll(new GroupComparisons(context).notCompared(compared));
    withheld.overallNote(compared).ifPresent(sentences::add);
    return sentences;
  }

  private List<ResultTable> results(boolean grouped) {
    return answered().stream().filter(table -> grouped || table.segment().isEmpty()).toList();
  }

  /** Whether the full results have a table: they have none of a question that nobody answered. */
  public static boolean isPrinted(ResultTable table) {
    return table.total().base().orElse(1) > 0;
  }

  private List<ResultTable> answered() {
    return context.results().tables().stream().filter(Tables::isPrinted).toList();
  }

  private List<ResultTable> compared() {
    return compared(answered());
  }

  /** Those of some tables that don't cross a question with itself. */
  public List<ResultTable> compared(List<ResultTable> tables) {
    return tables.stream().filter(table -> !crossesItself(table)).toList();
  }

  private boolean crossesItself(ResultTable table) {
    return table
        .segment()
        .filter(segment -> crossings.is(table.question(), table.item(), segment))
        .isPresent();
  }

  /** Whether a column of an aligned table is of a segment that the question is compared by. */
  public boolean isCompared(StatTable table, int column) {
    int segment = table.columns().get(column).segment();
    return segment < 0
        || context
            .results()
            .table(table.segments().get(segment).source())
            .filter(this::crossesItself)
            .isEmpty();
  }

  /**
   * The tables of all questions and items by all segments, in the order of the study; none by a
   * segment that is made of the question.
   */
  public List<StatTable> all() {
    List<ResultTable> compared = compared();
    WithheldColumns withheld = WithheldColumns.of(context, compared);
    return banners(compared).stream().map(banner -> table(banner, withheld)).toList();
  }

  /** The same tables with the same columns: those that a table doesn't have are empty in it. */
  public List<StatTable> aligned() {
    WithheldColumns withheld = WithheldColumns.of(context, compared());
    List<StatTable> tables = new ArrayList<>();
    for (List<ResultTable> banner : banners(answered())) {
      StatTable table = table(banner, withheld);
      tables.add(banner.stream().anyMatch(this::crossesItself) ? compared(table) : table);
    }
    return tables;
  }

  private StatTable compared(StatTable table) {
    List<Boolean> compared = new ArrayList<>();
    for (int c = 0; c < table.columns().size(); c++) {
      compared.add(isCompared(table, c));
    }
    return table.toBuilder()
        .cells(
            (row, column, measure) -> {
              Figure cell = table.cell(row, column, measure);
              return compared.get(column) || table.rows().get(row).kind().isBase()
                  ? cell
                  : Figure.absent(cell.kind(), Figure.Absence.NOT_APPLICABLE).build();
            })
        .build();
  }

  private static List<List<ResultTable>> banners(List<ResultTable> tables) {
    Map<TableId, List<ResultTable>> banners = new LinkedHashMap<>();
    for (ResultTable table : tables) {
      banners.computeIfAbsent(table.id().overall(), id -> new ArrayList<>()).add(table);
    }
    return List.copyOf(banners.values());
  }

  /** A question or item by the segments of {@code tables}, or over all respondents alone. */
  public StatTable table(List<ResultTable> tables) {
    return table(tables, WithheldColumns.of(context, tables));
  }

  private StatTable table(List<ResultTable> tables, WithheldColumns withheld) {
    RenderGuard.checkInterrupt();
    List<ResultTable> whole = bySegment(tables);
    List<ResultTable> banner = whole.stream().map(withheld::shown).toList();
    ResultTable first = banner.get(0);
    return maker
        .make(id(first), banner)
        .title(new Labels(context).heading(first))
        .subtitle(subtitle(first))
        .wording(said(wording(first)))
        .notes(notes.of(banner, withheld.note(whole)))
        .key(notes.key(banner))
        .build();
  }

  /** Those by a segment, or all if there is none. */
  private static List<ResultTable> bySegment(List<ResultTable> tables) {
    List<ResultTable> bySegment = tables.stream().filter(t -> t.segment().isPresent()).toList();
    return bySegment.isEmpty() ? tables : bySegment;
  }

  /** The same table with that content, and what explains it. */
  public StatTable with(StatTable table, StatTable.Content content) {
    if (content == table.content()
        || content == StatTable.Content.SHARES_AND_COUNTS && !context.results().hasCounts()) {
      return table;
    }
    StatTable.Builder changed = table.toBuilder().content(content);
    if (content == StatTable.Content.SHARES_AND_ERRORS) {
      changed.contentNotes(List.of(context.phrases().say("note.errors")));
    } else if (content == StatTable.Content.SHARES_AND_COUNTS && hasAnswers(table)) {
      boolean weighted = !(context.study().weighting() instanceof Weighting.None);
      String key = weighted ? "note.counts.weighted" : "note.counts";
      changed.contentNotes(List.of(context.phrases().say(key)));
    }
    return changed.build();
  }

  private static boolean hasAnswers(StatTable table) {
    return table.rows().stream()
        .map(StatRow::kind)
        .anyMatch(kind -> kind == StatRow.Kind.CATEGORY || kind == StatRow.Kind.NET);
  }

  /** The table as a page prints it: without the answers that are all of a net of the same name. */
  public StatTable printed(StatTable table) {
    List<ResultRow> answers =
        context.results().table(table.subject().table()).map(ResultTable::rows).orElse(List.of());
    List<Integer> shown =
        IntStream.range(0, table.rows().size())
            .filter(row -> row >= answers.size() || !NetRows.repeatsNet(answers, row))
            .boxed()
            .toList();
    return shown.size() == table.rows().size()
        ? table
        : table.toBuilder()
            .rows(shown.stream().map(table.rows()::get).toList())
            .cells((row, column, measure) -> table.cell(shown.get(row), column, measure))
            .build();
  }

  /** The wording of the question, and what the figures of the body are in. */
  private List<Inline> subtitle(ResultTable table) {
    String question = wording(table);
    String unit =
        table.question() instanceof NumericQuestion numeric ? context.text(numeric.unit()) : "";
    Optional<String> key = measure(table, unit);
    if (key.isEmpty()) {
      return said(question);
    }
    String form = question.isEmpty() ? key.get() : key.get() + ".subtitle";
    return context.phrases().say(form, Map.of("question", question, "unit", unit));
  }

  private String wording(ResultTable table) {
    Label wording = table.question().info().text();
    return wording.isEmpty() ? "" : context.display().quote(wording.in(context.language()));
  }

  private static List<Inline> said(String text) {
    return text.isEmpty() ? List.of() : List.of(new Inline.Text(text));
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
