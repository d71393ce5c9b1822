package io.etude.xlsx.plan;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Makes legal names of table objects, of which Excel wants no two in a workbook to be the same. */
final class TableNames {

  private static final int MAX_LENGTH = 250;

  private final Set<String> taken = new HashSet<>();

  /** A name like {@code wanted} that no other table object has, whatever its case. */
  String unique(String wanted) {
    String legal = wanted.replaceAll("[^\\p{L}\\p{N}]+", "_");
    String base = legal.substring(0, Math.min(legal.length(), MAX_LENGTH));
    String name = base;
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = base + "_" + i;
    }
    return name;
  }
}
