package io.etude.xlsx;

import static java.util.Objects.requireNonNull;

import io.etude.DataException;
import io.etude.internal.Faults;
import io.etude.study.Comment;
import io.etude.xlsx.source.CommentaryReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
   * there is neither a text nor another status than "to write" are left out.
   *
   * @throws DataException if the file is not such a workbook, two comments were typed for an
   *     expert, or a cell holds an error; it has all that is wrong, each with its sheet and its
   *     cell
   * @throws UncheckedIOException if the file cannot be read
   */
  public static List<Comment> read(Path file) {
    return CommentaryReader.read(requireNonNull(file, "file")).comments();
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
    Map<String, Typed> byExpert = new LinkedHashMap<>();
    List<Comment> anonymous = new ArrayList<>();
    Faults faults = new Faults();
    for (Path file : files) {
      Optional<CommentaryReader.Contents> read = faults.attempt(() -> CommentaryReader.read(file));
      if (read.isEmpty()) {
        continue;
      }
      CommentaryReader.Contents contents = read.get();
      for (Comment comment : contents.comments()) {
        Typed typed = new Typed(comment, !contents.written().has(comment));
        if (comment.expert().isEmpty()) {
          if (anonymous.stream().noneMatch(other -> other.text().equals(comment.text()))) {
            anonymous.add(comment);
          }
        } else {
          Typed before = byExpert.get(comment.expert());
          faults
              .attempt(() -> before == null ? typed : merged(before, typed))
              .ifPresent(merged -> byExpert.put(comment.expert(), merged));
        }
      }
    }
    faults.end();
    List<Comment> all = new ArrayList<>();
    byExpert.values().forEach(typed -> all.add(typed.comment()));
    all.addAll(anonymous);
    return List.copyOf(all);
  }

  /** A comment, and whether it was typed since its file was rendered. */
  private record Typed(Comment comment, boolean isNew) {}

  private static Typed merged(Typed one, Typed other) {
    boolean same =
        one.comment().text().equals(other.comment().text())
            && one.comment().status() == other.comment().status();
    if (same || !other.isNew()) {
      return one;
    }
    if (!one.isNew() || one.comment().text().isEmpty()) {
      return other;
    }
    if (other.comment().text().isEmpty()) {
      return one;
    }
    throw new DataException(CommentaryReader.secondComment(one.comment(), other.comment()));
  }
}
