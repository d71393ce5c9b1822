package io.etude.pdf.layout.article;

import io.etude.document.Block;
import java.util.List;

/** Whether blocks begin with running text, apart from what floats beside it. */
public final class RunningText {

  private RunningText() {}

  /** Whether text comes at all, and before what interrupts it. */
  public static boolean opens(List<Block> blocks) {
    return first(blocks) == Kind.TEXT;
  }

  private enum Kind {
    TEXT,
    INTERRUPTION,
    NEITHER
  }

  private static Kind first(List<Block> blocks) {
    for (Block block : blocks) {
      Kind kind = kind(block);
      if (kind != Kind.NEITHER) {
        return kind;
      }
    }
    return Kind.NEITHER;
  }

  private static Kind kind(Block block) {
    if (block instanceof Block.Paragraph
        || block instanceof Block.Listing
        || block instanceof Block.Note) {
      return Kind.TEXT;
    }
    if (block instanceof Block.Table) {
      return Kind.INTERRUPTION;
    }
    if (block instanceof Block.Section section) {
      boolean article = section.role() == Block.Section.Role.ARTICLE;
      return article && opens(section.blocks()) ? Kind.TEXT : Kind.INTERRUPTION;
    }
    return block instanceof Block.Custom custom ? first(custom.fallback()) : Kind.NEITHER;
  }
}
