package io.etude.xlsx.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Block;
import io.etude.document.table.StatTable;
import io.etude.xlsx.XlsxRenderer;
import io.etude.xlsx.testing.SampleReport;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A workbook of a hundred thousand cells, which must not be held as a whole. */
class LargeWorkbookTest {

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void streamsItsCells() {
    long[] cells = new long[1];
    AtomicLong bytes = new AtomicLong();
    OutputStream counting =
        new OutputStream() {
          @Override
          public void write(int b) {
            bytes.incrementAndGet();
          }

          @Override
          public void write(byte[] b, int offset, int length) {
            bytes.addAndGet(length);
          }
        };

    new XlsxRenderer().render(SampleReport.report(tables(1_000, cells)), counting);

    assertThat(cells[0]).isGreaterThan(100_000);
    assertThat(bytes.get()).isGreaterThan(100_000);
  }

  /** Many tables that share their figures, so that the report itself stays small. */
  static List<Block> tables(int count, long[] cells) {
    List<Block> tables = new ArrayList<>();
    Block.Section annex =
        (Block.Section)
            SampleReport.blocks().stream()
                .filter(
                    block ->
                        block instanceof Block.Section section
                            && section.role() == Block.Section.Role.ANNEX)
                .findFirst()
                .orElseThrow();
    for (int i = 0; i < count; i++) {
      StatTable table = ((Block.Table) annex.blocks().get(i % annex.blocks().size())).table();
      cells[0] += table.rows().size() * 12L;
      tables.add(
          new Block.Table(
              table.toBuilder()
                  .id(table.id() + "-" + i)
                  .content(StatTable.Content.SHARES_AND_COUNTS)
                  .build()));
    }
    return tables;
  }
}
