package io.etude.narrative.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The text that a template writes, with the place of each line, and what went wrong meanwhile. */
final class Output {

  /** So many faults tell an author that something is wrong with all of it. */
  private static final int MAX_FAULTS = 50;

  private final StringBuilder text = new StringBuilder();
  private final List<String> places = new ArrayList<>(List.of(""));
  private final Set<String> faults = new LinkedHashSet<>();
  private final Set<Integer> damaged = new HashSet<>();

  int length() {
    return text.length();
  }

  /** Adds a piece that a directive wrote; those of literal text go on to next lines with it. */
  void write(String piece, String file, int line, boolean literal) {
    int at = line;
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      if (c == '\n') {
        places.add("");
        at += literal ? 1 : 0;
      } else if (places.get(places.size() - 1).isEmpty() && !Character.isWhitespace(c)) {
        places.set(places.size() - 1, file + ":" + at);
      }
    }
    text.append(piece);
  }

  /** Notes a fault in the line that is being written; throws it if there are too many. */
  void add(TemplateFault fault) {
    faults.add(fault.getMessage());
    damaged.add(places.size() - 1);
    if (faults.size() >= MAX_FAULTS) {
      throw fault.last();
    }
  }

  /** Notes the fault that ended it all. */
  void end(TemplateFault fault) {
    faults.add(fault.getMessage());
  }

  Written written() {
    return new Written(text.toString(), places, List.copyOf(faults), damaged);
  }
}
