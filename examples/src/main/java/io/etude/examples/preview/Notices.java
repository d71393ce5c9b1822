package io.etude.examples.preview;

import io.etude.Diagnostic;
import io.etude.EtudeException;
import io.etude.Place;
import io.etude.Problem;
import io.etude.results.DataProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes notices of exceptions, diagnostics and problems of the data. Thread-safe. */
final class Notices {

  /** The place of a diagnostic that is one in a file: {@code study.yaml:41:7}. */
  private static final Pattern PLACED =
      Pattern.compile(
          "(?<file>[^\\s:][^:\\n]*\\.\\w+|template):(?<line>\\d+)(:(?<column>\\d+))?: ");

  private static final Pattern PAGE = Pattern.compile("\\bpage (\\d+)");

  private static final int LONGEST_EXCERPT = 160;

  /** Longer files are data, whose lines say little. */
  private static final long LARGEST_FILE = 1 << 20;

  private final Collection<Path> folders;

  /**
   * @param folders where the author's files are
   */
  Notices(Collection<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /** What made a report impossible: a notice for each thing that is wrong. */
  List<Notice> of(RuntimeException failure) {
    if (!(failure instanceof EtudeException || failure instanceof UncheckedIOException)) {
      return List.of(
          error("a fault of Etude's own, which please report: " + failure).hint(stack(failure)));
    }
    return failure instanceof EtudeException wrong
        ? wrong.problems().stream().map(this::notice).toList()
        : List.of(error(String.valueOf(failure.getMessage())).hint(""));
  }

  private Notice notice(Problem problem) {
    Place place = problem.place();
    return place.line() > 0
        ? error(problem.message()).at(place).hint("")
        : error(problem.toString()).hint("");
  }

  /** A remark on the report. */
  Notice of(Diagnostic diagnostic) {
    Matcher placed = PLACED.matcher(diagnostic.place() + ": ");
    boolean file = placed.matches();
    String place = file || diagnostic.place().isEmpty() ? "" : diagnostic.place() + ": ";
    Draft draft = new Draft(Notice.Level.REMARK, place + diagnostic.message());
    draft.rule = diagnostic.rule();
    draft.pages = pages(diagnostic.place());
    return (file ? draft.at(place(placed)) : draft).hint(diagnostic.hint());
  }

  /** A remark on the data. */
  Notice of(DataProblem problem) {
    Draft draft = new Draft(Notice.Level.REMARK, problem.inEnglish());
    draft.rule = problem.rule();
    return draft.hint("");
  }

  private static Place place(Matcher placed) {
    String column = placed.group("column");
    return new Place(
        placed.group("file"),
        Integer.parseInt(placed.group("line")),
        column == null ? 0 : Integer.parseInt(column));
  }

  private Draft error(String message) {
    return new Draft(Notice.Level.ERROR, message);
  }

  /** Where in the code: for those who will mend it. */
  private static String stack(RuntimeException failure) {
    StackTraceElement[] stack = failure.getStackTrace();
    return stack.length == 0 ? "" : "at " + stack[0];
  }

  static List<Integer> pages(String place) {
    return PAGE.matcher(place)
        .results()
        .map(match -> Integer.valueOf(match.group(1)))
        .distinct()
        .toList();
  }

  /** A notice while it is put together. */
  private final class Draft {
    private final Notice.Level level;
    private final String message;
    private String file = "";
    private OptionalInt line = OptionalInt.empty();
    private OptionalInt column = OptionalInt.empty();
    private String rule = "";
    private List<Integer> pages = List.of();

    private Draft(Notice.Level level, String message) {
      this.level = level;
      this.message = message;
    }

    private Draft at(Place place) {
      file = place.file();
      line = OptionalInt.of(Math.toIntExact(place.line()));
      column = place.column() > 0 ? OptionalInt.of(place.column()) : OptionalInt.empty();
      return this;
    }

    private Notice hint(String hint) {
      String excerpt = line.isPresent() ? excerpt(file, line.getAsInt()) : "";
      return new Notice(level, file, line, column, pages, rule, message, hint, excerpt);
    }
  }

  private String excerpt(String name, int line) {
    for (Path folder : folders) {
      Path file = folder.resolve(Path.of(name).getFileName().toString());
      try {
        if (Files.isRegularFile(file) && Files.size(file) <= LARGEST_FILE) {
          return line(file, line);
        }
      } catch (IOException | UncheckedIOException e) {
        // not text, or gone: the message has to do without
        continue;
      }
    }
    return "";
  }

  private static String line(Path file, int number) throws IOException {
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      String line = lines.skip(number - 1L).findFirst().orElse("").strip();
      return line.length() > LONGEST_EXCERPT ? line.substring(0, LONGEST_EXCERPT) + "…" : line;
    }
  }
}
