package io.etude.pdf.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.testing.PageMaker;
import org.junit.jupiter.api.Test;

/** Blocks are named by their first words, with spaces where a reader sees some. */
class BlockNamesTest {
  private static final double SIZE = 10;

  private final Tag block = Tag.document().child(Tag.Role.P);
  private final Mark slot = block.slot();
  private final PageMaker maker = PageMaker.first();
  private double x = 60;
  private double y = 100;

  /** A run that begins so far behind the one before. */
  private BlockNamesTest run(double gap, String text) {
    x += gap;
    for (Item.Glyphs run :
        PageMaker.FONTS.shape(text, PageMaker.SERIF, SIZE).place(x, y, 0, slot)) {
      maker.add(run);
      x += run.width();
    }
    return this;
  }

  private BlockNamesTest line() {
    x = 60;
    y += 12;
    return this;
  }

  private String name() {
    return BlockNames.of(maker.page()).get(block);
  }

  @Test
  void runsThatTouchAreJoinedAndOthersHaveOneSpace() {
    run(0, "Figure\u00a0").run(0, "2").run(4, "Rural Union").run(0, ": 41% (").run(0, "75 or more");
    assertThat(run(0, "),").name()).isEqualTo("Figure\u00a02 Rural Union: 41% (75 or more),");
  }

  @Test
  void aLineEndsWithASpaceUnlessAWordIsBroken() {
    run(0, "How the con\u00ad").line().run(0, "servative").line();
    assertThat(run(0, "voters see it").name()).isEqualTo("How the conservative voters see it");
  }
}
