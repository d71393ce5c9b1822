package io.etude.pdf.layout.line;

import io.etude.Diagnostic;
import io.etude.document.Block;
import io.etude.document.BlockNumbers;
import io.etude.document.Chart;
import io.etude.document.Report;
import io.etude.document.ReportWalker;
import io.etude.document.text.Inline;
import io.etude.language.Display;
import io.etude.language.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The numbers of figures, tables and sections and the pages where they are. Numbers are known
 * before anything is set; pages come in with each pass of composition.
 */
public final class References {

  /** The anchor of the headline. */
  public static final String TOP = "etude.top";

  /** What a reference can point at. */
  public enum Kind {
    FIGURE,
    TABLE,
    SECTION
  }

  /**
   * A target.
   *
   * @param id its anchor
   * @param kind what it is
   * @param number its number, 0 for a section
   * @param title its title
   * @param level depth of a section, from 1
   */
  public record Entry(String id, Kind kind, int number, List<Inline> title, int level) {}

  private final Terms terms;
  private final Locale language;
  private final BlockNumbers numbers;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private Map<String, Integer> pages = Map.of();

  /** The place of each anchor in reading order. */
  private Map<String, Integer> places = Map.of();

  private boolean pageNumbersRead;

  /** Whether anything was set as the pages, or their order, say. */
  private boolean pagesUsed;

  public References(Report report) {
    terms = report.terms();
    language = report.language();
    numbers = BlockNumbers.of(report);
    new Targets().walk(report.blocks());
  }

  /** Finds what references can point at, wherever it is nested. */
  private final class Targets extends ReportWalker {
    private int level = 1;

    @Override
    public Void section(Block.Section section) {
      put(new Entry(section.id(), Kind.SECTION, 0, section.title(), level));
      return deeper(() -> super.section(section));
    }

    @Override
    public Void methodBox(Block.MethodBox box) {
      put(new Entry(box.id(), Kind.SECTION, 0, box.title(), level));
      return super.methodBox(box);
    }

    @Override
    public Void sidebar(Block.Sidebar sidebar) {
      return deeper(() -> super.sidebar(sidebar));
    }

    private Void deeper(Runnable inside) {
      level++;
      inside.run();
      level--;
      return null;
    }

    @Override
    public Void chart(Chart chart) {
      put(new Entry(chart.id(), Kind.FIGURE, numbers.block(chart.id()), chart.title(), level));
      return null;
    }

    @Override
    public Void table(Block.Table table) {
      int number = numbers.block(table.id());
      put(new Entry(table.id(), Kind.TABLE, number, table.table().title(), level));
      return null;
    }
  }

  private void put(Entry entry) {
    entries.putIfAbsent(entry.id(), entry);
  }

  /** The alternative text of a chart. */
  public String alt(Chart chart) {
    return numbers.alt(chart);
  }

  /** All targets in the story's order. */
  public List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  /** What an id leads to; null if the report does not have it. */
  private Entry entry(String id) {
    return entries.get(numbers.shownIn(id));
  }

  /** The number of a figure or table. */
  public int number(String id) {
    return entry(id).number();
  }

  /** The word for a figure or table and its number, as in "Figure 2". */
  public String label(String id) {
    return numbers.label(numbers.shownIn(id));
  }

  /**
   * What a reference says within a sentence ("figure 2, page 3", "figure 2" or "tables 6 to 14,
   * pages 6 to 10"), or at its start.
   */
  String text(Inline.Reference reference, boolean sentenceStart) {
    String id = reference.block();
    Entry entry = entry(id);
    if (entry == null) {
      diagnostics.add(
          new Diagnostic(
              "unknownReference",
              id,
              "a reference names \"" + id + "\", which the report does not have",
              "use the id of a chart, table or section of the report"));
    }
    String name = numbers.text(reference, sentenceStart);
    if (entry == null || !reference.page()) {
      return name;
    }
    Optional<Entry> last =
        reference.last().map(this::entry).filter(other -> other.number() > entry.number());
    return name + ", " + pages(reference, last);
  }

  private String pages(Inline.Reference reference, Optional<Entry> last) {
    String first = page(anchor(reference));
    String end = last.map(other -> page(other.id())).orElse(first);
    return end.equals(first)
        ? terms.get("page") + "\u00a0" + first
        : terms.get("pages") + "\u00a0" + Display.of(language).range(first, end);
  }

  /** The anchor of what a reference means: of the groups of a segment, if those have their own. */
  String anchor(Inline.Reference reference) {
    String id = reference.block();
    pagesUsed |= reference.segment().isPresent();
    return reference
        .segment()
        .map(segment -> ofSegment(id, segment))
        .filter(pages::containsKey)
        .orElse(id);
  }

  /** The anchor of the groups of a segment in a table. */
  public static String ofSegment(String table, String segment) {
    return table + "@" + segment;
  }

  boolean knows(String id) {
    return entry(id) != null;
  }

  /** Whether an id is that of a section, or of the method box. */
  public boolean isSection(String id) {
    Entry entry = entries.get(id);
    return entry != null && entry.kind() == Kind.SECTION;
  }

  /** The page of a target as printed; a guess in the first pass. */
  public String page(String id) {
    pageNumbersRead = true;
    pagesUsed = true;
    return Integer.toString(pages.getOrDefault(id, 1));
  }

  /** The page of a place as of the last pass; empty before the first, and for no place at all. */
  public OptionalInt pageNumber(String id) {
    Integer page = pages.get(id);
    return page == null ? OptionalInt.empty() : OptionalInt.of(page);
  }

  /**
   * The parts of a report in the order in which readers of the pages of the last pass meet them: a
   * block that closes the report may be before the sections that it follows. What is nowhere stays
   * behind what is before it.
   *
   * @param id gives a part's anchor
   */
  public <T> List<T> inReadingOrder(List<T> parts, Function<T, String> id) {
    pagesUsed = true;
    Map<T, Integer> order = new IdentityHashMap<>();
    int before = -1;
    for (T part : parts) {
      before = places.getOrDefault(id.apply(part), before);
      order.put(part, before);
    }
    return parts.stream().sorted(Comparator.comparing(order::get)).toList();
  }

  /** Whether page numbers were asked for while something was set. */
  public boolean pageNumbersReadBy(Runnable setting) {
    boolean before = pageNumbersRead;
    pageNumbersRead = false;
    setting.run();
    boolean during = pageNumbersRead;
    pageNumbersRead |= before;
    return during;
  }

  /**
   * Takes the pages of a pass; false if they and their order are those known already, or if nothing
   * that has been set depends on them.
   *
   * @param found by anchor, in reading order
   */
  public boolean update(Map<String, Integer> found) {
    Map<String, Integer> order = new HashMap<>();
    found.keySet().forEach(anchor -> order.put(anchor, order.size()));
    boolean changed = !found.equals(pages) || !order.equals(places);
    pages = new HashMap<>(found);
    places = order;
    return changed && pagesUsed;
  }

  public List<Diagnostic> diagnostics() {
    return diagnostics.stream().distinct().toList();
  }
}
