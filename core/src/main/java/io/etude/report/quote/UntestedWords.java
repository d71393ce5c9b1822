package io.etude.report.quote;

import io.etude.Diagnostic;
import io.etude.Place;
import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.ChartSpec.Mark;
import io.etude.document.ReportWalker;
import io.etude.document.text.Inline;
import io.etude.narrative.Article;
import io.etude.report.chart.request.ChartMarks;
import io.etude.report.prose.Context;
import io.etude.report.quote.words.Passage;
import io.etude.report.quote.words.QuoteWords;
import io.etude.results.Cell;
import io.etude.results.FigureId;
import io.etude.results.ResultColumn;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import io.etude.results.Summary;
import io.etude.results.TableId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * "A significant difference" of a title or a sentence that quotes no figure, where no test finds
 * one: none of the groups in its chart, or of those in its section.
 */
public final class UntestedWords extends FiguresInProse {

  private final Context context;
  private final QuoteWords words;

  /** The blocks that a text without figures may speak of: those of its section, or all. */
  private List<Block> around;

  private UntestedWords(Article article, Context context) {
    super(article);
    this.context = context;
    words = new QuoteWords(context);
    around = article.blocks();
  }

  /** A remark on each such text of an article. */
  public static List<Diagnostic> in(Article article, Context context) {
    return new UntestedWords(article, context).in(article);
  }

  @Override
  public Void section(Block.Section section) {
    List<Block> before = around;
    around = section.blocks();
    super.section(section);
    around = before;
    return null;
  }

  @Override
  protected void read(Passage passage, Place place) {
    said(passage)
        .ifPresent(
            said -> {
              TablesOf tables = new TablesOf();
              tables.walk(around);
              check(said, tables.found, "its section", place);
            });
  }

  @Override
  public Void chart(Chart chart) {
    TablesOf tables = new TablesOf();
    tables.chart(chart);
    readTitles(List.of(chart.title(), chart.subtitle()), tables.found, place(chart));
    return null;
  }

  @Override
  public Void table(Block.Table table) {
    TablesOf tables = new TablesOf();
    tables.table(table);
    readTitles(
        List.of(table.table().title(), table.table().subtitle()), tables.found, place(table));
    return null;
  }

  private void readTitles(List<List<Inline>> titles, Set<TableId> tables, Place place) {
    for (List<Inline> title : titles) {
      said(passage(title))
          .filter(said -> !isOfCodebook(Inline.plain(title), tables))
          .ifPresent(said -> check(said, tables, "its chart or table", place));
    }
  }

  /** What a text without a figure says of a difference. */
  private Optional<String> said(Passage passage) {
    return passage.quotes().isEmpty()
        ? QuoteWords.sentences(passage).stream()
            .map(sentence -> words.significant(sentence.text()))
            .flatMap(Optional::stream)
            .findFirst()
        : Optional.empty();
  }

  /** Whether a title is what a question is called, or how it was asked. */
  private boolean isOfCodebook(String title, Set<TableId> tables) {
    return tables.stream()
        .flatMap(id -> context.results().table(id).stream())
        .map(ResultTable::question)
        .anyMatch(
            question ->
                title.contains(context.text(question.label()))
                    && words.significant(context.text(question.label())).isPresent());
  }

  private void check(String said, Set<TableId> tables, String where, Place place) {
    List<ResultTable> compared =
        tables.stream()
            .flatMap(id -> context.results().table(id).stream())
            .filter(table -> table.segment().isPresent())
            .toList();
    if (compared.stream().noneMatch(this::hasDifference)) {
      remark(
          "notSignificant",
          place,
          "\""
              + said
              + "\" is said without a figure, and "
              + (compared.isEmpty()
                  ? "no groups are compared in " + where
                  : "no test finds a difference between groups in " + where),
          "leave the words out, or quote a figure that ${higher(\"question.row@segment.column\")}"
              + " holds of");
    }
  }

  private boolean hasDifference(ResultTable table) {
    for (ResultColumn column : table.columns()) {
      boolean isHigher =
          column.cells().stream().map(Cell::higherThan).anyMatch(others -> !others.isEmpty())
              || column.summaries().stream()
                  .map(Summary::higherThan)
                  .anyMatch(others -> !others.isEmpty());
      boolean isApart =
          table.rows().stream().map(ResultRow::id).anyMatch(row -> isApart(table, row, column))
              || isApart(table, Summary.Stat.MEAN.code(), column);
      if (isHigher || isApart) {
        return true;
      }
    }
    return false;
  }

  private boolean isApart(ResultTable table, String row, ResultColumn column) {
    FigureId figure = table.id().figure(row, column.id());
    return context
        .results()
        .restTest(figure)
        .filter(test -> test.isHigher() || test.isLower())
        .isPresent();
  }

  /** The tables by groups that blocks draw, print or quote. */
  private static final class TablesOf extends ReportWalker {

    private final Set<TableId> found = new LinkedHashSet<>();

    @Override
    protected void inline(Inline inline) {
      if (inline instanceof Inline.Figure figure) {
        found.add(figure.figure().id().table());
      }
    }

    @Override
    public Void keyFigures(Block.KeyFigures keyFigures) {
      keyFigures.figures().forEach(figure -> found.add(figure.figure().id().table()));
      return super.keyFigures(keyFigures);
    }

    @Override
    public Void chart(Chart chart) {
      ChartMarks.of(chart.spec()).stream()
          .map(Mark::figure)
          .forEach(f -> found.add(f.id().table()));
      return super.chart(chart);
    }

    @Override
    public Void table(Block.Table table) {
      table.table().segments().forEach(segment -> found.add(segment.source()));
      return super.table(table);
    }
  }
}
