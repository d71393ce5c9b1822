package io.etude.xlsx.context;

import io.etude.document.text.Inline;
import io.etude.xlsx.sheet.CellValue;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.style.Face;
import io.etude.xlsx.style.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns running text into cell text, with bold and italic pieces where it has any. */
public final class RichText {

  private final WorkbookContext context;
  private final List<CellValue.Run> runs = new ArrayList<>();
  private String target = "";
  private boolean calls = true;

  private RichText(WorkbookContext context) {
    this.context = context;
  }

  /**
   * A cell's content.
   *
   * @param value plain text, or text in several faces
   * @param target the first link to the outside, if there is one
   */
  record Content(CellValue value, Optional<String> target) {}

  static Content of(List<Inline> inlines, Face face, WorkbookContext context) {
    RichText text = new RichText(context);
    text.append(inlines, face);
    Optional<String> target = Optional.of(text.target).filter(t -> !t.isEmpty());
    boolean plain =
        text.runs.stream()
            .allMatch(run -> run.face().equals(face) && run.rise() == CellValue.Rise.NONE);
    if (!plain) {
      return new Content(new CellValue.Rich(text.runs), target);
    }
    StringBuilder whole = new StringBuilder();
    text.runs.forEach(run -> whole.append(run.text()));
    return new Content(new CellValue.Text(whole.toString()), target);
  }

  /** The text alone; calls of notes are left out. */
  static String plain(List<Inline> inlines, WorkbookContext context) {
    RichText text = new RichText(context);
    text.calls = false;
    text.append(inlines, context.styles().face());
    StringBuilder whole = new StringBuilder();
    text.runs.forEach(run -> whole.append(run.text()));
    return whole.toString();
  }

  /** Puts running text into a cell. */
  public static void put(
      Sheet sheet,
      int row,
      int column,
      List<Inline> inlines,
      Style style,
      WorkbookContext context) {
    Content content = of(inlines, style.face(), context);
    sheet.put(row, column, content.value(), style);
    content.target().ifPresent(target -> sheet.webLink(row, column, target));
  }

  private void append(List<Inline> inlines, Face face) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Text text) {
        run(text.text(), face);
      } else if (inline instanceof Inline.Quoted figure) {
        run(figure.text(), face);
      } else if (inline instanceof Inline.Raised raised) {
        runs.add(new CellValue.Run(raised.text(), face, CellValue.Rise.RAISED));
      } else if (inline instanceof Inline.Emphasis emphasis) {
        append(emphasis.children(), face.italic());
      } else if (inline instanceof Inline.Strong strong) {
        append(strong.children(), face.bold());
      } else if (inline instanceof Inline.Foreign foreign) {
        append(foreign.children(), face);
      } else if (inline instanceof Inline.LineBreak) {
        run("\n", face);
      } else {
        reference(inline, face);
      }
    }
  }

  private void reference(Inline inline, Face face) {
    if (inline instanceof Inline.Link link) {
      if (target.isEmpty() && safe(link.target())) {
        target = link.target();
      }
      append(link.children(), face.underlined());
    } else if (inline instanceof Inline.Reference reference) {
      context.reference(reference).ifPresent(text -> run(text, face));
    } else if (calls && inline instanceof Inline.NoteCall call) {
      run(" " + context.notes().call(context.plain(call.note())), face);
    }
  }

  private void run(String text, Face face) {
    int last = runs.size() - 1;
    if (last >= 0
        && runs.get(last).face().equals(face)
        && runs.get(last).rise() == CellValue.Rise.NONE) {
      runs.set(last, new CellValue.Run(runs.get(last).text() + text, face, CellValue.Rise.NONE));
    } else {
      runs.add(new CellValue.Run(text, face, CellValue.Rise.NONE));
    }
  }

  private static boolean safe(String target) {
    return target.matches("(?i)(https?://|mailto:)[!-~]+");
  }
}
