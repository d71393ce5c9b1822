package io.etude.xlsx;

import io.etude.DataException;
import io.etude.xlsx.source.CommentaryReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Reads the comments that experts wrote into the commentary sheet of a workbook.
 *
 * <pre>{@code
 * Map<String, String> comments = CommentarySheet.read(Path.of("study.xlsx"));
 * }</pre>
 *
 * <p>The sheet is found by names that the workbook defines for its two headings, so that it may
 * have been renamed, sorted, or have had rows and columns put in, in Excel or LibreOffice.
 */
public final class CommentarySheet {

  private CommentarySheet() {}

  /**
   * The comments by the experts' ids, in the order of the sheet; experts without a comment are left
   * out.
   *
   * @throws DataException if the file is not such a workbook, an expert has two comments, or a cell
   *     holds an error; the message names the sheet and the cell
   * @throws UncheckedIOException if the file cannot be read
   */
  public static Map<String, String> read(Path file) {
    return CommentaryReader.read(file);
  }
}
