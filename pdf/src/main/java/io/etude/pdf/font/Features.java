package io.etude.pdf.font;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What to ask of a font beyond its ordinary letters. What the font lacks is left out, except {@link
 * Feature#SUPERIOR}, which is then made of smaller, raised glyphs.
 *
 * @param set the features
 * @param tracking space added after every letter, in em
 */
public record Features(Set<Feature> set, double tracking) {

  /** A typographic feature. */
  public enum Feature {
    /** Small capitals for lower-case letters. */
    SMALL_CAPS("smcp"),
    /** Small capitals for capitals. */
    SMALL_CAPITALS("c2sc"),
    /** Raised letters and figures. */
    SUPERIOR("sups"),
    /** Figures of one width, without kerning. */
    TABULAR("tnum");

    private final String tag;

    Feature(String tag) {
      this.tag = tag;
    }

    String tag() {
      return tag;
    }
  }

  /** Nothing special. */
  public static final Features NONE = new Features(Set.of(), 0);

  /** Figures of one width. */
  public static final Features TABULAR = of(Feature.TABULAR);

  /** Raised letters and figures. */
  public static final Features SUPERIOR = of(Feature.SUPERIOR);

  /** Copies the set. */
  public Features {
    set = Set.copyOf(set);
  }

  /** These features without tracking. */
  public static Features of(Feature... features) {
    return new Features(Set.of(features), 0);
  }

  /** The same with letter-spacing, in em. */
  public Features tracked(double em) {
    return new Features(set, em);
  }

  /** The same and more features. */
  public Features and(Feature... more) {
    Set<Feature> all = new HashSet<>(set);
    all.addAll(List.of(more));
    return new Features(all, tracking);
  }

  public boolean has(Feature feature) {
    return set.contains(feature);
  }

  /** A key for what changes the choice of glyphs; tracking counts as it forbids ligatures. */
  public int mask() {
    if (set.isEmpty() && tracking == 0) {
      return 0;
    }
    int mask = tracking == 0 ? 0 : 1 << Feature.values().length;
    for (Feature feature : set) {
      mask |= 1 << feature.ordinal();
    }
    return mask;
  }
}
