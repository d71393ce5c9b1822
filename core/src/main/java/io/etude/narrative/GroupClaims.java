package io.etude.narrative;

import io.etude.ReportException;
import io.etude.codebook.Segment;
import io.etude.codebook.meaning.SelfCrossing;
import io.etude.language.Display;
import io.etude.language.Figures;
import io.etude.results.FigureId;
import io.etude.results.FigureRef;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.Summary;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.RestTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks what prose says of a group's share or mean: that it is significantly higher, or lower,
 * than that of all other respondents of the segment or than that of one other group.
 */
final class GroupClaims {

  /** As many claims that hold are named in place of one that doesn't. */
  private static final int MAX_NAMED = 4;

  private final Results results;
  private final Display display;
  private final Figures figures;

  /** What is said of a group. */
  enum Claim {
    HIGHER("higher"),
    LOWER("lower");

    private final String word;

    Claim(String word) {
      this.word = word;
    }

    private Claim opposite() {
      return this == HIGHER ? LOWER : HIGHER;
    }

    private boolean holds(RestTest test) {
      return this == HIGHER ? test.isHigher() : test.isLower();
    }

    private String call(String... references) {
      return word + "(\"" + String.join("\", \"", references) + "\")";
    }
  }

  GroupClaims(Results results, Display display) {
    this.results = results;
    this.display = display;
    this.figures = new Figures(display);
  }

  /**
   * Refuses a claim of a group against all others that is false.
   *
   * @throws ReportException with both figures, the p value, and the claims that hold
   */
  void check(Claim claim, FigureRef figure) {
    ResultTable table = tested(claim, figure);
    Optional<RestTest> test = results.restTest(figure.id());
    if (test.isEmpty()) {
      throw new ReportException(
          start(figure)
              + "compared with "
              + others(table)
              + ": "
              + whyUntested(figure, table)
              + holding(figure, table));
    }
    if (!claim.holds(test.get())) {
      throw new ReportException(
          start(figure)
              + "significantly "
              + claim.word
              + " than that of "
              + others(table)
              + ", "
              + figures.of(withValue(figure, test.get().rest())).text()
              + ": "
              + (claim.opposite().holds(test.get())
                  ? "it is significantly " + claim.opposite().word + " (" + p(test.get()) + ")"
                  : p(test.get()) + ", where at most " + level() + " is asked for")
              + holding(figure, table));
    }
  }

  /**
   * Refuses a claim of a group against another one that is false.
   *
   * @throws ReportException with both figures and the claims that hold
   */
  void check(Claim claim, FigureRef figure, FigureRef other) {
    ResultTable table = tested(claim, figure);
    FigureId one = figure.id();
    FigureId two = other.id();
    boolean sameRow = one.table().equals(two.table()) && one.row().equals(two.row());
    if (!sameRow || one.column().equals(two.column())) {
      throw new ReportException(
          claim.word
              + "() compares the same answer of two groups of one segment, which "
              + figure.reference()
              + " and "
              + other.reference()
              + " are not");
    }
    FigureId high = claim == Claim.HIGHER ? one : two;
    FigureId low = claim == Claim.HIGHER ? two : one;
    if (!table.isHigher(one.row(), high.column(), low.column())) {
      throw new ReportException(
          start(figure)
              + "significantly "
              + claim.word
              + " than "
              + other.reference()
              + ", which is "
              + figures.of(other).text()
              + ", at the level of "
              + level()
              + " that the letters of tables have"
              + holding(figure, table));
    }
  }

  private String whyUntested(FigureRef figure, ResultTable table) {
    if (new SelfCrossing(results.study().segments())
        .is(table.question(), table.item(), table.segment().orElseThrow())) {
      return "the groups are made of the question's own answers";
    }
    boolean first = isByEditions(table) && table.columns().get(1).id().equals(figure.id().column());
    return first
        ? "it is the first edition"
        : "there are none or too few of them"
            + (results.study().conventions().disclosure().isPresent()
                ? ", or disclosure control withholds it"
                : "");
  }

  /** The table of a figure that may be compared at all. */
  private ResultTable tested(Claim claim, FigureRef figure) {
    ResultTable table = results.table(figure.id().table()).orElseThrow();
    if (table.segment().isEmpty()) {
      throw new ReportException(
          start(figure) + "of a group; name one, as in " + figure.reference() + "@segment.column");
    }
    String row = figure.id().row();
    if (table.rowIndex(row) < 0 && !row.equals(Summary.Stat.MEAN.code())) {
      throw new ReportException(
          start(figure) + "tested: " + claim.word + "() is for shares and means");
    }
    return table;
  }

  private String start(FigureRef figure) {
    return figure.reference() + ", which is " + figures.of(figure).text() + ", is not ";
  }

  private static String others(ResultTable table) {
    return isByEditions(table) ? "the edition before" : "all the others";
  }

  private static boolean isByEditions(ResultTable table) {
    return table.segment().filter(s -> s.kind() == Segment.Kind.EDITIONS).isPresent();
  }

  private String level() {
    return display.number(results.study().conventions().smallLevel(), 2);
  }

  private String p(RestTest test) {
    return "p "
        + is(test.p())
        + " by itself and "
        + figures.probability(test.adjustedP()).build().text()
        + " once corrected over all questions by the method of Benjamini and Hochberg";
  }

  /** A p value with its sign of relation: {@code = 0.012}, {@code <0.001}. */
  private String is(double p) {
    String text = figures.probability(p).build().text();
    return Character.isDigit(text.charAt(0)) ? "= " + text : text;
  }

  private static FigureRef withValue(FigureRef figure, double value) {
    Estimate estimate = new Estimate(value, Double.NaN, 0, Optional.empty());
    return new FigureRef(
        figure.id(), figure.kind(), Optional.of(estimate), figure.base(), figure.flags());
  }

  /** What may be said of the figure instead. */
  private String holding(FigureRef figure, ResultTable table) {
    List<String> holding = new ArrayList<>();
    FigureId id = figure.id();
    Optional<RestTest> test = results.restTest(id);
    for (Claim claim : Claim.values()) {
      if (test.filter(claim::holds).isPresent()) {
        holding.add(claim.call(figure.reference()));
      }
    }
    for (ResultColumn column : table.columns()) {
      for (Claim claim : Claim.values()) {
        String high = claim == Claim.HIGHER ? id.column() : column.id();
        String low = claim == Claim.HIGHER ? column.id() : id.column();
        if (table.isHigher(id.row(), high, low)) {
          FigureId other = table.id().figure(id.row(), column.id());
          holding.add(claim.call(figure.reference(), other.toString()));
        }
      }
    }
    return holding.isEmpty()
        ? "; neither higher() nor lower() holds of it"
        : "; what holds: "
            + String.join(", ", holding.subList(0, Math.min(MAX_NAMED, holding.size())));
  }
}
