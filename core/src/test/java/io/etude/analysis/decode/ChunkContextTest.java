package io.etude.analysis.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Place;
import io.etude.dataset.Chunk;
import io.etude.dataset.CodeColumn;
import io.etude.dataset.Dictionary;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChunkContextTest {

  /** Columns with more values have wider positions. */
  @Test
  void anEmptyCellIsSlotZeroWhateverTheWidthOfTheColumn() {
    ChunkContext context =
        new ChunkContext(new Chunk(0, 0, 3, List.of(), row -> Place.row("", row)), Map.of());
    Dictionary any = new Dictionary();
    assertThat(context.slots(CodeColumn.of(any, new byte[] {-1, 0, 127})))
        .containsExactly(0, 1, 128);
    assertThat(context.slots(CodeColumn.of(any, new short[] {300, -1, 32_767})))
        .containsExactly(301, 0, 32_768);
    assertThat(context.slots(CodeColumn.of(any, new int[] {40_000, 0, -1})))
        .containsExactly(40_001, 1, 0);
  }
}
