package io.etude.xlsx;

import io.etude.dataset.DataException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;

/** Reads a sheet row by row; values are doubles, text, or null. */
final class ExcelRows {

  /** Columns of the widest sheet that Excel can have. */
  private static final int MOST_COLUMNS = 16_384;

  private final ExcelBook book;
  private final XMLStreamReader xml;
  private final List<String> header;
  private Object[] values = new Object[64];
  private int width;
  private int row = -1;

  ExcelRows(ExcelBook book, XMLStreamReader xml) {
    this.book = book;
    this.xml = xml;
    if (!read()) {
      throw new DataException(book.name() + " is empty; its first row should name columns");
    }
    this.header = names();
    this.width = header.size();
  }

  /** The names of the columns. */
  List<String> header() {
    return header;
  }

  /** Goes on to the next row that is not blank; false at the end. */
  boolean next() {
    return read();
  }

  /** The value in a column of the row: a {@link Double}, a {@link String}, or null. */
  Object value(int column) {
    return column < values.length ? values[column] : null;
  }

  /** The row's index in the sheet, from 0. */
  int row() {
    return row;
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    int last = values.length;
    while (last > 0 && values[last - 1] == null) {
      last--;
    }
    for (int c = 0; c < last; c++) {
      if (values[c] == null) {
        throw new DataException(book.place(row, c) + ": the column has no name");
      }
      String name = text(values[c]);
      Integer before = seen.putIfAbsent(name, c);
      if (before != null) {
        throw new DataException(
            book.place(row, c)
                + ": the column is named \""
                + name
                + "\" like that of "
                + Area.cellName(row, before));
      }
      names.add(name);
    }
    return List.copyOf(names);
  }

  private boolean read() {
    try {
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
          String number = xml.getAttributeValue(null, "r");
          row = number == null ? row + 1 : Integer.parseInt(number) - 1;
          if (cells()) {
            return true;
          }
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw book.damaged(e);
    } catch (DataException e) {
      throw e;
    } catch (RuntimeException e) { // references, numbers and texts that are none
      throw new DataException(
          book.place(Math.max(row, 0), 0) + ": the row is damaged: " + e.getMessage(), e);
    }
  }

  /** Reads the cells of a row; false if all are blank. */
  private boolean cells() throws XMLStreamException {
    Arrays.fill(values, null);
    boolean filled = false;
    int column = -1;
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        return filled;
      }
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        String reference = xml.getAttributeValue(null, "r");
        column = reference == null ? column + 1 : new CellReference(reference).getCol();
        if (column < 0 || column >= MOST_COLUMNS) {
          throw new DataException(book.place(row, 0) + ": the row has a damaged cell");
        }
        Object value = cell(column);
        if (value != null) {
          put(column, value);
          filled = true;
        }
      }
    }
  }

  private void put(int column, Object value) {
    if (header != null && column >= width) {
      throw new DataException(
          book.place(row, column)
              + ": \""
              + text(value)
              + "\" stands in a column without a name in the first row");
    }
    if (column >= values.length) {
      values = Arrays.copyOf(values, Math.max(column + 1, values.length * 2));
    }
    values[column] = value;
  }

  private Object cell(int column) throws XMLStreamException {
    String type = xml.getAttributeValue(null, "t");
    String style = xml.getAttributeValue(null, "s");
    StringBuilder content = new StringBuilder();
    boolean formula = false;
    boolean stored = false;
    int phonetic = 0;
    for (int event = xml.next(); ; event = xml.next()) {
      if (event == XMLStreamConstants.END_ELEMENT) {
        if (xml.getLocalName().equals("c")) {
          break;
        }
        phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        phonetic += name.equals("rPh") ? 1 : 0;
        if (name.equals("f")) {
          formula = true;
          xml.getElementText();
        } else if (name.equals("v") || name.equals("t") && phonetic == 0) {
          stored = true;
          content.append(xml.getElementText());
        }
      }
    }
    if (formula && !stored) {
      throw new DataException(
          book.place(row, column)
              + ": the formula has no stored result; open the file in Excel and save it");
    }
    return stored ? value(column, type == null ? "n" : type, style, content.toString()) : null;
  }

  private Object value(int column, String type, String style, String content) {
    return switch (type) {
      case "s" -> blankless(book.text(Integer.parseInt(content.strip())));
      case "inlineStr", "str" -> blankless(decoded(content));
      case "b" -> content.strip().equals("1") ? 1.0 : 0.0;
      case "d" -> blankless(content);
      case "e" -> throw new DataException(book.place(row, column) + " holds the error " + content);
      default -> number(style, content.strip());
    };
  }

  private static String decoded(String text) {
    return text.contains("_x")
        ? new org.apache.poi.xssf.usermodel.XSSFRichTextString(text).getString()
        : text;
  }

  private static String blankless(String text) {
    int from = 0;
    int end = text.length();
    while (from < end && blank(text.charAt(from))) {
      from++;
    }
    while (end > from && blank(text.charAt(end - 1))) {
      end--;
    }
    return from == end ? null : text.substring(from, end);
  }

  private static boolean blank(char c) {
    return c <= ' ' || c == '\u00A0';
  }

  private Object number(String style, String content) {
    if (content.isEmpty()) {
      return null;
    }
    double number = Double.parseDouble(content);
    if (style == null || !book.isDate(Integer.parseInt(style))) {
      return number;
    }
    return date(number);
  }

  /** ISO text: a date, a date with a time, or a time of day. */
  private Object date(double serial) {
    if (serial < 0) {
      return serial;
    }
    LocalDateTime instant = DateUtil.getLocalDateTime(serial, book.from1904(), true);
    if (serial < 1) {
      return instant.toLocalTime().toString();
    }
    return instant.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? instant.toLocalDate().toString()
        : instant.toString();
  }

  /** A value as the text of a code: numbers in their shortest form without an exponent. */
  static String text(Object value) {
    if (!(value instanceof Double number)) {
      return value.toString();
    }
    double exact = number;
    if (exact == Math.rint(exact) && Math.abs(exact) < 1L << 53) {
      return Long.toString((long) exact);
    }
    return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
  }
}
