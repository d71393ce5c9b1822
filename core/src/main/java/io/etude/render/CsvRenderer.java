package io.etude.render;

import com.fasterxml.jackson.core.io.NumberOutput;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.etude.document.Report;
import io.etude.internal.FileFaults;
import io.etude.internal.RenderGuard;
import io.etude.render.FigureTable.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Writes all published figures as CSV, a figure a row: the {@link FigureTable}, as the workbook's
 * sheet Data has it too. UTF-8 without a byte order mark, commas, a heading, lines as RFC 4180 has
 * them; numbers as the JSON writes them, unrounded. What is not published has its row, a flag and
 * no number. {@link CsvwRenderer} describes the columns to programs; its file goes with this one's.
 *
 * <p>Texts are those of the codebook, unaltered: a label that begins with {@code =} or another sign
 * of a formula does so here too, since programs compare labels and CSV can't say that a value is
 * text. Who opens the file in a spreadsheet imports its texts as text, or takes the workbook, where
 * no text is a formula. Immutable and thread-safe.
 */
public final class CsvRenderer implements Renderer {

  /** The renderer; it has no options. */
  public CsvRenderer() {}

  @Override
  public String format() {
    return "csv";
  }

  @Override
  public List<Renderer> companions() {
    return List.of(new CsvwRenderer());
  }

  @Override
  public RenderResult render(Report report, OutputStream out) {
    RenderGuard guard = new RenderGuard(report.limits());
    CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
    try {
      csv.writeRecord(FigureTable.headings());
      FigureTable.of(report.results(), report.language())
          .forEach(
              row -> {
                guard.check();
                csv.writeRecord(
                    Arrays.stream(Column.values()).map(column -> field(row, column)).toList());
              });
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the figures as CSV: " + FileFaults.why(e), e);
    }
    return RenderResult.of(report, List.of());
  }

  private static String field(FigureTable.Row row, Column column) {
    if (!column.isNumber()) {
      return row.text(column);
    }
    return row.number(column).stream()
        .mapToObj(
            number ->
                column.isWhole()
                    ? Long.toString((long) number)
                    : NumberOutput.toString(number, true))
        .findFirst()
        .orElse("");
  }
}
