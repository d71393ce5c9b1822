package io.etude.pdf.frame;

/**
 * The type area that a page has for its article, for the page-quality measures.
 *
 * @param left left
 * @param top top, on the first page below the titles
 * @param titles the height of the titles within the type area; 0 on all other pages
 * @param right right
 * @param bottom bottom
 * @param row the distance of two lines of text
 * @param goesOn whether more of the article is on the next page
 */
public record ArticleArea(
    double left,
    double top,
    double titles,
    double right,
    double bottom,
    double row,
    boolean goesOn) {

  /** Its width. */
  public double width() {
    return right - left;
  }

  /** Its height with the titles above it. */
  public double pageHeight() {
    return titles + bottom - top;
  }
}
