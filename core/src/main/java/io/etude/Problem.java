package io.etude;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;

/**
 * One thing that is wrong in a study, its data or its report. {@link #toString()} is a line for
 * people: the message after its place. Immutable.
 *
 * @param place where it is
 * @param message what it is, the rule, the value and the nearest valid one
 * @param kind what has to be right for it to be known
 * @param names the names that it is about, if it is of the kind {@link Kind#UNKNOWN_NAME}
 */
public record Problem(Place place, String message, Kind kind, List<String> names)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What has to be right for a problem to be known. */
  public enum Kind {
    /** How something is written: it is wrong whatever study and data are. */
    FORM,
    /** A name that nothing has: it may be right once the study has what it should. */
    UNKNOWN_NAME,
    /** Anything else, such as a claim that the figures don't bear out. */
    OTHER
  }

  /** Copies the list, and cuts values in the message that are longer than a line. */
  public Problem {
    requireNonNull(place, "place");
    message = Shown.cut(requireNonNull(message, "message"));
    requireNonNull(kind, "kind");
    names = List.copyOf(requireNonNull(names, "names"));
  }

  /** A problem of no particular kind, without a place. */
  public static Problem of(String message) {
    return new Problem(Place.UNKNOWN, message, Kind.OTHER, List.of());
  }

  /** A problem with how something is written, without a place. */
  public static Problem form(String message) {
    return new Problem(Place.UNKNOWN, message, Kind.FORM, List.of());
  }

  /** A problem with a name that nothing has, without a place. */
  public static Problem unknownName(String name, String message) {
    return new Problem(
        Place.UNKNOWN, message, Kind.UNKNOWN_NAME, List.of(requireNonNull(name, "name")));
  }

  /** The same problem at a place, unless it has one. */
  public Problem in(Place where) {
    requireNonNull(where, "where");
    return place.isKnown() ? this : new Problem(where, message, kind, names);
  }

  /** The same problem in other words. */
  public Problem saying(String words) {
    return new Problem(place, words, kind, names);
  }

  /** The message after its place: {@code study.yaml:12:5: message}. */
  @Override
  public String toString() {
    return place.isKnown() ? place + ": " + message : message;
  }
}
