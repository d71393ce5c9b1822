package io.etude.internal;

import java.util.Collection;

/** Says which valid value comes nearest to a wrong one. */
public final class Closest {

  private static final int LISTED = 12;

  private Closest() {}

  /** {@code ; closest: "x"}; if none is near and there are few, {@code ; valid: x, y, z}. */
  public static String hint(String value, Collection<String> valid) {
    return Nearest.to(value, valid)
        .map(name -> "; closest: \"" + name + "\"")
        .orElse(
            valid.isEmpty() || valid.size() > LISTED ? "" : "; valid: " + String.join(", ", valid));
  }
}
