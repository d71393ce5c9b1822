package io.etude.truth;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * How many decimals beyond the usual the means of a question are to have: so many that none prints
 * as zero that is larger than its standard error, and that no two print alike that differ
 * significantly.
 */
final class AddedPlaces {

  private static final int MOST = 6;

  private final Facts facts;
  private final Map<TrueQuestion, Integer> places = new IdentityHashMap<>();

  AddedPlaces(Facts facts) {
    this.facts = facts;
  }

  /** The places that differences need which no way of testing leaves open, or those settled. */
  int of(TrueQuestion question) {
    return places.computeIfAbsent(question, key -> of(key, false));
  }

  /** Takes those of results where differences need them which a way of testing leaves open. */
  void settle(ToIntFunction<String> printed) {
    for (TrueQuestion question : facts.study.questions) {
      int added = printed.applyAsInt(question.id);
      if (added > of(question) && added <= of(question, true)) {
        places.put(question, added);
      }
    }
  }

  private int of(TrueQuestion question, boolean open) {
    int places = 0;
    for (TrueItem item : question.items()) {
      if (item.scores != null) {
        places = Math.max(places, ofAll(item, open));
      }
    }
    return places;
  }

  private int ofAll(TrueItem item, boolean open) {
    List<TrueSegment.Column> columns = new ArrayList<>();
    columns.add(null);
    facts.study.segments.forEach(segment -> columns.addAll(segment.columns()));
    int places = 0;
    for (TrueSegment.Column column : columns) {
      if (facts.published(item, column)) {
        double mean = mean(item, column);
        double error = facts.arithmetic.error(item.scores, column == null ? null : column.in());
        boolean seen = mean != 0 && Math.abs(mean) >= error;
        places = Math.max(places, seen ? apart(mean, 0) : 0);
      }
    }
    for (TrueSegment segment : facts.study.segments) {
      places = Math.max(places, ofPairs(item, segment, open));
    }
    return places;
  }

  private int ofPairs(TrueItem item, TrueSegment segment, boolean open) {
    int places = 0;
    for (int a = 0; a < segment.columns().size(); a++) {
      for (int b = 0; b < segment.columns().size(); b++) {
        Facts.Passed differ = facts.differs(item, "", segment, a, b, Facts.SMALL_LEVEL);
        if (differ == Facts.Passed.YES || open && differ == Facts.Passed.EITHER) {
          double one = mean(item, segment.columns().get(a));
          places = Math.max(places, apart(one, mean(item, segment.columns().get(b))));
        }
      }
    }
    return places;
  }

  private double mean(TrueItem item, TrueSegment.Column column) {
    return facts.arithmetic.mean(item.scores, column == null ? null : column.in());
  }

  /** Places beyond the usual, up to which both print alike. */
  private static int apart(double one, double other) {
    int usual = Math.abs(one) < 1000 ? 1 : 0;
    int places = usual;
    while (places < MOST) {
      BigDecimal first = Printed.rounded(one, places);
      BigDecimal second = other == 0 ? BigDecimal.ZERO : Printed.rounded(other, places);
      if (first.compareTo(second) != 0) {
        break;
      }
      places++;
    }
    return places - usual;
  }
}
