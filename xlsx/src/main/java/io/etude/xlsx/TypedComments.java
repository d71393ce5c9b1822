package io.etude.xlsx;

import io.etude.DataException;
import io.etude.ReportException;
import io.etude.document.Report;
import io.etude.study.Comment;
import io.etude.study.Expert;
import io.etude.xlsx.write.WorkbookWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Keeps a workbook from being overwritten as long as it is the only place of a comment. */
final class TypedComments {

  private TypedComments() {}

  /**
   * Checks that a file, if it is a workbook of comments, has none that a report lacks.
   *
   * @throws ReportException if it has
   */
  static void keep(Report report, Path file) {
    List<Comment> lost = Files.isRegularFile(file) ? lost(report, file) : List.of();
    if (!lost.isEmpty()) {
      throw new ReportException(
          file
              + " is not overwritten: comments were typed into it that the report does not have ("
              + lost.stream().map(TypedComments::place).collect(Collectors.joining(", "))
              + "); render with these comments (--comments "
              + file
              + "), or move the file away");
    }
  }

  /** The comments that the workbook of a report has. */
  static List<Comment> shown(Report report) {
    List<Comment> all = new ArrayList<>(report.comments());
    for (Expert expert : report.results().study().experts()) {
      if (all.stream().noneMatch(comment -> comment.expert().equals(expert.id()))) {
        all.add(Comment.of(expert, report.language()));
      }
    }
    return all;
  }

  private static String place(Comment comment) {
    return comment.place()
        + (comment.expert().isEmpty() ? "" : ", expert \"" + comment.expert() + "\"");
  }

  private static List<Comment> lost(Report report, Path file) {
    List<Comment> comments;
    try {
      if (WorkbookWriter.isAsWritten(file)) {
        return List.of(); // nobody has saved it since
      }
      comments = CommentarySheet.read(file);
    } catch (DataException e) {
      return List.of(); // another file, or one without comments
    } catch (IOException | UncheckedIOException e) {
      return List.of(); // writing it will say what is wrong with it
    }
    return comments.stream()
        .filter(Comment::isChanged)
        .filter(comment -> shown(report).stream().noneMatch(own -> same(own, comment)))
        .toList();
  }

  private static boolean same(Comment one, Comment other) {
    return one.expert().equals(other.expert()) && one.says(other);
  }
}
