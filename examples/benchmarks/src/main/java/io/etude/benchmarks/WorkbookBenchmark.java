package io.etude.benchmarks;

import io.etude.benchmarks.annex.Annex;
import io.etude.document.Block;
import io.etude.document.FrontMatter;
import io.etude.document.Report;
import io.etude.document.text.Inline;
import io.etude.xlsx.XlsxRenderer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * The annex as a workbook, beside POI's streaming writer that is given the same cells on as many
 * sheets, with nothing but a number format. Prints processor time, the median of the runs after
 * warming up. The first argument says how often the annex is repeated in the book of tables (1,
 * which makes a million cells, most of them of the sheet of data). With {@code render} as the
 * second one, the workbook is only made, once, for runs in a small heap: the comparison keeps all
 * cells.
 */
public final class WorkbookBenchmark {
  private static final int WARM_UP = 3;
  private static final int RUNS = 5;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private WorkbookBenchmark() {}

  /** A cell as text and, for figures, as a number. */
  private record Written(int row, int column, String text, boolean number) {}

  /** Runs it; the arguments are how often the annex is repeated, and {@code render}. */
  public static void main(String[] arguments) {
    int times = arguments.length == 0 ? 1 : Integer.parseInt(arguments[0]);
    Report report = report(Annex.make(), times);
    XlsxRenderer renderer = XlsxRenderer.builder().build();
    if (arguments.length > 1) {
      renderer.render(report, OutputStream.nullOutputStream());
      System.out.println("rendered");
      return;
    }
    double ours = median(() -> renderer.render(report, OutputStream.nullOutputStream()));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    renderer.render(report, file);
    long size = file.size();
    List<List<Written>> sheets = cells(file.toByteArray());
    long cells = sheets.stream().mapToLong(List::size).sum();
    double peer = median(() -> streamed(sheets));
    System.out.printf(Locale.ROOT, "%d cells on %d sheets, %d bytes%n", cells, sheets.size(), size);
    System.out.printf(Locale.ROOT, "Etude: %8.0f ms%nSXSSF: %8.0f ms%n", ours, peer);
    System.out.printf(Locale.ROOT, "Etude : SXSSF = %.2f%n", ours / peer);
  }

  private static Report report(Annex annex, int times) {
    List<Block> tables = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      for (Block.Table block : annex.blocks()) {
        tables.add(new Block.Table(block.table().toBuilder().id(block.id() + "-" + i).build()));
      }
    }
    return Report.of(annex.results())
        .front(FrontMatter.titled("Annex"))
        .blocks(List.of(new Block.Section("all", text("All"), Block.Section.Role.ANNEX, tables)))
        .build();
  }

  private static List<Inline> text(String text) {
    return List.of(new Inline.Text(text));
  }

  /** The cells that hold something, sheet by sheet. */
  private static List<List<Written>> cells(byte[] file) {
    List<List<Written>> sheets = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        if (part.getName().startsWith("xl/worksheets/sheet")) {
          sheets.add(cells(new ByteArrayInputStream(zip.readAllBytes())));
        }
      }
      return sheets;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a sheet of our own can't be read", e);
    }
  }

  private static List<Written> cells(InputStream sheet) throws XMLStreamException {
    List<Written> cells = new ArrayList<>();
    XMLStreamReader xml = XMLInputFactory.newFactory().createXMLStreamReader(sheet);
    CellReference at = null;
    boolean number = true;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "c" -> {
          at = new CellReference(xml.getAttributeValue(null, "r"));
          number = xml.getAttributeValue(null, "t") == null;
        }
        case "t", "v" -> {
          cells.add(new Written(at.getRow(), at.getCol(), xml.getElementText(), number));
        }
        default -> {}
      }
    }
    return cells;
  }

  private static void streamed(List<List<Written>> sheets) {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(100)) {
      CellStyle percent = workbook.createCellStyle();
      percent.setDataFormat(workbook.createDataFormat().getFormat("0%"));
      for (List<Written> cells : sheets) {
        Sheet sheet = workbook.createSheet();
        Row row = null;
        for (Written written : cells) {
          if (row == null || row.getRowNum() != written.row()) {
            row = sheet.createRow(written.row());
          }
          var cell = row.createCell(written.column());
          if (written.number()) {
            cell.setCellValue(Double.parseDouble(written.text()));
            cell.setCellStyle(percent);
          } else {
            cell.setCellValue(written.text());
          }
        }
      }
      workbook.write(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double median(Runnable task) {
    for (int i = 0; i < WARM_UP; i++) {
      task.run();
    }
    double[] times = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      task.run();
      times[i] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
    }
    Arrays.sort(times);
    return times[RUNS / 2];
  }
}
