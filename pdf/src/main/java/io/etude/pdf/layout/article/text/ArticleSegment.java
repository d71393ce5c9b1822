package io.etude.pdf.layout.article.text;

import io.etude.pdf.layout.page.Floater;
import io.etude.pdf.layout.page.FlowLine;
import io.etude.pdf.layout.page.Galley;
import io.etude.pdf.layout.page.StorySegment;
import java.util.ArrayList;
import java.util.List;

/** A segment of running text in columns with its floaters. Filled by the story builder. */
public final class ArticleSegment implements StorySegment {
  private final List<FlowBlock> blocks = new ArrayList<>();
  private final List<Floater> floaters = new ArrayList<>();
  private Galley latest = new Galley(List.of(), List.of());

  public void add(FlowBlock block) {
    blocks.add(block);
  }

  public void add(Floater floater) {
    floaters.add(floater);
  }

  /** Blocks of running text so far. */
  public int size() {
    return blocks.size();
  }

  public boolean isEmpty() {
    return blocks.isEmpty() && floaters.isEmpty();
  }

  /**
   * The text as of the latest page numbers, for one pass of composition: that of the pass before if
   * they change no line, and the height of no floater.
   */
  public Galley galley() {
    List<FlowLine> lines = new ArrayList<>();
    int[] firstLine = new int[blocks.size() + 1];
    for (int i = 0; i < blocks.size(); i++) {
      firstLine[i] = lines.size();
      lines.addAll(blocks.get(i).lines());
    }
    firstLine[blocks.size()] = lines.size();
    boolean same = lines.equals(latest.lines());
    for (Floater floater : floaters) {
      same &= floater.refresh();
    }
    if (!same || latest.mentions().size() < floaters.size()) {
      latest = new Galley(lines, mentions(firstLine));
    }
    return latest;
  }

  private List<Galley.Mention> mentions(int[] firstLine) {
    List<Galley.Mention> mentions = new ArrayList<>();
    for (int i = 0; i < floaters.size(); i++) {
      Floater floater = floaters.get(i);
      int block = floater.anchorBlock();
      boolean follows = i > 0 && floaters.get(i - 1).anchorBlock() == block;
      mentions.add(
          follows
              ? mentions.get(i - 1).followedBy(floater)
              : new Galley.Mention(floater, Math.max(0, firstLine[block] - 1)));
    }
    return mentions;
  }
}
