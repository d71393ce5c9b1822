package io.etude.truth;

import io.etude.ReportException;
import io.etude.document.Block;
import io.etude.narrative.Article;
import io.etude.narrative.Narrative;
import io.etude.results.Results;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Tries to claim what isn't so: whatever is let through must be true. */
final class ClaimCheck extends Check {

  private static final int TRIES = 5;

  /** What some words mean: about a share, or beyond it. */
  private enum Meaning {
    HALF("half", new Words("half", "la moitié"), 0.5, 0),
    MAJORITY("majority", new Words("a majority", "une majorité"), 0.5, 1),
    MINORITY("minority", new Words("a minority", "une minorité"), 0.5, -1),
    MORE_THAN_HALF("moreThanHalf", new Words("more than half", "plus de la moitié"), 0.5, 1),
    LESS_THAN_HALF("lessThanHalf", new Words("less than half", "moins de la moitié"), 0.5, -1),
    TWO_THIRDS("twoThirds", new Words("two thirds", "deux tiers"), 2.0 / 3, 0),
    THIRD("third", new Words("a third", "un tiers"), 1.0 / 3, 0),
    QUARTER("quarter", new Words("a quarter", "un quart"), 0.25, 0),
    THREE_QUARTERS("threeQuarters", new Words("three quarters", "trois quarts"), 0.75, 0),
    ONE_IN_FIVE("oneInFive", new Words("one in five", "un sur cinq"), 0.2, 0),
    ONE_IN_TEN("oneInTen", new Words("one in ten", "un sur dix"), 0.1, 0),
    LESS_THAN_QUARTER(
        "lessThanQuarter", new Words("less than a quarter", "moins d'un quart"), 0.25, -1),
    MORE_THAN_THIRD("moreThanThird", new Words("more than a third", "plus d'un tiers"), 1.0 / 3, 1);

    final String name;
    final Words words;
    final double share;
    final int beyond;

    Meaning(String name, Words words, double share, int beyond) {
      this.name = name;
      this.words = words;
      this.share = share;
      this.beyond = beyond;
    }

    /** Whether it fits an estimate and, beyond a share, its interval. */
    boolean fits(double p, double[] interval) {
      if (beyond == 0) {
        return Math.abs(p - share) <= 0.025;
      }
      double near = beyond > 0 ? interval[0] : interval[1];
      return beyond * (p - share) > 0 && beyond * (near - share) > -1e-9;
    }
  }

  private final Results results;
  private final Path file;
  private final Dice dice;

  ClaimCheck(Facts facts, Lang lang, Court court, Results results, Path folder) {
    super(facts, lang, court);
    this.results = results;
    this.file = folder.resolve("claim.md");
    this.dice = new Dice(study.seed + 2_000_000);
  }

  void check() {
    List<TrueItem> items = study.items().stream().filter(i -> !i.rows.isEmpty()).toList();
    if (items.isEmpty()) {
      return;
    }
    items.stream().filter(i -> i.scores != null).limit(3).forEach(this::mean);
    for (int k = 0; k < TRIES; k++) {
      TrueItem item = dice.of(items);
      words(item, dice.of(item.rows));
      ranked(item);
      if (!study.segments.isEmpty() && item.unitWithoutZeros == null) {
        differs(item, dice.of(item.rows), dice.of(study.segments));
      }
    }
  }

  /** What a template prints; empty if it is refused. */
  private Optional<String> printed(String template) {
    court.heard();
    try {
      Files.writeString(file, template + "\n");
      Article article = Narrative.of(results, lang.locale).write(file);
      StringBuilder text = new StringBuilder();
      for (Block block : article.blocks()) {
        if (block instanceof Block.Paragraph paragraph) {
          text.append(Plain.of(paragraph.inlines()));
        }
      }
      return Optional.of(text.toString());
    } catch (ReportException refused) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a claim that prints nothing is let through; an article needs some text beside it. */
  private boolean passes(String claim) {
    return printed("So it is. " + claim).isPresent();
  }

  private void words(TrueItem item, TrueRow row) {
    Meaning meaning = dice.of(Meaning.values());
    String ref = item.place() + "." + row.id();
    String template = "${words(\"" + ref + "\", \"" + meaning.name + "\")}";
    Optional<String> text = printed(template);
    if (text.isEmpty() || item.unitWithoutZeros != null) {
      return;
    }
    court.expect(Fault.FALSE_WORDS, "claim", template, text.get(), text(meaning.words));
    if (facts.low(item, null)) {
      court.lie(Fault.FALSE_WORDS, "claim", template, "the base is too low");
      return;
    }
    double p = share(item, row);
    double[] interval = facts.arithmetic.interval(row, item.unit, null);
    if (interval == null || !meaning.fits(p, interval)) {
      court.lie(Fault.FALSE_WORDS, "claim", template, "the share is " + p);
    }
  }

  /** A mean is no share, nor is a score, even where its number would fit. */
  private void mean(TrueItem item) {
    double mean = facts.arithmetic.mean(item.scores, null);
    String statistic = item.question.nps ? "nps" : "mean";
    for (Meaning meaning : Meaning.values()) {
      boolean near = item.question.nps || mean > 0 && mean < 1;
      String template =
          "${words(\"" + item.place() + "." + statistic + "\", \"" + meaning.name + "\")}";
      if (near && printed(template).isPresent()) {
        court.lie(Fault.FALSE_WORDS, "claim", template, "it is said of a " + statistic);
      }
    }
  }

  private void ranked(TrueItem item) {
    TrueRow one = dice.of(item.rows);
    TrueRow other = dice.of(item.rows);
    String template =
        "${ranked(\""
            + item.place()
            + "."
            + one.id()
            + "\", \""
            + item.place()
            + "."
            + other.id()
            + "\")}";
    if (passes(template) && !above(share(item, one), share(item, other))) {
      court.lie(
          Fault.WRONG_ORDER, "claim", template, share(item, one) + " and " + share(item, other));
    }
  }

  /** A share, and a mean, against all others and against another group. */
  private void differs(TrueItem item, TrueRow row, TrueSegment segment) {
    List<TrueSegment.Column> columns = segment.columns();
    int at = dice.between(0, columns.size() - 1);
    int other = dice.between(0, columns.size() - 1);
    boolean higher = dice.chance(0.5);
    TrueSegment.Column column = columns.get(at);
    boolean[] rest = facts.rest(segment, column);
    boolean[] in = columns.get(other).in();
    String call = higher ? "higher" : "lower";
    String one = item.place() + "." + row.id() + "@" + segment.id() + ".";
    String alone = "${" + call + "(\"" + one + column.id() + "\")}";
    if (passes(alone)) {
      boolean fits =
          rest != null
              && higher == facts.share(item, row, column) > share(item, row, rest)
              && Facts.Passed.of(facts.finding(item, row, segment, column)[1], Facts.SMALL_LEVEL)
                  != Facts.Passed.NO;
      expect(fits, alone);
    }
    String figures = one + column.id() + "\", \"" + one + columns.get(other).id();
    String pair = "${" + call + "(\"" + figures + "\")}";
    if (passes(pair)) {
      boolean fits =
          at != other
              && higher == facts.share(item, row, column) > share(item, row, in)
              && facts.differs(item, row.id(), segment, at, other, Facts.SMALL_LEVEL)
                  != Facts.Passed.NO;
      expect(fits, pair);
    }
    String mean = item.place() + ".mean@" + segment.id() + "." + column.id();
    String ofMean = "${" + call + "(\"" + mean + "\")}";
    if (item.scores != null && rest != null && passes(ofMean)) {
      double difference =
          facts.arithmetic.mean(item.scores, column.in())
              - facts.arithmetic.mean(item.scores, rest);
      // corrected p values are no smaller
      boolean fits =
          higher == difference > 0
              && Facts.Passed.of(
                      facts.arithmetic.p(item.scores, column.in(), rest), Facts.SMALL_LEVEL)
                  != Facts.Passed.NO;
      expect(fits, ofMean);
    }
  }

  private double share(TrueItem item, TrueRow row, boolean[] in) {
    return facts.arithmetic.share(row, item.unit, in);
  }

  private void expect(boolean fits, String template) {
    if (!fits) {
      court.lie(Fault.WRONG_SIGNIFICANCE, "claim", template, "no test says so");
    }
  }
}
