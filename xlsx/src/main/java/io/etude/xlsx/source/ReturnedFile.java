package io.etude.xlsx.source;

import io.etude.Diagnostic;
import io.etude.study.Comment;
import java.util.List;

/**
 * What a workbook that came back holds.
 *
 * @param comments experts' comments, one of each, then those of nobody
 * @param others experts' comments that are there a second time, such as in a copied sheet
 * @param receipt what became of the cells that differ from those that were sent, except for
 *     comments: that depends on other files
 */
public record ReturnedFile(List<Comment> comments, List<Comment> others, List<Diagnostic> receipt) {

  /** Copies the lists. */
  public ReturnedFile {
    comments = List.copyOf(comments);
    others = List.copyOf(others);
    receipt = List.copyOf(receipt);
  }
}
