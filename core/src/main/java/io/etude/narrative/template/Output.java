package io.etude.narrative.template;

import io.etude.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The text that a template writes, with the places that it comes from, and what went wrong. */
final class Output {

  /** So many faults tell an author that something is wrong with all of it. */
  private static final int MAX_FAULTS = 50;

  private final StringBuilder text = new StringBuilder();
  private final List<List<Written.Piece>> lines = new ArrayList<>(List.of(new ArrayList<>()));
  private final Set<Problem> faults = new LinkedHashSet<>();
  private final Set<Integer> damaged = new HashSet<>();
  private int column;

  int length() {
    return text.length();
  }

  /** Adds a piece that a directive wrote; literal text goes on in the template as it does here. */
  void write(String piece, String file, TemplateNode node) {
    boolean literal = node.kind() == Kind.TEXT;
    int line = node.line();
    int from = node.column();
    for (int start = 0; start < piece.length(); ) {
      int newline = piece.indexOf('\n', start);
      int end = newline < 0 ? piece.length() : newline;
      if (!piece.substring(start, end).isBlank()) {
        lines.get(lines.size() - 1).add(new Written.Piece(column, file, line, from, literal));
      }
      column += end - start;
      if (newline >= 0) {
        lines.add(new ArrayList<>());
        column = 0;
        line += literal ? 1 : 0;
        from = literal ? 1 : from;
      }
      start = newline < 0 ? piece.length() : newline + 1;
    }
    text.append(piece);
  }

  /** Notes a fault in the line that is being written; throws it if there are too many. */
  void add(TemplateFault fault) {
    faults.add(fault.problem());
    damaged.add(lines.size() - 1);
    if (faults.size() >= MAX_FAULTS) {
      throw fault.last();
    }
  }

  /** Notes the fault that ended it all. */
  void end(TemplateFault fault) {
    faults.add(fault.problem());
  }

  Written written() {
    return new Written(text.toString(), lines, List.copyOf(faults), damaged);
  }
}
