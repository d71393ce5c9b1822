package io.etude.examples.web;

import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.Report;
import io.etude.document.ReportWalker;
import io.etude.document.text.Inline;
import io.etude.results.FigureRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Running text as HTML; notes are collected for the page's end. */
final class HtmlText {

  private final Elements html;
  private final Map<String, List<Inline>> titles = new HashMap<>();
  private final List<List<Inline>> notes = new ArrayList<>();

  HtmlText(Elements html, Report report) {
    this.html = html;
    new Titles().walk(report.blocks());
  }

  void write(List<Inline> inlines) {
    inlines.forEach(this::write);
  }

  private void write(Inline inline) {
    if (inline instanceof Inline.Text plain) {
      html.text(plain.text());
    } else if (inline instanceof Inline.Quoted quoted) {
      quoted
          .figure()
          .source()
          .ifPresentOrElse(
              source -> html.element("data", "", () -> figure(quoted.text(), source)),
              () -> html.text(quoted.text()));
    } else if (inline instanceof Inline.Emphasis emphasis) {
      html.element("em", "", () -> write(emphasis.children()));
    } else if (inline instanceof Inline.Strong strong) {
      html.element("strong", "", () -> write(strong.children()));
    } else if (inline instanceof Inline.Raised raised) {
      html.element("sup", "", () -> html.text(raised.text()));
    } else if (inline instanceof Inline.LineBreak) {
      html.empty("br");
    } else {
      linked(inline);
    }
  }

  private void linked(Inline inline) {
    if (inline instanceof Inline.Link link) {
      html.element("a", "", () -> anchor(link.target(), link.children()));
    } else if (inline instanceof Inline.Reference reference) {
      reference(reference.block());
      reference
          .last()
          .filter(last -> !title(last).equals(title(reference.block())))
          .ifPresent(
              last -> {
                html.text(" – ");
                reference(last);
              });
    } else if (inline instanceof Inline.Foreign foreign) {
      html.element(
          "span",
          "",
          () -> {
            html.attribute("lang", foreign.language().toLanguageTag());
            write(foreign.children());
          });
    } else if (inline instanceof Inline.NoteCall call) {
      notes.add(call.note());
      List<Inline> number = List.of(new Inline.Text(String.valueOf(notes.size())));
      html.element("sup", "", () -> html.element("a", "", () -> anchor("#notes", number)));
    }
  }

  private void reference(String id) {
    html.element("a", "", () -> anchor("#" + id, title(id)));
  }

  /** What a reference is printed as: the title of what it leads to. */
  private List<Inline> title(String id) {
    return titles.getOrDefault(id, List.of(new Inline.Text(id)));
  }

  /** Collects the titles that references may lead to, wherever they are nested. */
  private final class Titles extends ReportWalker {
    @Override
    public Void section(Block.Section section) {
      titles.put(section.id(), section.title());
      return super.section(section);
    }

    @Override
    public Void table(Block.Table table) {
      titles.put(table.id(), table.table().title());
      table.table().sumsUp().forEach(id -> titles.put(id, table.table().title()));
      return null;
    }

    @Override
    public Void chart(Chart chart) {
      titles.put(chart.id(), chart.title());
      return null;
    }
  }

  private void anchor(String target, List<Inline> children) {
    html.attribute("href", target);
    write(children);
  }

  /** The value for machines is the estimate itself, unrounded, with where it comes from. */
  private void figure(String printed, FigureRef figure) {
    figure.estimate().ifPresent(e -> html.attribute("value", String.valueOf(e.value())));
    html.attribute("data-figure", figure.reference());
    figure
        .estimate()
        .flatMap(e -> e.interval())
        .ifPresent(i -> html.attribute("data-interval", i.low() + " " + i.high()));
    html.text(printed);
  }

  void writeNotes() {
    if (notes.isEmpty()) {
      return;
    }
    html.element(
        "ol",
        "",
        () -> {
          html.attribute("id", "notes");
          // a note may call another one, which then follows
          for (int i = 0; i < notes.size(); i++) {
            List<Inline> note = notes.get(i);
            html.element("li", "", () -> write(note));
          }
        });
  }
}
