package io.etude.xlsx;

import io.etude.document.Block;
import java.util.List;

/** A page of running text: the article, or another part of the report outside its tables. */
record ProsePage(Setting setting, String name, String title, List<Block> blocks) implements Page {

  /** In digits of the larger font. */
  private static final double ACCESSIBLE_WIDTH = 90;

  ProsePage {
    blocks = List.copyOf(blocks);
  }

  @Override
  public Sheet lay() {
    Sheet sheet = setting.begin(this);
    if (setting.accessible()) {
      sheet.width(0, ACCESSIBLE_WIDTH);
    } else {
      sheet.width(0, 14);
      sheet.width(1, 96);
    }
    ProseWriter writer = new ProseWriter(sheet, setting, setting.accessible() ? 2 : 3);
    blocks.forEach(block -> block.accept(writer));
    sheet.freeze(1, 0);
    return sheet;
  }
}
