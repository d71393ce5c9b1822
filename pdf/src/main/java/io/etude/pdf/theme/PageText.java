package io.etude.pdf.theme;

/** A text of the page that has a size of its own. */
public enum PageText {
  /** Running text. */
  BODY,
  /** The title on the front page; up to half as large where a small page has no room for it. */
  HEADLINE,
  /** The line above the headline and the headings of the annex. */
  KICKER,
  /** The lead under the headline, as large as that allows. */
  STANDFIRST,
  /** Author, date and section beside the standfirst. */
  BYLINE,
  /** Headings in the text. */
  CROSSHEAD,
  /** The number of a figure or table. */
  NUMBER,
  /** The title of a figure, table or box. */
  TITLE,
  /** The subtitle of a figure or table. */
  SUBTITLE,
  /** Notes under figures and tables and at the foot of the page. */
  SMALL,
  /** Pull quotes. */
  PULL_QUOTE,
  /** Sidebars, commentaries and the method box. */
  BOX,
  /** Key figures. */
  KEY_FIGURE,
  /** The cells of tables. */
  TABLE,
  /** Labels and values in charts. */
  CHART,
  /** Running heads and folios. */
  RUNNING
}
