package io.etude.report.prose;

import io.etude.document.text.Inline;
import java.util.ArrayList;
import java.util.List;

/** Puts sentences together. */
public final class Paragraphs {

  private Paragraphs() {}

  /** Sentences as one paragraph. */
  public static List<Inline> joined(List<List<Inline>> sentences) {
    List<Inline> paragraph = new ArrayList<>();
    for (List<Inline> sentence : sentences) {
      if (!paragraph.isEmpty()) {
        paragraph.add(new Inline.Text(" "));
      }
      paragraph.addAll(sentence);
    }
    return paragraph;
  }
}
