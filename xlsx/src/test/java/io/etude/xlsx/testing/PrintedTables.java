package io.etude.xlsx.testing;

import io.etude.Label;
import io.etude.codebook.SingleQuestion;
import io.etude.document.Brand;
import io.etude.document.Report;
import io.etude.document.table.StatColumn;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatSegment;
import io.etude.document.table.StatSpanner;
import io.etude.document.table.StatTable;
import io.etude.document.table.StatTable.Measure;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import io.etude.figure.Figure.Absence;
import io.etude.figure.Figure.Kind;
import io.etude.figure.Figure.Mark;
import io.etude.results.Results;
import io.etude.results.TableId;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Higher;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.study.Weighting;
import io.etude.xlsx.Percentages;
import io.etude.xlsx.Profile;
import io.etude.xlsx.context.BlockIndex;
import io.etude.xlsx.context.NoteList;
import io.etude.xlsx.context.TableOptions;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.style.Stylebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A printed table made by hand that has nearly everything, and what its sheet needs. */
public final class PrintedTables {

  private PrintedTables() {}

  public static WorkbookContext context(
      Profile profile, Percentages percentages, Conventions conventions) {
    return context(profile, percentages, conventions, new Weighting.None());
  }

  /** The same of a study whose answers are weighted. */
  public static WorkbookContext context(
      Profile profile, Percentages percentages, Conventions conventions, Weighting weighting) {
    Study study =
        Study.builder("s")
            .weighting(weighting)
            .title(Label.of("Study"))
            .languages(Locale.ENGLISH)
            .conventions(conventions)
            .question(SingleQuestion.builder("q").label("Question").category("a", "A").build())
            .build();
    return context(
        profile, percentages, Report.of(Results.of(study).respondents(45).build()).build());
  }

  public static WorkbookContext context(Profile profile, Report report) {
    return context(profile, Percentages.VALUES, report);
  }

  private static WorkbookContext context(Profile profile, Percentages percentages, Report report) {
    Stylebook styles = new Stylebook(Brand.DEFAULT, profile == Profile.ACCESSIBLE, Locale.ENGLISH);
    return new WorkbookContext(
        report,
        styles,
        new TableOptions(percentages == Percentages.FORMULAS, List.of()),
        new NoteList(),
        new BlockIndex("Contents"));
  }

  public static WorkbookContext context(Profile profile, Percentages percentages) {
    return context(profile, percentages, Conventions.builder().build());
  }

  public static List<Inline> text(String text) {
    return List.of(new Inline.Text(text));
  }

  private static List<Higher> higher(String... letters) {
    List<Higher> higher = new ArrayList<>();
    for (String letter : letters) {
      Estimate difference = new Estimate(0.1, 0.02, 300, Optional.empty());
      higher.add(new Higher(letter.toLowerCase(Locale.ROOT), letter, 0.05, difference, 0.01));
    }
    return higher;
  }

  public static Figure percent(double share, String... letters) {
    return Figure.of(Kind.PERCENT, share, "").higherThan(higher(letters)).build();
  }

  public static Figure absent(Kind kind, Absence why) {
    return Figure.absent(kind, why).build();
  }

  public static Figure count(double value, Mark mark) {
    return Figure.of(Kind.COUNT, value, "").mark(mark).build();
  }

  private static Figure weighted(double value) {
    return Figure.of(Kind.WEIGHTED_COUNT, value, "").build();
  }

  private static Figure mean(double value, String... letters) {
    return Figure.of(Kind.NUMBER, value, "").decimals(1).higherThan(higher(letters)).build();
  }

  public static StatRow row(String label, StatRow.Kind kind, int level) {
    return new StatRow(label, label, kind, level, false);
  }

  public static StatColumn column(String id, String label, String letter, int segment, Mark mark) {
    return new StatColumn(id, label, letter, segment, mark);
  }

  private static StatSegment segment(String label, Figure test, String note) {
    return new StatSegment(TableId.of("q"), label, test, note);
  }

  private static Figure p(double value) {
    return Figure.of(Kind.PROBABILITY, value, "").decimals(3).build();
  }

  /**
   * A total; three ages with letters, nested in sexes; two regions that aren't compared. The second
   * region's base is low; a cell is suppressed.
   */
  public static StatTable.Builder table() {
    StatTable.Subject subject =
        new StatTable.Subject(TableId.of("q"), "Question", Optional.empty());
    Figure noTest = absent(Kind.PROBABILITY, Absence.NOT_APPLICABLE);
    return StatTable.of("t", subject)
        .title(text("Use"))
        .subtitle(text("How often? In %"))
        .columns(
            List.of(
                column("total", "Total", "", -1, Mark.NONE),
                column("a", "Under thirty", "A", 0, Mark.NONE),
                column("b", "Older", "B", 0, Mark.SMALL_BASE),
                column("c", "Older", "C", 0, Mark.NONE),
                column("a", "North", "", 1, Mark.NONE),
                column("s", "South", "", 1, Mark.LOW_BASE)))
        .spanners(
            List.of(
                new StatSpanner("Age by sex", 0, 1, 3),
                new StatSpanner("Region", 0, 4, 5),
                new StatSpanner("Women", 1, 1, 2),
                new StatSpanner("Men", 1, 3, 3)))
        .segments(
            List.of(
                segment("Age by sex", p(0.012), ""),
                segment("Region", noTest, "No test: one column is empty.")))
        .rows(
            List.of(
                row("Often", StatRow.Kind.NET, 0),
                row("Daily", StatRow.Kind.CATEGORY, 1),
                row("Never", StatRow.Kind.CATEGORY, 0),
                row("Mean", StatRow.Kind.SUMMARY, 0),
                row("Base", StatRow.Kind.BASE, 0),
                row("Weighted base", StatRow.Kind.WEIGHTED_BASE, 0)))
        .cells(PrintedTables::cell);
  }

  /** Counts and weighted sums make the shares; those of the mean do not exist. */
  private static Figure cell(int row, int column, Measure measure) {
    Figure cell = CELLS.get(row).get(column);
    if (measure == Measure.SHARE || row > 2) {
      return cell;
    }
    if (cell.absence().isPresent()) {
      return absent(Kind.COUNT, cell.absence().get());
    }
    double share = cell.number().orElseThrow();
    return measure == Measure.COUNT
        ? count(Math.rint(share * BASES[column]), Mark.NONE)
        : weighted(share * 2 * BASES[column]);
  }

  private static final double[] BASES = {200, 80, 60, 40, 100, 20};

  private static final Figure WITHHELD = absent(Kind.PERCENT, Absence.WITHHELD);

  private static final List<List<Figure>> CELLS =
      List.of(
          List.of(
              percent(0.5),
              percent(0.75, "B", "C"),
              percent(0.25),
              absent(Kind.PERCENT, Absence.SUPPRESSED),
              percent(0.5),
              WITHHELD),
          List.of(
              percent(0.25),
              percent(0.5),
              percent(0.1, "A"),
              percent(0.2),
              percent(0.25),
              WITHHELD),
          List.of(percent(0.5), percent(0.25), percent(0.75), percent(0.6), percent(0.5), WITHHELD),
          List.of(
              mean(4.25),
              mean(5.5, "B"),
              mean(3),
              mean(3.5),
              mean(4),
              absent(Kind.NUMBER, Absence.WITHHELD)),
          List.of(
              count(200, Mark.NONE),
              count(80, Mark.NONE),
              count(60, Mark.SMALL_BASE),
              count(40, Mark.NONE),
              count(100, Mark.NONE),
              count(20, Mark.LOW_BASE)),
          List.of(
              weighted(400),
              weighted(160),
              weighted(120),
              weighted(80),
              weighted(200),
              weighted(40)));
}
