package io.etude.xlsx;

import static java.util.Objects.requireNonNull;

import io.etude.DataException;
import io.etude.Diagnostic;
import io.etude.internal.Faults;
import io.etude.study.Comment;
import io.etude.xlsx.source.CommentaryReader;
import io.etude.xlsx.source.ReturnedFile;
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
 * CommentarySheet.Returned returned = CommentarySheet.returned(List.of(file, another));
 * returned.receipt().forEach(System.err::println);
 * StudyReport.of(results).comments(returned.comments());
 * }</pre>
 *
 * <p>Sheets are found by their headings, or where these were typed over by names that the workbook
 * defines for them. So a sheet may have been renamed, sorted, copied, or have had rows and columns
 * put in. A text beside the cell of a comment, above the headings or in a note is read as a comment
 * without an expert. Bold and italic words and line breaks are kept, words that are struck out are
 * left out. What else was changed in the workbook is in its receipt.
 */
public final class CommentarySheet {

  /**
   * What came back in files.
   *
   * @param comments the comments that count, one of each expert, then those without an expert
   * @param receipt for each file every cell that differs from what was sent, with what became of
   *     it: comments that were taken or withdrawn, and what was typed elsewhere, struck out, put
   *     into notes or deleted
   */
  public record Returned(List<Comment> comments, List<Diagnostic> receipt) {

    /** Copies the lists. */
    public Returned {
      comments = List.copyOf(requireNonNull(comments, "comments"));
      receipt = List.copyOf(requireNonNull(receipt, "receipt"));
    }
  }

  private CommentarySheet() {}

  /**
   * The comments of a file in the order of the sheet, then those without an expert; experts of whom
   * there is neither a text nor another status than "to write" are left out, unless their text was
   * emptied since the file, or one that it was made from, was rendered.
   *
   * @throws DataException if the file is not such a workbook, two comments were typed for an
   *     expert, or a cell holds an error; it has all that is wrong, each with its sheet and its
   *     cell
   * @throws UncheckedIOException if the file cannot be read
   */
  public static List<Comment> read(Path file) {
    return read(List.of(requireNonNull(file, "file")));
  }

  /**
   * The comments of several files, such as those that experts sent back. Of an expert's comments
   * the one counts that was typed since its file was rendered, and of files that were made one from
   * another the newest.
   *
   * @throws io.etude.EtudeException if files are wrong, or if two of them have different comments
   *     of one expert and neither was made from the other; it has all that is wrong in all files,
   *     with its places
   * @throws UncheckedIOException if a file cannot be read
   */
  public static List<Comment> read(List<Path> files) {
    return returned(files).comments();
  }

  /**
   * The comments of several files, as {@link #read(List)} gives them, with what became of all that
   * was changed in the files.
   *
   * @throws io.etude.EtudeException as {@link #read(List)} does
   * @throws UncheckedIOException if a file cannot be read
   */
  public static Returned returned(List<Path> files) {
    requireNonNull(files, "files");
    Map<String, List<Comment>> byExpert = new LinkedHashMap<>();
    Map<String, Comment> anonymous = new LinkedHashMap<>();
    Faults faults = new Faults();
    List<ReturnedFile> all = new ArrayList<>();
    for (Path file : files) {
      faults.attempt(() -> CommentaryReader.read(file)).ifPresent(all::add);
    }
    for (ReturnedFile file : all) {
      for (Comment comment : file.comments()) {
        if (comment.expert().isEmpty()) {
          anonymous.putIfAbsent(comment.text(), comment);
        } else {
          byExpert.computeIfAbsent(comment.expert(), id -> new ArrayList<>()).add(comment);
        }
      }
    }
    List<Comment> merged = new ArrayList<>();
    byExpert
        .values()
        .forEach(
            several -> faults.attempt(() -> CommentMerge.merged(several)).ifPresent(merged::add));
    faults.end();
    List<Diagnostic> receipt = new ArrayList<>();
    for (ReturnedFile file : all) {
      List<Comment> experts = new ArrayList<>(file.comments());
      experts.addAll(file.others());
      for (Comment comment : experts) {
        CommentMerge.line(comment, merged, experts).ifPresent(receipt::add);
      }
      receipt.addAll(file.receipt());
    }
    merged.addAll(anonymous.values());
    return new Returned(merged, receipt);
  }
}
