package io.etude.xlsx;

import static java.util.Objects.requireNonNull;

import io.etude.DataException;
import io.etude.internal.Faults;
import io.etude.study.Comment;
import io.etude.study.SentComment;
import io.etude.xlsx.source.CommentaryReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the comments that experts wrote into the commentary sheet of a workbook, saved as {@code
 * .xlsx} or {@code .ods}.
 *
 * <pre>{@code
 * StudyReport.of(results).comments(CommentarySheet.read(List.of(file, another)));
 * }</pre>
 *
 * <p>Sheets are found by their headings, or where these were typed over by names that the workbook
 * defines for them. So a sheet may have been renamed, sorted, copied, or have had rows and columns
 * put in. A text beside the cell of a comment, above the headings or in a note is read as a comment
 * without an expert.
 */
public final class CommentarySheet {

  private CommentarySheet() {}

  /**
   * The comments of a file in the order of the sheet, then those without an expert; experts of whom
   * there is neither a text nor another status than "to write" are left out, unless their text was
   * emptied since the file was rendered.
   *
   * @throws DataException if the file is not such a workbook, two comments were typed for an
   *     expert, or a cell holds an error; it has all that is wrong, each with its sheet and its
   *     cell
   * @throws UncheckedIOException if the file cannot be read
   */
  public static List<Comment> read(Path file) {
    return CommentaryReader.read(requireNonNull(file, "file"));
  }

  /**
   * The comments of several files, such as those that experts sent back. Of an expert's comments
   * the one counts that was typed since its file was rendered.
   *
   * @throws io.etude.EtudeException if files are wrong, or if two of them have different comments
   *     of one expert that were both typed; it has all that is wrong in all files, with its places
   * @throws UncheckedIOException if a file cannot be read
   */
  public static List<Comment> read(List<Path> files) {
    requireNonNull(files, "files");
    Map<String, Comment> byExpert = new LinkedHashMap<>();
    List<Comment> anonymous = new ArrayList<>();
    Faults faults = new Faults();
    for (Path file : files) {
      List<Comment> read = faults.attempt(() -> CommentaryReader.read(file)).orElse(List.of());
      for (Comment comment : read) {
        if (comment.expert().isEmpty()) {
          if (anonymous.stream().noneMatch(other -> other.text().equals(comment.text()))) {
            anonymous.add(comment);
          }
        } else {
          Comment before = byExpert.get(comment.expert());
          faults
              .attempt(() -> before == null ? comment : merged(before, comment))
              .ifPresent(merged -> byExpert.put(comment.expert(), merged));
        }
      }
    }
    faults.end();
    List<Comment> all = new ArrayList<>(byExpert.values());
    all.addAll(anonymous);
    return List.copyOf(all);
  }

  /** Of two comments the one that was changed, or that began with the other. */
  private static Comment merged(Comment one, Comment other) {
    if (follows(other, one)) {
      return other;
    }
    if (follows(one, other) || one.says(other) || one.isChanged() && !other.isChanged()) {
      return one;
    }
    if (!one.isChanged()) {
      return other.isChanged() || isFromWorkbook(other) ? other : one;
    }
    if (one.text().isEmpty()) {
      return other;
    }
    if (other.text().isEmpty()) {
      return one;
    }
    throw new DataException(CommentaryReader.secondComment(one, other));
  }

  private static boolean isFromWorkbook(Comment comment) {
    return comment.sent().filter(SentComment::isFromWorkbook).isPresent();
  }

  /** Whether a workbook was rendered with what was typed into another. */
  private static boolean follows(Comment later, Comment earlier) {
    return earlier.isChanged() && later.sent().filter(sent -> sent.has(earlier)).isPresent();
  }
}
