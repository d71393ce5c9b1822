package io.etude.examples.gazette;

import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The tables of a printed study, read from the PDF's text: a row's figures in the order of the
 * banner.
 */
final class PrintedTables {

  private static final Pattern HEADING = Pattern.compile("^Tableau (\\d+)( \\(suite\\))?( .*)?$");
  private static final Pattern ROW =
      Pattern.compile("( (?:\\d+[A-Za-z]*(?: [A-Za-z]+)*\\**|\\*\\*))+");
  private static final Pattern FIGURE = Pattern.compile("\\d+|(?<= )\\*\\*(?= |$)");

  private final List<StatTable> tables = new ArrayList<>();
  private final Map<Integer, List<String>> lines = new LinkedHashMap<>();

  private PrintedTables() {}

  static PrintedTables of(byte[] pdf, Report report) throws IOException {
    PrintedTables printed = new PrintedTables();
    collect(report.blocks(), printed.tables);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      int number = 0;
      for (String line : stripper.getText(document).split("\\R")) {
        String text = plain(line);
        Matcher heading = HEADING.matcher(text);
        if (heading.matches()) {
          number = Integer.parseInt(heading.group(1));
        }
        printed.lines.computeIfAbsent(number, n -> new ArrayList<>()).add(text);
      }
    }
    return printed;
  }

  static void collect(List<Block> blocks, List<StatTable> into) {
    for (Block block : blocks) {
      if (block instanceof Block.Section section) {
        collect(section.blocks(), into);
      } else if (block instanceof Block.Table table) {
        into.add(table.table());
      }
    }
  }

  /** Typographic signs as they are typed, one kind of space. */
  static String plain(String text) {
    return text.replace('’', '\'').replaceAll("[\\u00a0\\u202f\\s]+", " ").strip();
  }

  /** The table of the question or item of that table id. */
  StatTable table(String tableId) {
    String place = tableId.replaceFirst("@.*", "");
    return tables.stream()
        .filter(t -> t.subject().table().place().equals(place))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the report has no table of " + place));
  }

  /** The figures of a row, panel after panel; those withheld are two asterisks. */
  List<String> row(String tableId, String label) {
    StatTable table = table(tableId);
    int number = tables.indexOf(table) + 1;
    String wanted = plain(label);
    List<String> figures = new ArrayList<>();
    List<String> printed = lines.getOrDefault(number, List.of());
    for (int last = 0; last < printed.size(); last++) {
      Matcher figure = FIGURE.matcher(figuresOf(printed, last, wanted));
      while (figure.find()) {
        figures.add(figure.group());
      }
    }
    if (figures.isEmpty()) {
      throw new AssertionError(
          "no row \"" + wanted + "\" in " + Inline.plain(table.title()) + ": " + lines.get(number));
    }
    return figures;
  }

  /**
   * The figures beside a label whose last line is that at {@code last}: a long label is wrapped
   * over up to five lines, and the figures stand beside the last. Empty if the line is not that
   * row.
   */
  private static String figuresOf(List<String> printed, int last, String label) {
    for (int first = last; first >= Math.max(0, last - 4); first--) {
      String row = String.join(" ", printed.subList(first, last + 1));
      int before = row.length() - printed.get(last).length();
      if (row.startsWith(label) && label.length() > before) {
        String rest = row.substring(label.length());
        return ROW.matcher(rest).matches() ? rest : "";
      }
    }
    return "";
  }
}
