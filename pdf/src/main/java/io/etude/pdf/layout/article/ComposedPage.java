package io.etude.pdf.layout.article;

import io.etude.pdf.layout.page.PagePlan;

/** A page of an article whose content is chosen, before it is written into the plan. */
public interface ComposedPage {

  /** Writes down what is where. */
  void writeTo(PagePlan plan);

  /** The same page if it is the last of its article, where what is left may be set wider. */
  default ComposedPage asLast() {
    return this;
  }
}
