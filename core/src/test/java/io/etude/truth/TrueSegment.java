package io.etude.truth;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Groups of respondents.
 *
 * @param id its id
 * @param label its label
 * @param editions whether the groups are waves
 * @param columns the groups, in order
 * @param sources columns of the data that it is made from
 * @param yaml its entry in the codebook
 */
record TrueSegment(
    String id,
    Words label,
    boolean editions,
    List<Column> columns,
    Set<String> sources,
    String yaml) {

  /**
   * A group.
   *
   * @param id code, or id of the net
   * @param label its label, without that of the outer group
   * @param outer label of the group that it is nested in; empty for none
   * @param net whether it is a sum of others
   * @param members codes that it covers
   * @param in who is in it
   */
  record Column(
      String id, Words label, Words outer, boolean net, Set<String> members, boolean[] in) {

    /** As prose names it. */
    String name(Lang lang) {
      return outer.isEmpty() ? label.in(lang) : outer.in(lang) + ", " + label.in(lang);
    }
  }

  /** A group after the segment's name: "Sex – Men", "Age 15–35". */
  String fullName(Column column, Lang lang) {
    String name = Plain.of(column.name(lang));
    return Plain.of(label.in(lang)) + (name.matches("\\d.*") ? " " : " – ") + name;
  }

  /** Whether it has a column of yes or no for each group: those in none have answered, too. */
  private boolean isTicked() {
    return sources.size() > 1 && columns.stream().allMatch(column -> column.outer().isEmpty());
  }

  /** Those who answered, but are not in this group. */
  boolean[] rest(Column column) {
    boolean[] rest = new boolean[column.in().length];
    Arrays.fill(rest, isTicked());
    for (Column each : columns) {
      for (int i = 0; i < rest.length; i++) {
        rest[i] |= each.in()[i];
      }
    }
    for (int i = 0; i < rest.length; i++) {
      rest[i] &= !column.in()[i];
    }
    return rest;
  }
}
