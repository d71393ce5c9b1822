package io.etude.xlsx.page;

import io.etude.document.Block;
import io.etude.document.BlockVisitor;
import io.etude.document.Chart;
import io.etude.document.Commentary;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.xlsx.context.FigureCell;
import io.etude.xlsx.context.RichText;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.sheet.TextWidth;
import io.etude.xlsx.style.NumberFormats;
import io.etude.xlsx.style.Style;
import io.etude.xlsx.style.Stylebook;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes blocks as rows of text: marks and large figures in the first column, text in the second;
 * in the accessible profile all in the first one. Tables and charts have sheets of their own; links
 * lead to them.
 */
final class ProseRows implements BlockVisitor<Void> {

  private static final int MARKS = 0;

  /** How much wider the type of key figures is than that of cells. */
  private static final double KEY_FIGURE = 2.3;

  /** The margins of a key figure, in digits of cells. */
  private static final double KEY_FIGURE_MARGINS = 3;

  private final Sheet sheet;
  private final WorkbookContext context;
  private final Stylebook styles;
  private final int column;
  private int row;
  private int depth;
  private boolean boxed;
  private String mark = "";

  ProseRows(Sheet sheet, WorkbookContext context, int top) {
    this.sheet = sheet;
    this.context = context;
    this.styles = context.styles();
    this.row = top;
    this.column = context.accessible() ? 0 : 1;
  }

  private void gap() {
    if (!context.accessible()) {
      row++;
    }
  }

  /**
   * Writes a row; the mark of a list item or key figure is beside the text or, in one column,
   * before it.
   */
  private void text(List<Inline> inlines, Style style) {
    List<Inline> whole = new ArrayList<>(inlines);
    if (context.accessible() && !mark.isEmpty()) {
      whole.add(0, new Inline.Text(mark + " "));
    } else if (!mark.isEmpty()) {
      sheet.text(row, MARKS, mark, prose().align(Style.Align.RIGHT));
    } else if (boxed && !context.accessible()) {
      sheet.blank(row, MARKS, styles.box());
    }
    mark = "";
    RichText.put(sheet, row++, column, whole, style, context);
  }

  private Style prose() {
    return boxed ? styles.box() : styles.prose();
  }

  @Override
  public Void section(Block.Section section) {
    if (section.role() == Block.Section.Role.ANNEX) {
      return null; // its tables have their own sheets
    }
    gap();
    text(section.title(), depth == 0 ? styles.heading() : styles.subheading());
    depth++;
    section.blocks().forEach(block -> block.accept(this));
    depth--;
    return null;
  }

  @Override
  public Void paragraph(Block.Paragraph paragraph) {
    text(paragraph.inlines(), prose());
    return null;
  }

  @Override
  public Void listing(Block.Listing listing) {
    int number = 1;
    for (List<Block> item : listing.items()) {
      mark = listing.kind() == Block.Listing.Kind.NUMBERS ? number++ + "." : "\u2022";
      item.forEach(block -> block.accept(this));
    }
    return null;
  }

  /** The workbook has the tables that a summary is made of. */
  @Override
  public Void table(Block.Table table) {
    StatTable own = table.table();
    if (own.isSummary()) {
      reference(own.sumsUp().get(0), context.plain(own.title()));
    } else {
      reference(own.id(), context.heading(own));
    }
    return null;
  }

  @Override
  public Void chart(Chart chart) {
    reference(chart.id(), context.heading(chart));
    return null;
  }

  private void reference(String block, String text) {
    context.link(sheet, row++, column, "\u2192 " + text, block, styles.link().wrapped());
  }

  @Override
  public Void keyFigures(Block.KeyFigures keyFigures) {
    for (Block.KeyFigure figure : keyFigures.figures()) {
      if (context.accessible()) {
        mark = figure.valueWithUnit();
        text(figure.text(), prose());
        continue;
      }
      int at = row;
      text(figure.text(), prose());
      sheet.height(at, 28);
      sheet.widen(MARKS, KEY_FIGURE * TextWidth.of(figure.valueWithUnit()) + KEY_FIGURE_MARGINS);
      Style large =
          styles.keyFigure(
              NumberFormats.withUnit(styles.formats().of(figure.figure()), figure.unit()));
      FigureCell.putFormatted(
          sheet,
          at,
          MARKS,
          figure.figure(),
          boxed ? large.fill(styles.brand().tint()) : large,
          styles);
    }
    return null;
  }

  @Override
  public Void pullQuote(Block.PullQuote pullQuote) {
    text(pullQuote.quote(), styles.quote());
    String speaker =
        pullQuote.position().isEmpty()
            ? pullQuote.speaker()
            : pullQuote.speaker() + ", " + pullQuote.position();
    sheet.text(row++, column, speaker, styles.note().wrapped());
    return null;
  }

  @Override
  public Void commentary(Commentary commentary) {
    gap();
    text(commentary.heading(), styles.subheading());
    String position = context.text(commentary.expert().position());
    String name = commentary.expert().name();
    sheet.text(row++, column, position.isEmpty() ? name : name + ", " + position, styles.term());
    if (commentary.comment().isEmpty()) {
      text(commentary.topic(), prose());
      for (Commentary.FigureGroup group : commentary.figures()) {
        if (!group.heading().isEmpty()) {
          text(group.heading(), prose());
        }
        group.figures().forEach(figure -> text(figure, prose()));
      }
    }
    commentary.comment().forEach(block -> block.accept(this));
    return null;
  }

  @Override
  public Void sidebar(Block.Sidebar sidebar) {
    gap();
    boolean outer = boxed;
    boxed = true;
    text(sidebar.title(), styles.boxHeading());
    sidebar.blocks().forEach(block -> block.accept(this));
    boxed = outer;
    return null;
  }

  @Override
  public Void methodBox(Block.MethodBox methodBox) {
    gap();
    text(methodBox.title(), styles.heading());
    for (Block.MethodBox.Entry entry : methodBox.entries()) {
      if (context.accessible()) {
        text(entry.term(), styles.subheading());
      } else {
        RichText.put(sheet, row, MARKS, entry.term(), styles.term(), context);
      }
      text(entry.text(), styles.prose());
    }
    return null;
  }

  @Override
  public Void image(Block.Image image) {
    if (!image.picture().alt().isEmpty()) {
      sheet.text(row++, column, image.picture().alt(), styles.note().wrapped());
    }
    if (!image.caption().isEmpty()) {
      text(image.caption(), styles.note().wrapped());
    }
    return null;
  }

  @Override
  public Void note(Block.Note note) {
    text(note.inlines(), styles.note().wrapped());
    return null;
  }

  @Override
  public Void contents(Block.Contents contents) {
    return null; // the workbook has contents of its own
  }

  @Override
  public Void custom(Block.Custom custom) {
    custom.fallback().forEach(block -> block.accept(this));
    return null;
  }
}
