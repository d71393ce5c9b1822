package io.etude.analysis;

import java.util.ArrayList;
import java.util.List;

/** Finds respondents who gave every item of a grid the same answer. */
final class StraightLines {
  /** Fewer items than this prove nothing. */
  private static final int ITEMS = 4;

  private final String question;
  private final short[] first;
  private final boolean[] differs;
  private int items;

  StraightLines(String question, int rows) {
    this.question = question;
    first = new short[rows];
    differs = new boolean[rows];
  }

  void item(short[] cells, int categories) {
    for (int i = 0; i < first.length; i++) {
      if (items == 0) {
        first[i] = cells[i];
      }
      differs[i] |= cells[i] >= categories || cells[i] != first[i];
    }
    items++;
  }

  void report(ChunkContext context) {
    if (items < ITEMS) {
      return;
    }
    long count = 0;
    List<String> places = new ArrayList<>();
    for (int i = 0; i < differs.length; i++) {
      if (!differs[i]) {
        count++;
        if (places.size() < 5) {
          places.add(context.place(i));
        }
      }
    }
    if (count > 0) {
      String sentence =
          "question \"" + question + "\": the same answer to each of the " + items + " items";
      context.problems().add(new Problems.Key("straightLining", question, sentence), count, places);
    }
  }
}
