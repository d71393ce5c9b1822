package io.etude.benchmarks;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * The peer of {@link ColdStart}: one PDFBox page with one JFreeChart chart, and a POI workbook of
 * one sheet.
 */
public final class TrivialReport {

  private TrivialReport() {}

  /** Writes both files into the folder that the argument names. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(LosslessFactory.createFromImage(document, chart()), 72, 400, 400, 300);
      }
      document.save(folder.resolve("trivial.pdf").toFile());
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(folder.resolve("trivial.xlsx"))) {
      var sheet = workbook.createSheet("Results");
      for (int row = 0; row < 10; row++) {
        sheet.createRow(row).createCell(0).setCellValue(row);
      }
      workbook.write(out);
    }
  }

  private static BufferedImage chart() {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    for (int i = 0; i < 6; i++) {
      data.addValue(i * 10, "share", "answer " + i);
    }
    JFreeChart chart =
        new JFreeChart(
            new CategoryPlot(data, new CategoryAxis(), new NumberAxis(), new BarRenderer()));
    BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
    chart.draw(image.createGraphics(), new Rectangle2D.Double(0, 0, 400, 300));
    return image;
  }
}
