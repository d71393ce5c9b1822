package io.etude.pdf.layout;

import io.etude.Diagnostic;
import io.etude.pdf.frame.ColumnFrame;
import io.etude.pdf.frame.Page;
import io.etude.pdf.paragraph.ParagraphStyle;
import java.util.List;

/** Counts the justified lines whose spaces had to be stretched too far. */
final class LooseLines {
  private int count;
  private int firstPage;
  private String first = "";

  /** Counts those of a page. */
  void add(Page page) {
    for (ColumnFrame column : page.columns()) {
      column.lines().forEach(line -> add(line, page.number()));
    }
  }

  private void add(ColumnFrame.LineInfo line, int page) {
    if (line.ratio() > ParagraphStyle.LOOSEST) {
      if (count == 0) {
        firstPage = page;
        first = line.text().replace("\u00ad", "-");
      }
      count++;
    }
  }

  /** One for all of them; none if there are none. */
  List<Diagnostic> diagnostics() {
    if (count == 0) {
      return List.of();
    }
    return List.of(
        new Diagnostic(
            "looseLine",
            "page " + firstPage,
            "spaces are stretched to more than twice their width on "
                + (count == 1 ? "the line \"" : count + " lines, first on \"")
                + first
                + "\"",
            "use wider columns or a theme with ragged text"));
  }
}
