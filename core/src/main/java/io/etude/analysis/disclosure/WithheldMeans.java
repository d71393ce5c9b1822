package io.etude.analysis.disclosure;

import io.etude.Diagnostic;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.RatingQuestion;
import io.etude.internal.Counted;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Summary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which means of all respondents are withheld, for which answers' sake, and what helps. */
public final class WithheldMeans {

  /** The answers that a message names. */
  private static final int NAMED = 4;

  private WithheldMeans() {}

  /**
   * A remark on each question whose mean is withheld for the sake of hidden answers.
   *
   * @param suppressed the tables after disclosure control
   */
  public static List<Diagnostic> in(List<ResultTable> suppressed) {
    return suppressed.stream()
        .filter(table -> table.segment().isEmpty())
        .flatMap(table -> remark(table).stream())
        .toList();
  }

  private static Optional<Diagnostic> remark(ResultTable table) {
    ResultColumn total = table.total();
    boolean withheld =
        total.summaries().stream()
            .filter(summary -> summary.stat() == Summary.Stat.MEAN)
            .map(Summary::flags)
            .anyMatch(flags -> flags.contains(Flag.SUPPRESSED));
    List<String> hidden =
        IntStream.range(0, table.rows().size())
            .filter(row -> total.cells().get(row).flags().contains(Flag.SUPPRESSED))
            .mapToObj(row -> table.rows().get(row).id())
            .toList();
    if (!withheld || hidden.isEmpty() || total.flags().contains(Flag.SUPPRESSED)) {
      return Optional.empty();
    }
    int more = hidden.size() - NAMED;
    String names =
        hidden.stream().limit(NAMED).map(id -> "\"" + id + "\"").collect(Collectors.joining(", "));
    return Optional.of(
        new Diagnostic(
            "suppressed",
            "question \"" + table.question().id() + "\"",
            "disclosure control withholds the mean and the other statistics of \""
                + table.id().place()
                + "\", out of which "
                + Counted.of(hidden.size(), "hidden answer")
                + " could be worked out: "
                + names
                + (more > 0 ? " and " + more + " more" : ""),
            hint(table.question())));
  }

  private static String hint(Question question) {
    if (question instanceof RatingQuestion) {
      return "make it \"type: numeric\" with bands that join its rare answers, which lets the mean"
          + " be published, or lower disclosure.minimumCell";
    }
    return question instanceof NumericQuestion
        ? "make its small bands wider, or lower disclosure.minimumCell"
        : "join its rare answers, or lower disclosure.minimumCell";
  }
}
