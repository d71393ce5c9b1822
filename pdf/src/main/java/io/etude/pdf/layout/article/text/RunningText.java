package io.etude.pdf.layout.article.text;

import io.etude.document.Block;
import java.util.List;

/** Whether blocks hold running text, apart from what floats beside it. */
public final class RunningText {

  private RunningText() {}

  /** Whether any of them is text, or a section of an article with text. */
  public static boolean isIn(List<Block> blocks) {
    return blocks.stream().anyMatch(RunningText::isText);
  }

  private static boolean isText(Block block) {
    if (block instanceof Block.Section section) {
      return section.role() == Block.Section.Role.ARTICLE && isIn(section.blocks());
    }
    if (block instanceof Block.Custom custom) {
      return isIn(custom.fallback());
    }
    return block instanceof Block.Paragraph
        || block instanceof Block.Listing
        || block instanceof Block.Note;
  }
}
