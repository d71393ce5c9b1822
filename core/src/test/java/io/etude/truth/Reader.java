package io.etude.truth;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes a text apart into sentences that it knows; what is left over is reported. */
final class Reader {

  private final Lang lang;
  private final Court court;

  Reader(Lang lang, Court court) {
    this.lang = lang;
    this.court = court;
  }

  /** Reads a whole text. */
  List<Saying.Said> read(String where, String text, Saying.Place... places) {
    EnumSet<Saying.Place> allowed = EnumSet.noneOf(Saying.Place.class);
    allowed.addAll(List.of(places));
    List<Saying.Said> all = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      List<Saying.Said> rest = parse(text, from, allowed, new HashSet<>());
      if (rest != null) {
        all.addAll(rest);
        break;
      }
      // nothing reads the rest as a whole: take what can be read, pass over what can't
      Saying.Said one = first(text, from, allowed);
      if (one == null) {
        int end = text.indexOf(". ", from);
        end = end < 0 ? text.length() : end + 1;
        court.heard();
        court.lie(Fault.UNREAD, where, text.substring(from, end), "unknown sentence");
        from = end + 1;
      } else {
        all.add(one);
        from = one.end() + 1;
      }
    }
    all.forEach(said -> court.heard());
    return all;
  }

  private Saying.Said first(String text, int from, Set<Saying.Place> allowed) {
    for (Saying saying : Saying.values()) {
      if (allowed.contains(saying.place)) {
        Saying.Said said = saying.read(lang, text, from);
        if (said != null) {
          return said;
        }
      }
    }
    return null;
  }

  private List<Saying.Said> parse(
      String text, int from, Set<Saying.Place> allowed, Set<Integer> dead) {
    if (from >= text.length()) {
      return new ArrayList<>();
    }
    if (dead.contains(from)) {
      return null;
    }
    for (Saying saying : Saying.values()) {
      if (!allowed.contains(saying.place)) {
        continue;
      }
      Saying.Said said = saying.read(lang, text, from);
      List<Saying.Said> rest = said == null ? null : parse(text, said.end() + 1, allowed, dead);
      if (rest != null) {
        rest.add(0, said);
        return rest;
      }
    }
    dead.add(from);
    return null;
  }
}
