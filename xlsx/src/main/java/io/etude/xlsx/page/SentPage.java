package io.etude.xlsx.page;

import io.etude.document.Report;
import io.etude.study.Comment;
import io.etude.study.Expert;
import io.etude.study.SentComment;
import io.etude.xlsx.sheet.CellDigest;
import io.etude.xlsx.sheet.CellValue;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.sheet.SheetLayout;
import io.etude.xlsx.sheet.SheetWatcher;
import io.etude.xlsx.source.SentSheet;
import io.etude.xlsx.style.Style;
import io.etude.xlsx.style.Stylebook;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The hidden sheet that says what the workbook was sent with, so that what comes back can be
 * compared with it; {@link SentSheet} reads it. It is laid out after all others, which it watches.
 */
public final class SentPage implements SheetLayout, SheetWatcher {

  /** Programs take a little more for one cell. */
  private static final int MAX_LENGTH = 30_000;

  private final Report report;
  private final List<Comment> comments;
  private final Style style;
  private final Map<String, StringBuilder> cells = new LinkedHashMap<>();

  /** The digests of texts, most of which are in many cells. */
  private final Map<String, String> texts = new HashMap<>();

  private final StringBuilder notes = new StringBuilder();

  /**
   * The sheet of a report's workbook.
   *
   * @param comments those that the workbook shows
   */
  public SentPage(Report report, List<Comment> comments, Stylebook styles) {
    this.report = report;
    this.comments = List.copyOf(comments);
    this.style = styles.body();
  }

  @Override
  public String name() {
    return SentSheet.NAME;
  }

  @Override
  public void row(Sheet sheet, int row) {
    if (!sheet.name().equals(name())) {
      StringBuilder digests = cells.computeIfAbsent(sheet.name(), name -> new StringBuilder());
      int start = digests.length();
      int end = start;
      for (int column = 0; column < sheet.cells().columns(row); column++) {
        String digest = sheet.cells().at(row, column).map(this::digest).orElse(CellDigest.EMPTY);
        digests.append(digest);
        end = digest.equals(CellDigest.EMPTY) ? end : digests.length();
      }
      digests.setLength(end);
      digests.append(SentSheet.END);
    }
  }

  private String digest(Sheet.Slot slot) {
    return slot.value() instanceof CellValue.Text text
        ? texts.computeIfAbsent(text.text(), CellDigest::of)
        : CellDigest.of(slot.value());
  }

  @Override
  public void end(Sheet sheet) {
    sheet
        .overlays(Overlay.Remark.class)
        .forEach(remark -> notes.append(CellDigest.of(remark.text())));
  }

  @Override
  public void lay(Sheet sheet) {
    sheet.visibility(Sheet.Visibility.NEVER_SHOWN);
    sheet.text(0, 0, report.terms().get("xlsx.sentGuide"), style);
    int row = 1;
    for (Comment comment : comments) {
      if (!comment.expert().isEmpty()) {
        Optional<Expert> expert =
            report.results().study().experts().stream()
                .filter(one -> one.id().equals(comment.expert()))
                .findFirst();
        SentComment sent =
            SentComment.of(
                comment,
                expert.map(one -> Comment.of(one, report.language()).text()).orElse(""),
                expert.map(one -> one.topic().in(report.language())).orElse(""));
        String status = sent.status().code();
        String versions = String.join(" ", sent.versions());
        line(
            sheet,
            row++,
            SentSheet.COMMENT,
            comment.expert(),
            status,
            sent.text(),
            sent.codebook(),
            sent.topic(),
            versions);
      }
    }
    for (Map.Entry<String, StringBuilder> entry : cells.entrySet()) {
      line(sheet, row, SentSheet.CELLS, entry.getKey());
      pieces(sheet, row++, entry.getValue());
    }
    line(sheet, row, SentSheet.NOTES, "");
    pieces(sheet, row, notes);
  }

  private void line(Sheet sheet, int row, String... texts) {
    for (int column = 0; column < texts.length; column++) {
      if (!texts[column].isEmpty()) {
        sheet.text(row, column, texts[column], style);
      }
    }
  }

  private void pieces(Sheet sheet, int row, StringBuilder text) {
    for (int start = 0, column = 2; start < text.length(); start += MAX_LENGTH, column++) {
      int end = Math.min(text.length(), start + MAX_LENGTH);
      sheet.text(row, column, text.substring(start, end), style);
    }
  }
}
