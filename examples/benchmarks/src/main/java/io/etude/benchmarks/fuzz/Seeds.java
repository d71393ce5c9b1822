package io.etude.benchmarks.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Small valid files that the fuzzer starts from. */
final class Seeds {
  private static final String TESTS = "core/src/test/resources/io/etude/dataset/spss";

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String TEXTS = "xl/sharedStrings.xml";

  private static final String COMMAS =
      "id,note,réponse\n1,7,oui\n2,,\"non; \"\"peut-être\"\"\"\n3,10.0,\"deux\nlignes\"\n";

  private static final String TRIPLE_S =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <sss version="2.0" languages="en fr"><survey><record ident="A">
      <variable ident="1" type="single"><name>Q1</name><label>How<br/>so?</label>
      <position start="1" finish="2"/><values><value code="1">Bus</value>
      <value code="10"><text xml:lang="en">Train</text></value></values></variable>
      <variable ident="2" type="multiple"><name>Q2</name><label>Used</label>
      <position start="3" finish="5"/><values><value code="1">A</value></values></variable>
      <variable ident="3" type="multiple"><name>Q3</name><label>Seen</label>
      <position start="6" finish="9"/><spread subfields="2" width="2"/>
      <values><value code="1">One</value><value code="12">Two</value></values></variable>
      <variable ident="4" type="quantity" use="weight"><name>W</name><label>Weight</label>
      <position start="10" finish="13"/><values><range from="0" to="99.9"/></values></variable>
      <variable ident="5" type="character"><name>Q5</name><label>Why</label>
      <position start="14" finish="20"/></variable>
      <variable ident="6" type="date"><name>D</name><label>Day</label>
      <position start="21" finish="28"/></variable>
      </record></survey></sss>\
      """;

  private Seeds() {}

  static void write(Reader reader, Path corpus) throws IOException {
    switch (reader) {
      case CSV -> {
        write(corpus, "utf8", COMMAS.getBytes(StandardCharsets.UTF_8));
        write(corpus, "utf16", ("\uFEFF" + COMMAS).getBytes(StandardCharsets.UTF_16LE));
        write(corpus, "semicolons", COMMAS.replace(',', ';').getBytes(Charset.forName("cp1252")));
        write(corpus, "tabs", COMMAS.replace(',', '\t').getBytes(StandardCharsets.UTF_8));
      }
      case SAV -> copy(corpus, "iris.sav", "kinds.sav", "kinds-big.sav", "kinds-plain.sav");
      case ZSAV -> copy(corpus, "kinds.zsav");
      case TRIPLE_S -> {
        String fixed = "0110012 134.5ecole  20181126\n10   0000 99  a     20181127\n";
        byte[] data = fixed.getBytes(StandardCharsets.UTF_8);
        write(corpus, "fixed", joined(TRIPLE_S.getBytes(StandardCharsets.UTF_8), data));
        String commas = TRIPLE_S.replace("ident=\"A\"", "ident=\"A\" format=\"csv\" skip=\"1\"");
        byte[] rows =
            "a,b,c,d,e,f\n1,101,0112,1.5,\"x,y\",20181126\n".getBytes(StandardCharsets.UTF_8);
        write(corpus, "commas", joined(commas.getBytes(StandardCharsets.UTF_8), rows));
      }
      case EXCEL -> write(corpus, "sheet", workbook());
      case EXCEL_PARTS -> {
        byte[] book = workbook();
        write(corpus, "parts", joined(part(book, SHEET), part(book, TEXTS)));
      }
      case STUDY -> {
        for (String study : List.of("gazette-orange-2018", "nhtsa-2008")) {
          Files.copy(root().resolve("examples/" + study + "/study.yaml"), corpus.resolve(study));
        }
      }
    }
  }

  private static void copy(Path corpus, String... names) throws IOException {
    for (String name : names) {
      Files.copy(root().resolve(TESTS).resolve(name), corpus.resolve(name));
    }
  }

  private static void write(Path corpus, String name, byte[] bytes) throws IOException {
    Files.write(corpus.resolve(name), bytes);
  }

  private static byte[] joined(byte[] definition, byte[] data) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(definition);
    bytes.writeBytes(Reader.SEPARATOR);
    bytes.writeBytes(data);
    return bytes.toByteArray();
  }

  private static byte[] made;

  private static byte[] workbook() throws IOException {
    if (made == null) {
      made = madeWorkbook();
    }
    return made;
  }

  private static byte[] madeWorkbook() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet("answers");
      Row head = sheet.createRow(0);
      head.createCell(0).setCellValue("id");
      head.createCell(1).setCellValue("note");
      Row row = sheet.createRow(1);
      row.createCell(0).setCellValue(1);
      row.createCell(1).setCellValue("oui");
      sheet.createRow(2).createCell(1).setCellFormula("1+A2");
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  /** The workbook with other bytes for its sheet and its shared texts. */
  static byte[] workbook(byte[] sheet, byte[] texts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook()));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        switch (entry.getName()) {
          case SHEET -> out.write(sheet);
          case TEXTS -> out.write(texts);
          default -> in.transferTo(out);
        }
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] part(byte[] book, String name) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book))) {
      ZipEntry entry = in.getNextEntry();
      while (!entry.getName().equals(name)) {
        entry = in.getNextEntry();
      }
      return in.readAllBytes();
    }
  }

  private static Path root() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve(TESTS))) {
        return folder;
      }
    }
    throw new IllegalStateException("start it within the checked-out sources");
  }
}
