package io.etude.narrative;

import io.etude.document.Block;
import java.util.ArrayList;
import java.util.List;

/** Puts together what stands side by side: key figures in a row are one block. */
final class KeyFigureMerging {

  private KeyFigureMerging() {}

  static List<Block> keyFigures(List<Block> blocks) {
    List<Block> merged = new ArrayList<>();
    for (Block block : blocks) {
      int last = merged.size() - 1;
      if (block instanceof Block.KeyFigures next
          && last >= 0
          && merged.get(last) instanceof Block.KeyFigures before) {
        List<Block.KeyFigure> figures = new ArrayList<>(before.figures());
        figures.addAll(next.figures());
        merged.set(last, new Block.KeyFigures(figures));
      } else {
        merged.add(block);
      }
    }
    return merged;
  }
}
