package io.etude.xlsx;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Copies the package of a {@link WorkbookFrame} and puts the cells into its sheets on the way, with
 * one time for all entries, so that the same workbook has the same bytes.
 */
final class WorkbookZip {

  /**
   * A time of no meaning. The first one that the format can hold, in January, would be taken for an
   * earlier one and be stored a second time, in the default zone.
   */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final String NO_ROWS = "<sheetData/>";

  private WorkbookZip() {}

  static void write(WorkbookFrame skeleton, List<? extends WorkbookPage> pages, OutputStream out)
      throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.setLevel(Deflater.DEFAULT_COMPRESSION);
    try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(skeleton.bytes()))) {
      for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        ZipEntry entry = new ZipEntry(part.getName());
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        Integer sheet = skeleton.sheetOf(part.getName());
        if (sheet == null) {
          parts.transferTo(zip);
        } else {
          fill(parts.readAllBytes(), pages.get(sheet).lay(), skeleton, zip);
        }
        zip.closeEntry();
      }
    }
    zip.finish();
    zip.flush();
  }

  private static void fill(byte[] xml, Sheet sheet, WorkbookFrame skeleton, OutputStream out)
      throws IOException {
    String frame = new String(xml, StandardCharsets.UTF_8);
    int at = frame.indexOf(NO_ROWS);
    if (at < 0) {
      throw new IllegalStateException("sheet " + sheet.name() + " has no place for its cells");
    }
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
    writer.write(frame, 0, at);
    new SheetXml(writer, skeleton.pool()).write(sheet);
    writer.write(frame, at + NO_ROWS.length(), frame.length() - at - NO_ROWS.length());
    writer.flush();
  }
}
