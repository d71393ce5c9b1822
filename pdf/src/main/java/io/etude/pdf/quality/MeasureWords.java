package io.etude.pdf.quality;

import io.etude.render.PageMeasure;
import io.etude.render.PageQuality;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What is wrong with pages, in words for those who make the study: what a measure over its bar
 * means, and what mends it.
 *
 * @param what the sentence; {@code {}} is the value
 * @param remedy what to do about it
 */
record MeasureWords(String what, String remedy) {

  private static final String MOVE = "move it in the article, or give the figure another width";
  private static final String TEXT = "another wording, or a wider column, mends it";
  private static final String OURS = "this should not happen: please report it with the study";

  /** The words for a measure that has a bar. */
  static MeasureWords of(PageMeasure measure) {
    return switch (measure) {
      case LOOSE_LINES ->
          words(
              "{} of the justified lines have spaces that are too wide or too narrow",
              "wider columns, or \"alignment: ragged\" in the theme, mend it");
      case STRETCHED_LINES ->
          words(
              "justified lines with very wide spaces: {}",
              "another wording, or \"alignment: ragged\" in the theme, mends it");
      case CONSECUTIVE_HYPHENS -> words("lines in a row that end with a hyphen: {}", TEXT);
      case HYPHENS_AT_COLUMN_END -> words("columns that end within a word: {}", TEXT);
      case WIDOWS -> words("last lines alone at the head of a column: {}", TEXT);
      case ORPHANS -> words("first lines alone at the foot of a column: {}", TEXT);
      case HEADINGS_NEAR_FOOT ->
          words("headings with too little text under them in their column: {}", TEXT);
      case GRID_DEVIATION -> words("lines are off the baseline grid by {} points", OURS);
      case LAST_PAGE_APART ->
          words("lines by which the columns of the article's last page differ: {}", TEXT);
      case WHITE_HOLES -> words("columns that stay white at the foot: {}", MOVE);
      case OUTSIDE_TEXT ->
          words(
              "texts that leave their column or cell: {}",
              "shorter labels, or a wider page, mend it");
      case OVERLAPPING_TEXT ->
          words("texts that overlap others: {}", "shorter labels, or a wider page, mend it");
      case CUT_TEXT -> words("texts that are cut short: {}", "shorter labels mend it");
      case PARTED_CAPTIONS -> words("captions parted from their figure or table: {}", OURS);
      case ANNEX_HOLES -> words("pages of the results that stay white at the foot: {}", OURS);
      case LOW_CONTRAST ->
          words(
              "texts that stand out too little from their ground, by less than 4.5:1: {}",
              "darker colours in the theme or brand mend it");
      case LOW_FILL_CONTRAST ->
          words(
              "neighbouring fills of charts that are hard to tell apart, by less than 3:1: {}",
              "other colours in the theme or brand mend it");
      case SHORT_RAGGED_LINES ->
          words("{} of the ragged lines fill less than 85% of their column", TEXT);
      case VERY_SHORT_RAGGED_LINES ->
          words("ragged lines that fill less than 75% of their column: {}", TEXT);
      case RUNTS -> words("paragraphs whose last line is one short word, or half a word: {}", TEXT);
      case SMALL_TYPE ->
          words("texts smaller than 6.5 points: {}", "larger sizes in the theme mend it");
      case UNEASY_MEASURE ->
          words(
              "the lines of running text are longer or shorter than people read with ease, by {}"
                  + " characters",
              "another size of the \"body\", or columns, a gutter or margins of another width, in"
                  + " the theme mend it");
      case EMPTY_FIRST_PAGE ->
          words("{} of the first page is white though the article goes on", MOVE);
      case EMPTY_ARTICLE_PAGE ->
          words("{} of a page of the article is white though the article goes on", MOVE);
      case EMPTY_ANNEX_PAGE ->
          words(
              "{} of a page of the results is white though the results go on",
              "shorter labels, or another order of the questions, may mend it");
      case FAR_BLOCKS -> words("figures or boxes far from the text before them: {}", MOVE);
      case BLOCKS_OUTSIDE_SECTION ->
          words("figures or boxes in another section than their text: {}", MOVE);
      case RESULTS_HEADINGS ->
          words(
              "questions of the results whose name, wording and notes take more than two lines: {}",
              "a shorter \"label\" or \"text\" of the question mends it");
      case LAST_PAGE_KEPT_APART,
          RAGGED_LINES_KEPT_SHORT,
          WHITE_HOLES_BEFORE_BLOCKS,
          ANNEX_HOLES_BEFORE_BLOCKS,
          CHARACTERS_PER_LINE,
          EMPTY_ARTICLE_END ->
          throw new IllegalArgumentException(measure + " has no bar");
    };
  }

  private static MeasureWords words(String what, String remedy) {
    return new MeasureWords(what, remedy);
  }

  /** What to do about a measure, which may depend on what was found. */
  String remedy(PageQuality.Measure measure) {
    boolean letters =
        measure.kind() == PageMeasure.OVERLAPPING_TEXT
            && !measure.places().isEmpty()
            && measure.places().stream().allMatch(MeasureWords::isOfLetters);
    return letters
        ? "they are the letters of the columns that a figure is higher than: a table of fewer"
            + " groups, such as ::: table with \"segments\", or a wider page, mends it"
        : remedy;
  }

  /**
   * Whether the texts at a place are letters of columns, which are in the order of the alphabet.
   */
  private static boolean isOfLetters(String place) {
    String[] texts = place.replaceFirst("^page \\d+: ", "").split(" / ");
    return Arrays.stream(texts).allMatch(MeasureWords::areLetters);
  }

  private static boolean areLetters(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return small.matches("[a-z]+")
        && IntStream.range(1, small.length()).allMatch(i -> small.charAt(i - 1) < small.charAt(i));
  }

  /** What is wrong, with the value and the largest that is acceptable. */
  String sentence(PageQuality.Measure measure) {
    double bar = measure.bar().orElseThrow();
    String value = number(measure.kind(), measure.value());
    return what.replace("{}", value)
        + (bar > 0 ? " (" + number(measure.kind(), bar) + " at most)" : "");
  }

  /** Whether a measure is a part of something, and printed in per cent. */
  static boolean isPart(PageMeasure kind) {
    double bar = kind.bar().orElse(0);
    return bar > 0 && bar < 1 && kind != PageMeasure.GRID_DEVIATION;
  }

  /** A value of a measure as it is printed. */
  static String number(PageMeasure kind, double value) {
    boolean part = isPart(kind);
    BigDecimal rounded =
        BigDecimal.valueOf(part ? 100 * value : value)
            .setScale(1, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return rounded.toPlainString() + (part ? "%" : "");
  }
}
