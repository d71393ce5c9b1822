package io.etude.xlsx.source;

import io.etude.DataException;
import io.etude.dataset.column.ColumnBuilder;
import io.etude.internal.SheetHead;
import io.etude.xlsx.sheet.Area;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;

/** Reads a sheet row by row; values are doubles, text, local dates or times, or null. */
public final class ExcelRows {

  /** Columns of the widest sheet that Excel can have. */
  private static final int MAX_COLUMNS = 16_384;

  /** How many rows are read ahead to find the header, which may be beneath titles. */
  private static final int HEAD_ROWS = 50;

  private final ExcelBook book;
  private final XMLStreamReader xml;
  private List<String> header;
  private List<String> labels;
  private Object[] values = new Object[64];
  private int row = -1;

  /** The first rows, read to find the header among them. */
  private final Deque<RowAhead> ahead = new ArrayDeque<>();

  private Optional<DataException> failure = Optional.empty();

  /**
   * A cell without a value.
   *
   * @param shown what Excel shows in it
   * @param why what is wrong with it, with its place
   */
  private record Unreadable(String shown, String why) {

    @Override
    public String toString() {
      return shown;
    }
  }

  private record RowAhead(int row, Object[] values) {}

  ExcelRows(ExcelBook book, XMLStreamReader xml) {
    this.book = book;
    this.xml = xml;
    List<List<String>> first = new ArrayList<>();
    try {
      while (ahead.size() < HEAD_ROWS && read()) {
        ahead.add(new RowAhead(row, Arrays.copyOf(values, width())));
        first.add(texts());
      }
    } catch (DataException e) {
      if (first.isEmpty()) {
        throw e;
      }
      failure = Optional.of(e); // thrown when that row is read
    }
    if (first.isEmpty()) {
      throw new DataException(book.name() + " is empty; its first row should name columns");
    }
    SheetHead head = SheetHead.of(first, OptionalInt.empty());
    row = List.copyOf(ahead).get(head.nameRow()).row;
    for (int i = 0; i < head.rows(); i++) {
      ahead.remove();
    }
    this.header = checked(head.names());
    this.labels = head.labels();
  }

  /** The width of the row without the empty cells at its end. */
  private int width() {
    int last = values.length;
    while (last > 0 && values[last - 1] == null) {
      last--;
    }
    return last;
  }

  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (int c = 0; c < width(); c++) {
      texts.add(values[c] == null ? "" : ColumnBuilder.text(values[c]));
    }
    return texts;
  }

  /** The names of the columns. */
  public List<String> header() {
    return header;
  }

  /** The labels of the columns, if the sheet has any. */
  public List<String> labels() {
    return labels;
  }

  /** Goes on to the next row that is not blank; false at the end. */
  public boolean next() {
    if (!ahead.isEmpty()) {
      RowAhead next = ahead.remove();
      row = next.row;
      values = next.values;
    } else if (failure.isPresent()) {
      throw failure.get();
    } else if (!read()) {
      return false;
    }
    for (int c = 0; c < values.length; c++) {
      if (values[c] != null && (c >= header.size() || header.get(c).isEmpty())) {
        throw new DataException(
            book.place(row, c)
                + ": \""
                + ColumnBuilder.text(values[c])
                + "\" stands in a column without a name");
      }
    }
    return true;
  }

  /**
   * The value in a column of the row; null if it is empty.
   *
   * @throws DataException if the cell holds an error, or a formula without a result
   */
  public Object value(int column) {
    Object value = column < values.length ? values[column] : null;
    if (value instanceof Unreadable unreadable) {
      throw new DataException(unreadable.why);
    }
    return value;
  }

  /** Whether a cell of the row has a value. */
  public boolean hasValue(int column) {
    Object value = column < values.length ? values[column] : null;
    return value != null && !(value instanceof Unreadable);
  }

  /** The row's index in the sheet, from 0. */
  int row() {
    return row;
  }

  /** Two columns of one name are an error; the values of one without a name are found later. */
  private List<String> checked(List<String> names) {
    Map<String, Integer> seen = new HashMap<>();
    for (int c = 0; c < names.size(); c++) {
      String name = names.get(c);
      Integer before = name.isEmpty() ? null : seen.putIfAbsent(name, c);
      if (before != null) {
        throw new DataException(
            book.place(row, c)
                + ": the column is named \""
                + name
                + "\" like that of "
                + Area.cellName(row, before));
      }
    }
    return names;
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
    values = new Object[Math.max(64, header == null ? 64 : header.size())];
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
        if (column < 0 || column >= MAX_COLUMNS) {
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
    boolean number = type == null || type.equals("n");
    if (formula && (!stored || number && content.isEmpty())) {
      return new Unreadable(
          "",
          book.place(row, column)
              + ": the formula has no stored result; open the file in Excel and save it");
    }
    return stored ? value(column, type == null ? "n" : type, style, content.toString()) : null;
  }

  private Object value(int column, String type, String style, String content) {
    return switch (type) {
      case "s" -> stripped(book.text(Integer.parseInt(content.strip())));
      case "inlineStr", "str" -> stripped(ExcelText.unescaped(content));
      case "b" -> content.strip().equals("1") ? 1.0 : 0.0;
      case "d" -> stripped(content);
      case "e" ->
          new Unreadable(
              content,
              book.place(row, column)
                  + ": the cell holds the error "
                  + content
                  + "; mend its formula or empty it");
      default -> number(style, content.strip());
    };
  }

  private static String stripped(String text) {
    int from = 0;
    int end = text.length();
    while (from < end && isBlank(text.charAt(from))) {
      from++;
    }
    while (end > from && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return from == end ? null : text.substring(from, end);
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00A0';
  }

  private Object number(String style, String content) {
    if (content.isEmpty()) {
      return null;
    }
    int format = style == null ? -1 : Integer.parseInt(style);
    if (book.isPercentage(format)) {
      return new BigDecimal(content).movePointRight(2).doubleValue();
    }
    double number = Double.parseDouble(content);
    return book.isDate(format) ? date(number) : number;
  }

  /** A date, a date with a time, or a time of day. */
  private Object date(double serial) {
    if (serial < 0) {
      return serial;
    }
    LocalDateTime instant = DateUtil.getLocalDateTime(serial, book.from1904(), true);
    if (serial < 1) {
      return instant.toLocalTime();
    }
    return instant.toLocalTime().equals(LocalTime.MIDNIGHT) ? instant.toLocalDate() : instant;
  }
}
