package io.etude.pdf.layout.article;

import io.etude.pdf.layout.page.Galley;
import java.util.List;

/**
 * The pages of an article in the best way that its composer found.
 *
 * @param pages the pages
 * @param cost how bad they are together
 * @param faulty whether one of them looks like a mistake
 */
public record ComposedArticle(List<ComposedPage> pages, double cost, boolean faulty) {

  /** A page in columns that costs more looks like a mistake; most pages cost a third of it. */
  static final double MISTAKE = 100;

  /** The same of a page in one column. */
  static final double MISTAKE_IN_ONE_COLUMN = Concern.BALANCE.gapes;

  /** Pages that cost so much less have about a mistake less. */
  public static final double MISTAKE_LESS = 40;

  /** Makes the pages of an article. */
  public interface Composer {

    /** Whether it still makes pages of these lines and floaters, after a pass of composition. */
    boolean isOf(Galley galley);

    /** The pages, the first filled from a row downwards. */
    ComposedArticle compose(int firstRow);

    /** The same, found faster: what they cost may be a little more than need be. */
    default ComposedArticle draft(int firstRow) {
      return compose(firstRow);
    }
  }

  /** Copies the list. */
  public ComposedArticle {
    pages = List.copyOf(pages);
  }
}
