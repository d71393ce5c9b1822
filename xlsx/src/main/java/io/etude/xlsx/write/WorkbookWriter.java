package io.etude.xlsx.write;

import io.etude.Diagnostic;
import io.etude.document.Report;
import io.etude.document.text.Inline;
import io.etude.internal.RenderGuard;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.sheet.SheetLayout;
import io.etude.xlsx.sheet.SheetWatcher;
import io.etude.xlsx.style.Stylebook;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes sheets as a workbook: the parts of a {@link WorkbookFrame}, then the sheets with their
 * cells, with one time for all entries, so that the same workbook has the same bytes.
 */
public final class WorkbookWriter {

  /**
   * The same time for every file. The earliest time of the format, in January 1980, would not do:
   * the JDK takes it for an earlier one and adds a time in the default zone.
   */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private WorkbookWriter() {}

  /**
   * Writes the workbook of a report.
   *
   * @param sheets the sheets in order; each is made twice, so that only one is held at a time
   * @param watcher sees each sheet the first time it is made
   * @return what could not be shown as it is in the report
   */
  public static List<Diagnostic> write(
      Report report,
      Stylebook styles,
      List<? extends SheetLayout> sheets,
      Optional<? extends SheetWatcher> watcher,
      OutputStream out)
      throws IOException {
    List<Diagnostic> diagnostics = new ArrayList<>();
    RenderGuard guard = new RenderGuard(report.limits());
    WorkbookFrame frame = new WorkbookFrame(styles, footer(report));
    for (SheetLayout layout : sheets) {
      Sheet sheet =
          new Sheet(
              layout.name(),
              (rows, row) -> {
                guard.cells(rows.cells().columns(row));
                frame.register(rows, row);
                watcher.ifPresent(seeing -> seeing.row(rows, row));
              });
      layout.lay(sheet);
      sheet.finish();
      watcher.ifPresent(seeing -> seeing.end(sheet));
      frame.add(sheet);
      diagnostics.addAll(sheet.diagnostics());
    }
    frame.finish();
    DocumentProperties.write(report, frame.parts());
    pack(frame, sheets, guard, out);
    return diagnostics;
  }

  /** Whether a file is as this class wrote it: programs that save a workbook give it their time. */
  public static boolean isAsWritten(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.stream().allMatch(entry -> TIME.equals(entry.getTimeLocal()));
    } catch (ZipException e) {
      return false;
    }
  }

  private static String footer(Report report) {
    String runningHead = report.front().runningHead();
    return runningHead.isEmpty() ? Inline.plain(report.front().headline()) : runningHead;
  }

  private static void pack(
      WorkbookFrame frame, List<? extends SheetLayout> sheets, RenderGuard guard, OutputStream out)
      throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.setLevel(Deflater.DEFAULT_COMPRESSION);
    for (Map.Entry<String, byte[]> part : frame.parts().all().entrySet()) {
      guard.check();
      begin(part.getKey(), zip);
      zip.write(part.getValue());
      zip.closeEntry();
    }
    for (int i = 0; i < sheets.size(); i++) {
      guard.check();
      SheetFrame sheet = frame.sheets().get(i);
      begin(sheet.part(), zip);
      Writer writer =
          new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 15);
      writer.write(sheet.before());
      new SheetXml(writer, frame.pool()).write(sheets.get(i));
      writer.write(sheet.after());
      writer.flush();
      zip.closeEntry();
    }
    zip.finish();
    zip.flush();
  }

  private static void begin(String part, ZipOutputStream zip) throws IOException {
    ZipEntry entry = new ZipEntry(part);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
  }
}
