package io.etude.examples.withheld;

import io.etude.document.Report;
import io.etude.examples.web.HtmlRenderer;
import io.etude.pdf.PdfRenderer;
import io.etude.render.CsvRenderer;
import io.etude.render.JsonRenderer;
import io.etude.render.RenderResult;
import io.etude.render.Renderer;
import io.etude.render.ReportRenderer;
import io.etude.study.Publication.CellFigure;
import io.etude.xlsx.Layout;
import io.etude.xlsx.Profile;
import io.etude.xlsx.XlsxRenderer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;

/** What each renderer makes of a report, as text that has every number of it. */
final class Outputs {

  private Outputs() {}

  /** Writes all that a report's public methods give. */
  private static final class DumpRenderer implements Renderer {
    @Override
    public String format() {
      return "txt";
    }

    @Override
    public RenderResult render(Report report, OutputStream out) {
      try {
        out.write(Values.of(report).getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return RenderResult.of(List.of());
    }
  }

  /** Text by the name of the output; what renderers said of it is there as well. */
  static Map<String, String> of(Report report) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    StringBuilder diagnostics = new StringBuilder();
    texts.put("json", utf8(bytes(new JsonRenderer(), report, diagnostics)));
    texts.put("report", utf8(bytes(new ReportRenderer(), report, diagnostics)));
    texts.put("csv", utf8(bytes(new CsvRenderer(), report, diagnostics)));
    pdf(
        bytes(
            PdfRenderer.builder().edition(PdfRenderer.Edition.PROOF).build(), report, diagnostics),
        texts);
    for (Profile profile : Profile.values()) {
      Renderer xlsx = XlsxRenderer.builder().profile(profile).build();
      workbook(bytes(xlsx, report, diagnostics), "xlsx " + profile, texts);
    }
    Renderer everyFigure = XlsxRenderer.builder().cells(List.of(CellFigure.values())).build();
    workbook(bytes(everyFigure, report, diagnostics), "xlsx cells", texts);
    Renderer sheets = XlsxRenderer.builder().layout(Layout.SHEET_PER_QUESTION).build();
    workbook(bytes(sheets, report, diagnostics), "xlsx sheets", texts);
    texts.put("html", utf8(bytes(new HtmlRenderer(), report, diagnostics)));
    texts.put("dump", utf8(bytes(new DumpRenderer(), report, diagnostics)));
    texts.put("diagnostics", diagnostics.toString());
    return texts;
  }

  static String of(Renderer renderer, Report report) {
    return utf8(bytes(renderer, report, new StringBuilder()));
  }

  static String completeJson(Report report) {
    return of(JsonRenderer.complete(), report);
  }

  private static byte[] bytes(Renderer renderer, Report report, StringBuilder diagnostics) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    diagnostics.append(Values.of(renderer.render(report, out).diagnostics()));
    return out.toByteArray();
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** All parts, those of charts apart. */
  private static void workbook(byte[] workbook, String name, Map<String, String> texts)
      throws IOException {
    StringBuilder parts = new StringBuilder();
    StringBuilder charts = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        StringBuilder part = entry.getName().contains("charts/") ? charts : parts;
        part.append(entry.getName()).append('\n').append(utf8(zip.readAllBytes())).append('\n');
      }
    }
    texts.put(name, parts.toString());
    texts.put(name + " charts", charts.toString());
  }

  /** Text of the pages; every string of every object and page; metadata; attachments. */
  private static void pdf(byte[] pdf, Map<String, String> texts) throws IOException {
    StringBuilder strings = new StringBuilder();
    StringBuilder files = new StringBuilder();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      // else a figure and one to its left that is read next are one number
      stripper.setSortByPosition(true);
      texts.put("pdf pages", stripper.getText(document));
      for (PDPage page : document.getPages()) {
        markedContent(page, strings);
      }
      for (var key : document.getDocument().getXrefTable().keySet()) {
        COSObject object = document.getDocument().getObjectFromPool(key);
        strings(object.getObject(), strings);
        if (object.getObject() instanceof COSStream stream && isText(stream)) {
          try (var in = stream.createInputStream()) {
            files.append(utf8(in.readAllBytes())).append('\n');
          }
        }
      }
    }
    texts.put("pdf strings", strings.toString());
    texts.put("pdf files", files.toString());
  }

  /** The properties of marked content, such as ActualText. */
  private static void markedContent(PDPage page, StringBuilder strings) throws IOException {
    for (Object token : new PDFStreamParser(page).parse()) {
      if (token instanceof COSDictionary properties) {
        strings(properties, strings);
      }
    }
  }

  private static boolean isText(COSStream stream) {
    COSName type = stream.getCOSName(COSName.TYPE);
    return COSName.getPDFName("EmbeddedFile").equals(type) || COSName.METADATA.equals(type);
  }

  private static void strings(COSBase object, StringBuilder text) {
    if (object instanceof COSString string) {
      text.append(string.getString()).append('\n');
    } else if (object instanceof COSArray array) {
      array.forEach(each -> strings(each, text));
    } else if (object instanceof COSDictionary dictionary) {
      dictionary.getValues().forEach(each -> strings(each, text));
    }
  }
}
