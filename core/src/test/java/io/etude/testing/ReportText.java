package io.etude.testing;

import static java.util.stream.Collectors.joining;

import io.etude.document.Block;
import io.etude.document.BlockVisitor;
import io.etude.document.Chart;
import io.etude.document.Commentary;
import io.etude.document.Report;
import io.etude.document.chart.ChartSpec;
import io.etude.document.table.CellDrawing;
import io.etude.document.table.StatColumn;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import io.etude.results.FigureRef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A report as plain indented lines, for tests that look at the whole. */
public final class ReportText implements BlockVisitor<Void> {

  private final StringBuilder text = new StringBuilder();
  private int depth;

  private ReportText() {}

  /** Front matter and blocks. */
  public static String of(Report report) {
    ReportText text = new ReportText();
    text.line("kicker", report.front().kicker());
    text.line("headline", report.front().headline());
    text.line("standfirst", report.front().standfirst());
    text.line("date " + report.front().dateLine());
    text.blocks(report.blocks());
    return text.text.toString();
  }

  /** Blocks alone. */
  public static String of(List<Block> blocks) {
    ReportText text = new ReportText();
    text.blocks(blocks);
    return text.text.toString();
  }

  private void blocks(List<Block> blocks) {
    blocks.forEach(block -> block.accept(this));
  }

  private void nested(List<Block> blocks) {
    depth++;
    blocks(blocks);
    depth--;
  }

  private void line(String name, List<Inline> inlines) {
    line(name + ": " + shown(inlines));
  }

  private void line(String line) {
    text.append("  ".repeat(depth)).append(line.stripTrailing()).append('\n');
  }

  /** Figures in brackets with their reference, emphasis in stars. */
  private static String shown(List<Inline> inlines) {
    StringBuilder shown = new StringBuilder();
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Quoted f) {
        String reference = f.figure().source().map(FigureRef::reference).orElse("");
        shown.append(reference.isEmpty() ? f.text() : "[" + f.text() + " " + reference + "]");
      } else if (inline instanceof Inline.Emphasis e) {
        shown.append('*').append(shown(e.children())).append('*');
      } else if (inline instanceof Inline.Strong s) {
        shown.append("**").append(shown(s.children())).append("**");
      } else if (inline instanceof Inline.Raised r) {
        shown.append('^').append(r.text()).append('^');
      } else if (inline instanceof Inline.NoteCall n) {
        shown.append("^(").append(shown(n.note())).append(')');
      } else if (inline instanceof Inline.Reference r) {
        shown.append("->").append(r.block());
      } else if (inline instanceof Inline.Link l) {
        shown.append(shown(l.children())).append('<').append(l.target()).append('>');
      } else {
        shown.append(Inline.plain(List.of(inline)));
      }
    }
    return shown.toString();
  }

  @Override
  public Void section(Block.Section section) {
    line("section " + section.id() + " " + section.role() + ": " + shown(section.title()));
    nested(section.blocks());
    return null;
  }

  @Override
  public Void paragraph(Block.Paragraph paragraph) {
    line("paragraph", paragraph.inlines());
    return null;
  }

  @Override
  public Void listing(Block.Listing listing) {
    line("list " + listing.kind());
    listing.items().forEach(this::nested);
    return null;
  }

  @Override
  public Void table(Block.Table block) {
    StatTable table = block.table();
    String of = table.isSummary() ? " of " + table.sumsUp() : "";
    line(
        "table " + table.id() + of + ": " + shown(table.title()) + " | " + shown(table.subtitle()));
    depth++;
    if (!table.isSummary()) {
      table.segments().forEach(s -> line("segment " + s.source() + ": p " + s.test()));
    }
    if (!table.scale().isEmpty()) {
      line("scale" + cells(table.scale(), ChartSpec.Part::label));
    }
    List<Integer> columns = IntStream.range(0, table.columns().size()).boxed().toList();
    line("columns" + cells(columns, c -> column(table, c)));
    for (int i = 0; i < table.rows().size(); i++) {
      StatRow row = table.rows().get(i);
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < table.columns().size(); column++) {
        cells.add(cell(table, i, column));
      }
      String about = table.about(i).isEmpty() ? "" : " (" + shown(table.about(i)) + ")";
      line("  ".repeat(row.level()) + row.label() + about + cells(cells, Function.identity()));
    }
    table.notes().forEach(note -> line("note", note));
    table.contentNotes().forEach(note -> line("note", note));
    if (!table.isSummary() || !table.notes().isEmpty()) {
      table.key().forEach(note -> line("key", note));
    }
    depth--;
    return null;
  }

  private static String column(StatTable table, int index) {
    StatColumn column = table.columns().get(index);
    String base =
        table.base(index).isEmpty() ? column.mark().sign() : "(" + table.base(index) + ")";
    return column.label() + " " + column.letter() + base;
  }

  /** A figure, what its drawing says, the sign of its standing, and a plus or minus a step. */
  private static String cell(StatTable table, int row, int column) {
    Figure figure = table.cell(row, column);
    CellDrawing drawn = table.drawing(row, column).orElse(null);
    String words = drawn == null || drawn.words().isEmpty() ? "" : ", " + drawn.words();
    return drawn instanceof CellDrawing.Shade shade
        ? figure.text()
            + shade.standing().sign()
            + words
            + " "
            + (shade.step() > 0 ? "+" : "-").repeat(Math.abs(shade.step()))
        : figure + words;
  }

  private static <T> String cells(List<T> cells, Function<T, String> text) {
    return cells.stream().map(text).map(String::strip).collect(joining(" | ", " | ", ""));
  }

  @Override
  public Void chart(Chart chart) {
    line("chart " + chart.id() + " " + chart.width() + ": " + shown(chart.title()));
    depth++;
    line("subtitle", chart.subtitle());
    line("spec " + chart.spec().getClass().getSimpleName());
    chart.notes().forEach(note -> line("note", note));
    line("alt: " + chart.alt());
    depth--;
    return null;
  }

  @Override
  public Void keyFigures(Block.KeyFigures keyFigures) {
    keyFigures
        .figures()
        .forEach(f -> line("key figure [" + f.valueWithUnit() + "] " + shown(f.text())));
    return null;
  }

  @Override
  public Void pullQuote(Block.PullQuote quote) {
    line(
        "pull quote: " + shown(quote.quote()) + " | " + quote.speaker() + " | " + quote.position());
    return null;
  }

  @Override
  public Void commentary(Commentary commentary) {
    line("commentary " + commentary.id() + ": " + shown(commentary.heading()));
    depth++;
    line("topic", commentary.topic());
    for (Commentary.FigureGroup group : commentary.figures()) {
      if (!group.heading().isEmpty()) {
        line("figures", group.heading());
      }
      group.figures().forEach(f -> line("figure", f));
    }
    line("length", commentary.lengthNote());
    blocks(commentary.comment());
    depth--;
    return null;
  }

  @Override
  public Void sidebar(Block.Sidebar sidebar) {
    line("sidebar " + sidebar.id() + ": " + shown(sidebar.title()));
    nested(sidebar.blocks());
    return null;
  }

  @Override
  public Void methodBox(Block.MethodBox box) {
    line("method " + box.id() + ": " + shown(box.title()));
    depth++;
    box.entries().forEach(e -> line(shown(e.term()) + " = " + shown(e.text())));
    depth--;
    return null;
  }

  @Override
  public Void image(Block.Image image) {
    line("image " + image.width() + " (" + image.picture().alt() + "): " + shown(image.caption()));
    return null;
  }

  @Override
  public Void note(Block.Note note) {
    line("note", note.inlines());
    return null;
  }

  @Override
  public Void contents(Block.Contents contents) {
    line("contents of " + contents.of());
    return null;
  }

  @Override
  public Void custom(Block.Custom custom) {
    line("custom");
    nested(custom.fallback());
    return null;
  }
}
