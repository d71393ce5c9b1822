package io.etude.truth;

import java.util.List;
import java.util.Optional;

/**
 * What a block is about.
 *
 * @param items the items that it shows: of a grid all of them, or one
 * @param segment the groups that it sets against each other
 */
record Shown(List<TrueItem> items, Optional<TrueSegment> segment) {

  static Shown of(TrueQuestion question) {
    return new Shown(question.items(), Optional.empty());
  }

  TrueQuestion question() {
    return items.get(0).question;
  }

  TrueItem item() {
    return items.get(0);
  }

  /** Whether its items are questions of their own, with the same answers. */
  boolean isBattery() {
    return items.size() > 1 && items.get(1).question != question();
  }

  /** Whether it is one item of a grid that has more. */
  boolean isPart() {
    return items.size() == 1 && question().items().size() > 1;
  }
}
