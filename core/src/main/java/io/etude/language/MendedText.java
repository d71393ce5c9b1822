package io.etude.language;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a paragraph under correction. Each character keeps the piece (run of text or figure)
 * that it came from, so that rules see across emphasis and figures while the pieces stay apart.
 */
final class MendedText {

  /** A stretch of one piece, raised or not. */
  record Run(int piece, String text, boolean raised) {}

  private final StringBuilder text = new StringBuilder();
  private final List<Integer> pieces = new ArrayList<>();
  private final List<Boolean> raised = new ArrayList<>();
  private final List<Boolean> fixed = new ArrayList<>();

  /** Adds a piece; a fixed one (a figure) is seen by the rules but never altered. */
  void add(int piece, String content, boolean isFixed) {
    text.append(content);
    for (int i = 0; i < content.length(); i++) {
      pieces.add(piece);
      raised.add(false);
      fixed.add(isFixed);
    }
  }

  String snapshot() {
    return text.toString();
  }

  void replace(int start, int end, String replacement) {
    if (text.substring(start, end).equals(replacement)) {
      return;
    }
    for (int i = start; i < end; i++) {
      if (fixed.get(i)) {
        return;
      }
    }
    int owner = owner(start, end);
    if (owner < 0) {
      return;
    }
    text.replace(start, end, replacement);
    remove(start, end);
    for (int i = 0; i < replacement.length(); i++) {
      pieces.add(start + i, owner);
      raised.add(start + i, false);
      fixed.add(start + i, false);
    }
  }

  /** The piece that takes an insertion: the one replaced, else a text neighbour. */
  private int owner(int start, int end) {
    if (end > start) {
      return pieces.get(start);
    }
    if (start < text.length() && !fixed.get(start)) {
      return pieces.get(start);
    }
    if (start > 0 && !fixed.get(start - 1)) {
      return pieces.get(start - 1);
    }
    return -1;
  }

  private void remove(int start, int end) {
    pieces.subList(start, end).clear();
    raised.subList(start, end).clear();
    fixed.subList(start, end).clear();
  }

  void raise(int start, int end) {
    for (int i = start; i < end; i++) {
      if (!fixed.get(i)) {
        raised.set(i, true);
      }
    }
  }

  /** The stretches of equal piece and raising, in order. */
  List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= text.length(); i++) {
      boolean ends =
          i == text.length()
              || !pieces.get(i).equals(pieces.get(from))
              || !raised.get(i).equals(raised.get(from));
      if (ends) {
        runs.add(new Run(pieces.get(from), text.substring(from, i), raised.get(from)));
        from = i;
      }
    }
    return runs;
  }
}
