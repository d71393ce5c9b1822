package io.etude.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A question of which everything is known. */
final class TrueQuestion {

  enum Type {
    SINGLE,
    GRID,
    RATING,
    MULTIPLE,
    NUMERIC,
    OPEN
  }

  /** Who counts in the base. */
  enum Base {
    VALID,
    ASKED,
    ALL
  }

  /** How it can be known which side of a scale is the good one. */
  enum Sides {
    /** There are none. */
    NONE,
    /** The codebook says it. */
    SAID,
    /** The labels are words that everybody knows. */
    KNOWN_WORDS,
    /** Nobody can know. */
    UNKNOWN
  }

  final String id;
  final Type type;
  final Words label;
  Words wording = Words.NONE;
  Base base = Base.VALID;
  Sides sides = Sides.NONE;

  /** Whether its answers are levels, in the order of its rows. */
  boolean ordered;

  boolean nps;
  int from;
  int to;
  Words unit = Words.NONE;

  /** Its unit beside a number that takes the singular. */
  Words unitOfOne = Words.NONE;

  /** Decimals of its means; empty if not declared. */
  OptionalInt decimals = OptionalInt.empty();

  boolean quantileBands;

  /** Whether all bands that have two ends are equally wide. */
  boolean equalBands = true;

  /** Whether shares are of responses. */
  boolean responses;

  /** Whether the file records ticks only. */
  boolean ticksOnly;

  /** The entry in the codebook, from its id on. */
  String yaml = "";

  private final List<TrueItem> items = new ArrayList<>();

  TrueQuestion(String id, Type type, Words label) {
    this.id = id;
    this.type = type;
    this.label = label;
  }

  void add(TrueItem item) {
    item.question = this;
    items.add(item);
  }

  List<TrueItem> items() {
    return items;
  }

  TrueItem item() {
    return items.get(0);
  }

  /** Whether the shares of a column add up. */
  boolean exclusive() {
    return type != Type.MULTIPLE || responses;
  }
}
