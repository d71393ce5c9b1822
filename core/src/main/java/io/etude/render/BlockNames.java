package io.etude.render;

import io.etude.document.Block;
import io.etude.document.BlockNumbers;
import io.etude.document.Chart;
import io.etude.document.Report;
import io.etude.document.ReportWalker;
import io.etude.document.text.Inline;
import io.etude.language.Display;
import io.etude.language.Terms;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a report calls its blocks: "Figure 2", "Table 3", a section by its title in quotes. */
final class BlockNames {

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> sections = new HashMap<>();

  /** The summaries that have a table. */
  private final Map<String, String> summaries = new HashMap<>();

  private final Terms terms;
  private final Display display;
  private final Locale language;
  private final BlockNumbers numbers;

  BlockNames(Report report, BlockNumbers numbers) {
    this.numbers = numbers;
    terms = report.terms();
    language = report.language();
    display = Display.of(language);
    new Names().walk(report.blocks());
  }

  private final class Names extends ReportWalker {
    @Override
    public Void section(Block.Section section) {
      title(section.id(), section.title());
      return super.section(section);
    }

    @Override
    public Void methodBox(Block.MethodBox box) {
      title(box.id(), box.title());
      return super.methodBox(box);
    }

    private void title(String id, List<Inline> title) {
      sections.putIfAbsent(id, display.quote(Inline.plain(title)));
    }

    @Override
    public Void chart(Chart chart) {
      return number(chart.id(), "figure");
    }

    @Override
    public Void table(Block.Table table) {
      table.table().sumsUp().forEach(own -> summaries.putIfAbsent(own, table.id()));
      return number(table.id(), "table");
    }

    private Void number(String id, String term) {
      names.putIfAbsent(id, terms.get(term) + "\u00a0" + numbers.block(id));
      return null;
    }
  }

  /** The word for a figure or table, and its number. */
  String label(String id) {
    return names.get(id);
  }

  /** The block that shows what an id names: of a table in a summary, the summary. */
  String shownIn(String id) {
    return names.containsKey(id) || sections.containsKey(id) ? id : summaries.getOrDefault(id, id);
  }

  /** What a reference says within a sentence, or at its start. */
  String text(Inline.Reference reference, boolean sentenceStart) {
    String first = shownIn(reference.block());
    String last = reference.last().map(this::shownIn).orElse(first);
    if (!names.containsKey(first)) {
      return sections.getOrDefault(first, "“" + first + "”");
    }
    String name =
        !names.containsKey(last) || numbers.block(last) <= numbers.block(first)
            ? names.get(first)
            : terms.get("tables")
                + "\u00a0"
                + display.range(
                    Integer.toString(numbers.block(first)), Integer.toString(numbers.block(last)));
    return sentenceStart ? name : name.substring(0, 1).toLowerCase(language) + name.substring(1);
  }
}
