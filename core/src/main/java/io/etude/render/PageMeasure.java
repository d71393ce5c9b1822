package io.etude.render;

import java.util.OptionalDouble;

/** What is measured of pages, and the largest value that is acceptable. */
public enum PageMeasure {
  /**
   * Share of the justified lines whose spaces are stretched or pressed by more than they should; 0
   * for fewer than 50 lines. The bar is for lines of 7 spaces and more, as in a column of 80 mm;
   * with fewer, in narrow columns or of long words, each line has fewer places for its slack: 25 %
   * at 5 spaces, and in proportion between and below.
   */
  LOOSE_LINES("looseLines", OptionalDouble.of(0.05)),
  /**
   * Justified lines whose spaces are stretched by more than twice what they should, from the second
   * such line of a paragraph on.
   */
  STRETCHED_LINES("linesStretchedPast2", OptionalDouble.of(0)),
  /** The most lines in a row that end with a hyphen. */
  CONSECUTIVE_HYPHENS("consecutiveHyphens", OptionalDouble.of(2)),
  /** Columns that end within a word. */
  HYPHENS_AT_COLUMN_END("hyphensAtColumnEnd", OptionalDouble.of(0)),
  /** Last lines of a paragraph alone at the head of a column. */
  WIDOWS("widows", OptionalDouble.of(0)),
  /** First lines of a paragraph alone at the foot of a column. */
  ORPHANS("orphans", OptionalDouble.of(0)),
  /** Headings with too little text under them in their column. */
  HEADINGS_NEAR_FOOT("headingsNearFoot", OptionalDouble.of(0)),
  /** The largest distance of a line of text from the baseline grid, in points. */
  GRID_DEVIATION("baselineGridDeviation", OptionalDouble.of(0.1)),
  /** Lines by which the columns of an article's last page differ at most. */
  LAST_PAGE_APART("lastPageColumnsApart", OptionalDouble.of(2)),
  /** The same where no other break of the text brings the columns closer. Reported only. */
  LAST_PAGE_KEPT_APART("lastPageColumnsKeptApart", OptionalDouble.empty()),
  /** Columns that stay white at the foot although what follows had room. */
  WHITE_HOLES("whiteHoles", OptionalDouble.of(0)),
  /** The same before a block that had no room there. Reported only. */
  WHITE_HOLES_BEFORE_BLOCKS("whiteHolesBeforeBlocks", OptionalDouble.empty()),
  /** Texts that leave their page, column or cell. */
  OUTSIDE_TEXT("textOutsideItsBox", OptionalDouble.of(0)),
  /** Texts that overlap others. */
  OVERLAPPING_TEXT("overlappingText", OptionalDouble.of(0)),
  /** Texts that are cut short. */
  CUT_TEXT("textCutWithEllipsis", OptionalDouble.of(0)),
  /** Captions that are not on the page of their chart or table. */
  PARTED_CAPTIONS("captionsParted", OptionalDouble.of(0)),
  /** Pages of an annex that stay white at the foot although what follows had room. */
  ANNEX_HOLES("annexHoles", OptionalDouble.of(0)),
  /** The same before a block that had no room there. Reported only. */
  ANNEX_HOLES_BEFORE_BLOCKS("annexHolesBeforeBlocks", OptionalDouble.empty()),
  /** Texts whose contrast with their ground is below 4.5:1. */
  LOW_CONTRAST("textBelowContrast4.5", OptionalDouble.of(0)),
  /** Neighbouring fills of a chart whose contrast is below 3:1. */
  LOW_FILL_CONTRAST("chartFillsBelowContrast3", OptionalDouble.of(0)),
  /** Share of the ragged lines that fill less than 85 % of their measure. */
  SHORT_RAGGED_LINES("raggedLinesBelow85", OptionalDouble.of(0.1)),
  /** Ragged lines that fill less than 75 % although other breaks of their paragraph don't. */
  VERY_SHORT_RAGGED_LINES("raggedLinesBelow75", OptionalDouble.of(0)),
  /**
   * The same where no breaks of the paragraph avoid them without a third hyphen in a row or a last
   * line of half a word: before words that are wider than a line, or that can't be divided.
   * Reported only.
   */
  RAGGED_LINES_KEPT_SHORT("raggedLinesKeptShort", OptionalDouble.empty()),
  /** Last lines of one short word, or of half a word. */
  RUNTS("runts", OptionalDouble.of(0)),
  /** Texts in type smaller than 6.5 points. */
  SMALL_TYPE("typeBelow6.5", OptionalDouble.of(0)),
  /** Characters in a full line of running text, on average. Reported only. */
  CHARACTERS_PER_LINE("charactersPerLine", OptionalDouble.empty()),
  /**
   * By how many characters a full line of running text is longer or shorter than people read with
   * ease: 35 to 50 characters in columns, 62 to 78 in one.
   */
  UNEASY_MEASURE("charactersOffMeasure", OptionalDouble.of(0)),
  /**
   * The part of the first page's type area, titles and their picture included, that is empty
   * although the article goes on.
   */
  EMPTY_FIRST_PAGE("emptyFirstPage", OptionalDouble.of(0.15)),
  /** The emptiest page of an article that goes on. */
  EMPTY_ARTICLE_PAGE("emptyArticlePage", OptionalDouble.of(0.1)),
  /**
   * The emptiest page with the end of an article before what begins on a new page. Reported only.
   */
  EMPTY_ARTICLE_END("emptyArticleEnd", OptionalDouble.empty()),
  /** The emptiest page of an annex that goes on. */
  EMPTY_ANNEX_PAGE("emptyAnnexPage", OptionalDouble.of(0.15)),
  /** Blocks farther from the text that they follow than they should be. */
  FAR_BLOCKS("blocksFarFromMention", OptionalDouble.of(0)),
  /** Blocks of an article in one column that are in another section. */
  BLOCKS_OUTSIDE_SECTION("blocksOutsideSection", OptionalDouble.of(0)),
  /**
   * Questions of the results in summary whose name, wording and notes take more than two lines over
   * their rows.
   */
  RESULTS_HEADINGS("resultsHeadings", OptionalDouble.of(0));

  private final String code;
  private final OptionalDouble bar;

  PageMeasure(String code, OptionalDouble bar) {
    this.code = code;
    this.bar = bar;
  }

  /** Its name in tables and logs, e.g. {@code looseLines}. */
  public String code() {
    return code;
  }

  /** The largest acceptable value; empty if it is only reported. */
  public OptionalDouble bar() {
    return bar;
  }
}
