package io.etude.xlsx.source;

import io.etude.DataException;
import io.etude.internal.Closest;
import io.etude.internal.FileFaults;
import io.etude.internal.LibraryLog;
import io.etude.xlsx.sheet.Area;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** An open workbook file: its text, its date formats, and the rows of one sheet. */
public final class ExcelBook implements Closeable {

  static {
    LibraryLog.find();
  }

  /** Text in a format of numbers. */
  private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"|\\\\.");

  private final String name;
  private final OPCPackage opened;
  private final SharedStrings shared;

  /** The shared texts asked for so far; a damaged file may state any number of them. */
  private String[] texts = new String[0];

  private final boolean[] dates;
  private final boolean[] percentages;
  private boolean from1904;
  private final Set<String> hidden = new HashSet<>();
  private final String sheet;
  private final boolean chosen;
  private final List<String> others = new ArrayList<>();
  private final List<String> visible = new ArrayList<>();
  private final InputStream data;

  /**
   * Opens a file.
   *
   * @param wanted the sheet; empty for the first that isn't hidden
   * @throws DataException if it is no workbook or lacks the sheet
   */
  public ExcelBook(Path file, String name, Optional<String> wanted) {
    this.name = name;
    this.opened = opened(file, name);
    chosen = wanted.isPresent();
    try {
      XSSFReader reader = new XSSFReader(opened);
      reader.setUseReadOnlySharedStringsTable(true);
      shared = reader.getSharedStringsTable();
      StylesTable styles = reader.getStylesTable();
      dates =
          those(
              styles,
              each -> DateUtil.isADateFormat(each.getDataFormat(), each.getDataFormatString()));
      percentages = those(styles, each -> isPercentage(each.getDataFormatString()));
      readWorkbook(reader);
      XSSFReader.SheetIterator sheets = reader.getSheetIterator();
      InputStream found = null;
      String read = "";
      while (sheets.hasNext()) {
        InputStream candidate = sheets.next();
        String title = sheets.getSheetName();
        if (!hidden.contains(title)) {
          visible.add(title);
        }
        if (found == null && wanted.map(title::equals).orElse(!hidden.contains(title))) {
          found = candidate;
          read = title;
        } else {
          candidate.close();
          others.add(title);
        }
      }
      if (found == null) {
        throw new DataException(
            name
                + " has no sheet \""
                + wanted.orElse("")
                + "\"; its sheets are \""
                + String.join("\", \"", others)
                + "\""
                + Closest.match(wanted.orElse(""), others));
      }
      data = found;
      sheet = read;
    } catch (IOException | OpenXML4JException | XMLStreamException e) {
      opened.revert();
      throw new DataException(name + " is damaged: " + e.getMessage(), e);
    } catch (DataException e) {
      opened.revert();
      throw e;
    } catch (RuntimeException | NoClassDefFoundError e) { // damage has no common type
      opened.revert();
      throw new DataException(name + " is damaged: " + e.getMessage(), e);
    }
  }

  private static OPCPackage opened(Path file, String name) {
    if (!Files.exists(file)) {
      throw FileFaults.cannotRead(file, new NoSuchFileException(file.toString()));
    }
    try {
      return OPCPackage.open(file.toFile(), PackageAccess.READ);
    } catch (OpenXML4JException
        | OpenXML4JRuntimeException
        | IllegalArgumentException
        | NoClassDefFoundError e) { // the last: parts in an unknown compression
      throw new DataException(
          name + " is not an Excel workbook of the format .xlsx; save it as such", e);
    }
  }

  private static boolean[] those(StylesTable styles, Predicate<XSSFCellStyle> wanted) {
    boolean[] those = new boolean[styles == null ? 0 : styles.getNumCellStyles()];
    for (int i = 0; i < those.length; i++) {
      those[i] = wanted.test(styles.getStyleAt(i));
    }
    return those;
  }

  /** A sign in quotation marks or behind a backslash is text, which multiplies nothing. */
  private static boolean isPercentage(String format) {
    return format != null && TEXT.matcher(format).replaceAll("").contains("%");
  }

  /** Reads how dates are counted, and which sheets are hidden. */
  private void readWorkbook(XSSFReader reader)
      throws IOException, OpenXML4JException, XMLStreamException {
    try (InputStream in = reader.getWorkbookData()) {
      XMLStreamReader xml = factory().createXMLStreamReader(in);
      while (xml.hasNext()) {
        boolean starts = xml.next() == XMLStreamConstants.START_ELEMENT;
        if (starts && xml.getLocalName().equals("workbookPr")) {
          String value = xml.getAttributeValue(null, "date1904");
          from1904 = "1".equals(value) || "true".equals(value);
        } else if (starts && xml.getLocalName().equals("sheet")) {
          String state = xml.getAttributeValue(null, "state");
          if (state != null && !state.equals("visible")) {
            hidden.add(xml.getAttributeValue(null, "name"));
          }
        }
      }
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLHelper.newXMLInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** The rows of the sheet, with the header read. */
  public ExcelRows rows() {
    try {
      return new ExcelRows(this, factory().createXMLStreamReader(data));
    } catch (XMLStreamException e) {
      throw damaged(e);
    }
  }

  DataException damaged(XMLStreamException e) {
    return new DataException(name + ": sheet " + sheet + " is damaged: " + e.getMessage(), e);
  }

  /** The shared text of that index. */
  String text(int index) {
    if (index < 0 || shared == null) {
      throw noText(index, null);
    }
    if (index >= texts.length || texts[index] == null) {
      String text = shared(index);
      if (index >= texts.length) {
        texts = Arrays.copyOf(texts, Math.max(index + 1, texts.length * 2));
      }
      texts[index] = text;
    }
    return texts[index];
  }

  private String shared(int index) {
    try {
      return shared.getItemAt(index).getString();
    } catch (IllegalStateException | IndexOutOfBoundsException none) {
      throw noText(index, none);
    }
  }

  private DataException noText(int index, RuntimeException cause) {
    return new DataException(name + " is damaged: it has no text number " + index, cause);
  }

  /** Whether cells of that style show dates. */
  boolean isDate(int style) {
    return style >= 0 && style < dates.length && dates[style];
  }

  /** Whether cells of that style show their numbers as percentages. */
  boolean isPercentage(int style) {
    return style >= 0 && style < percentages.length && percentages[style];
  }

  boolean from1904() {
    return from1904;
  }

  String name() {
    return name;
  }

  /** The sheet that is read. */
  public String sheet() {
    return sheet;
  }

  /** The sheets that aren't hidden. */
  public List<String> visibleSheets() {
    return List.copyOf(visible);
  }

  /** Whether there are others. */
  public boolean hasSeveralSheets() {
    return !others.isEmpty();
  }

  /** The others, for messages about what a sheet lacks that nobody chose; empty for none. */
  String besideOthers() {
    return others.isEmpty() || chosen
        ? ""
        : "; read was the sheet \""
            + sheet
            + "\", the others are \""
            + String.join("\", \"", others)
            + "\"";
  }

  /** A cell's place for messages, such as {@code responses.xlsx: Data!C17}. */
  String place(int row, int column) {
    return name + ": " + sheet + "!" + Area.cellName(row, column);
  }

  @Override
  public void close() {
    opened.revert(); // closes without writing
  }
}
