package io.etude.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The text of a paragraph under correction. Each character keeps the piece (run of text or figure)
 * that it came from, so that rules see across emphasis and figures while the pieces stay apart.
 */
final class MendedText {

  /** A stretch of one piece, raised or not. */
  record Run(int piece, String text, boolean raised) {}

  private final StringBuilder text = new StringBuilder();
  private String snapshot = "";

  /** By character its piece, less than 0 (-1 - piece) where no rule may alter it. */
  private int[] pieces = new int[256];

  private boolean[] raised = new boolean[256];

  /** Adds a piece; a fixed one (a figure) is seen by the rules but never altered. */
  void add(int piece, String content, boolean isFixed) {
    int start = text.length();
    text.append(content);
    snapshot = "";
    reserve();
    Arrays.fill(pieces, start, text.length(), isFixed ? -1 - piece : piece);
    Arrays.fill(raised, start, text.length(), false);
  }

  private void reserve() {
    if (text.length() > pieces.length) {
      pieces = Arrays.copyOf(pieces, 2 * text.length());
      raised = Arrays.copyOf(raised, 2 * text.length());
    }
  }

  private boolean isFixed(int place) {
    return pieces[place] < 0;
  }

  private int piece(int place) {
    return isFixed(place) ? -1 - pieces[place] : pieces[place];
  }

  String snapshot() {
    if (snapshot.isEmpty()) {
      snapshot = text.toString();
    }
    return snapshot;
  }

  void replace(int start, int end, String replacement) {
    if (text.substring(start, end).equals(replacement)) {
      return;
    }
    for (int i = start; i < end; i++) {
      if (isFixed(i)) {
        return;
      }
    }
    int owner = owner(start, end);
    if (owner < 0) {
      return;
    }
    int behind = text.length() - end;
    text.replace(start, end, replacement);
    snapshot = "";
    reserve();
    int newEnd = start + replacement.length();
    System.arraycopy(pieces, end, pieces, newEnd, behind);
    System.arraycopy(raised, end, raised, newEnd, behind);
    Arrays.fill(pieces, start, newEnd, owner);
    Arrays.fill(raised, start, newEnd, false);
  }

  /** The piece that takes an insertion: the one replaced, else a text neighbour. */
  private int owner(int start, int end) {
    if (end > start || start < text.length() && !isFixed(start)) {
      return piece(start);
    }
    return start > 0 && !isFixed(start - 1) ? piece(start - 1) : -1;
  }

  void raise(int start, int end) {
    for (int i = start; i < end; i++) {
      raised[i] |= !isFixed(i);
    }
  }

  /** The stretches of equal piece and raising, in order. */
  List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= text.length(); i++) {
      boolean ends = i == text.length() || pieces[i] != pieces[from] || raised[i] != raised[from];
      if (ends) {
        runs.add(new Run(piece(from), text.substring(from, i), raised[from]));
        from = i;
      }
    }
    return runs;
  }
}
