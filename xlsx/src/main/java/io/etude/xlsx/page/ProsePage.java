package io.etude.xlsx.page;

import io.etude.document.Block;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Sheet;
import java.util.List;

/** A page of running text: the article, or another part of the report outside its tables. */
public record ProsePage(WorkbookContext context, String name, String title, List<Block> blocks)
    implements WorkbookPage {

  /** In digits of the larger font. */
  private static final double ACCESSIBLE_WIDTH = 90;

  public ProsePage {
    blocks = List.copyOf(blocks);
  }

  @Override
  public void lay(Sheet sheet) {
    WorkbookPage.begin(this, context, sheet);
    if (context.accessible()) {
      sheet.width(0, ACCESSIBLE_WIDTH);
    } else {
      sheet.width(0, 14);
      sheet.width(1, 96);
    }
    ProseRows writer = new ProseRows(sheet, context, context.accessible() ? 2 : 3);
    blocks.forEach(block -> block.accept(writer));
    sheet.freeze(1, 0);
  }
}
