package io.etude.report;

import io.etude.Problem;
import io.etude.ReportException;
import io.etude.UnknownFigureException;
import io.etude.codebook.OpenQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.Segment;
import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.ChartSpec;
import io.etude.document.Picture;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.internal.Closest;
import io.etude.narrative.Directive;
import io.etude.narrative.DirectiveHandler;
import io.etude.narrative.Narrative;
import io.etude.report.chart.Callouts;
import io.etude.report.chart.ChartRequest;
import io.etude.report.chart.Charts;
import io.etude.report.chart.OwnAnswers;
import io.etude.report.prose.Context;
import io.etude.report.prose.MethodText;
import io.etude.report.table.Tables;
import io.etude.results.FigureRef;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.study.Expert;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the directives of a template make: charts, tables, key figures, boxes, slots. */
final class ReportDirectives {

  private static final int MAX_LISTED = 30;

  private final Context context;
  private final List<StatTable> tables;
  private final ResultsDetail detail;
  private final Commentaries commentaries;
  private int sidebars;

  ReportDirectives(
      Context context, List<StatTable> tables, ResultsDetail detail, Commentaries commentaries) {
    this.context = context;
    this.tables = tables;
    this.detail = detail;
    this.commentaries = commentaries;
  }

  /** The directives, in the order of the documents. */
  static final List<String> NAMES =
      List.of(
          "chart",
          "table",
          "answers",
          "keyfigure",
          "sidebar",
          "commentary",
          "method",
          "results",
          "contents",
          "image");

  Narrative addTo(Narrative narrative) {
    Narrative with = narrative;
    for (String name : NAMES) {
      with = with.directive(name, handler(name));
    }
    return with;
  }

  private DirectiveHandler handler(String name) {
    return switch (name) {
      case "chart" -> this::chart;
      case "table" -> this::table;
      case "answers" -> this::answers;
      case "keyfigure" -> this::keyFigure;
      case "sidebar" -> this::sidebar;
      case "commentary" -> this::commentary;
      case "method" -> this::method;
      case "results" -> this::results;
      case "contents" -> this::contents;
      case "image" -> this::image;
      default -> throw new IllegalArgumentException(name);
    };
  }

  private List<Block> chart(Directive directive) {
    directive.expectKeys(
        "id",
        "title",
        "subtitle",
        "segment",
        "strong",
        "callout",
        "calloutlabel",
        "you",
        "intervals",
        "width");
    directive.expectNoContent();
    Question question = question(directive);
    Optional<Segment> segment = directive.word("segment").map(id -> segment(directive, id));
    List<ResultTable> tables = tables(directive, segment);
    if (segment.filter(s -> s.kind() == Segment.Kind.EDITIONS).isPresent()) {
      expectOneItem(directive, tables);
    }
    Set<String> strong = new LinkedHashSet<>(directive.words("strong"));
    checkStrong(directive, tables, strong);
    OwnAnswers own =
        OwnAnswers.of(
            context, tables, directive.words("you"), message -> directive.errorAt("you", message));
    ChartRequest request =
        new ChartRequest(
            directive.word("id").orElse("chart-" + directive.argument()),
            question,
            Optional.empty(),
            tables,
            segment,
            directive.prose("title"),
            directive.prose("subtitle"),
            strong.isEmpty() ? own.strong() : strong,
            callouts(directive, tables.get(0)),
            directive.choice("intervals", ChartSpec.Intervals.class),
            directive.choice("width", Block.Width.class));
    Charts charts = new Charts(context);
    if (!charts.areOf(question)) {
      throw directive.error("has nothing to draw: the question has no answers to count");
    }
    Optional<Chart> drawn = charts.chart(request, own);
    if (drawn.isEmpty()) {
      return List.of(charts.instead(request));
    }
    Chart chart = drawn.get();
    if (request.intervals().filter(wanted -> wanted != chart.spec().intervals()).isPresent()) {
      throw directive.error(
          "can't show intervals: the bars of this grid are stacked, and a part has no end of its"
              + " own to put one at; they are in the results as JSON");
    }
    request
        .callouts()
        .ifPresent(callouts -> callouts.forEach(callout -> expectBar(directive, chart, callout)));
    return List.of(chart);
  }

  private static void expectBar(Directive directive, Chart chart, ChartRequest.Callout callout) {
    FigureRef figure = callout.mark().figure();
    boolean drawn =
        chart.spec() instanceof ChartSpec.Bars bars
            && bars.callouts().stream().anyMatch(c -> c.other().figure().equals(figure));
    if (!drawn) {
      throw directive.errorAt(
          figure.reference(),
          "callout \"" + figure.reference() + "\" belongs to no bar of the chart");
    }
  }

  private void checkStrong(Directive directive, List<ResultTable> tables, Set<String> strong) {
    Set<String> known = new LinkedHashSet<>();
    for (ResultTable table : tables) {
      table.item().ifPresent(item -> known.add(item.id()));
      table.rows().forEach(row -> known.add(row.id()));
    }
    for (String id : strong) {
      if (!known.contains(id)) {
        throw directive.errorAt(
            id, Problem.form("strong names \"" + id + "\"" + Closest.hint(id, known)));
      }
    }
  }

  private Optional<List<ChartRequest.Callout>> callouts(Directive directive, ResultTable charted) {
    List<String> references = directive.words("callout");
    if (references.isEmpty()) {
      return Optional.empty();
    }
    if (references.equals(List.of("none"))) {
      return Optional.of(List.of());
    }
    List<ChartRequest.Callout> callouts = new ArrayList<>();
    for (String reference : references) {
      FigureRef figure = figure(directive, reference);
      ResultTable table = context.results().table(figure.id().table()).orElseThrow();
      ResultColumn column = table.column(figure.id().column()).orElseThrow();
      if (!table.id().place().equals(charted.id().place())) {
        throw directive.errorAt(
            reference,
            "callout \""
                + reference
                + "\" is a figure of another question than the chart's, \""
                + charted.id().place()
                + "\"");
      }
      int row = table.rowIndex(figure.id().row());
      if (row < 0) {
        throw directive.errorAt(reference, "callout \"" + reference + "\" is no row of a table");
      }
      ChartSpec.Mark mark = new Callouts(context).callout(table, row, column);
      callouts.add(
          new ChartRequest.Callout(
              figure.id().row(),
              new ChartSpec.Mark(
                  directive.text("calloutlabel").orElse(mark.label()),
                  mark.text(),
                  mark.figure(),
                  mark.role(),
                  mark.significance())));
    }
    return Optional.of(callouts);
  }

  /** What was written in answer to an open question of a small study. */
  private List<Block> answers(Directive directive) {
    directive.expectKeys();
    directive.expectNoContent();
    Question question = question(directive);
    if (!(question instanceof OpenQuestion open)) {
      throw directive.errorAt(
          question.id(),
          "lists what was written in answer to a question of the type open; \""
              + question.id()
              + "\" is none");
    }
    String unlisted =
        !open.listed()
            ? "the codebook says \"listed: false\" of the question"
            : context.study().conventions().disclosure().isPresent()
                ? "the study has disclosure control"
                : context.results().respondents() > MAX_LISTED
                    ? "that is for studies of " + MAX_LISTED + " respondents or fewer"
                    : "";
    if (!unlisted.isEmpty()) {
      throw directive.error("can't list what was written: " + unlisted);
    }
    return StandardPlan.answers(context, Charts.totals(context, question.id()).get(0));
  }

  private List<Block> table(Directive directive) {
    directive.expectKeys("id", "title", "subtitle", "segments", "content");
    directive.expectNoContent();
    question(directive);
    Tables maker = new Tables(context);
    List<ResultTable> all = new ArrayList<>();
    if (directive.word("segments").isEmpty()) {
      for (Segment segment : context.study().segments()) {
        all.addAll(maker.compared(tables(directive, Optional.of(segment))));
      }
    }
    for (String id : directive.words("segments")) {
      all.addAll(tables(directive, Optional.of(segment(directive, id))));
    }
    if (all.isEmpty()) {
      all.addAll(tables(directive, Optional.empty()));
    }
    expectOneItem(directive, all);
    StatTable plain = maker.table(all);
    StatTable table =
        maker.with(
            plain, directive.choice("content", StatTable.Content.class).orElse(plain.content()));
    List<Inline> title = directive.prose("title");
    List<Inline> subtitle = directive.prose("subtitle");
    return List.of(
        new Block.Table(
            table.toBuilder()
                .id(directive.word("id").orElse("extract-" + directive.argument()))
                .title(title.isEmpty() ? table.title() : title)
                .subtitle(subtitle.isEmpty() ? table.subtitle() : subtitle)
                .build()));
  }

  private static void expectOneItem(Directive directive, List<ResultTable> tables) {
    if (tables.stream().map(ResultTable::item).distinct().count() > 1) {
      throw directive.error(
          "shows one item of a grid; name it: "
              + tables.stream()
                  .map(table -> table.id().place())
                  .distinct()
                  .limit(3)
                  .collect(Collectors.joining(" or ")));
    }
  }

  private List<Block> keyFigure(Directive directive) {
    directive.expectKeys("decimals");
    FigureRef figure = figure(directive, directive.argument("figure"));
    if (figure.estimate().isEmpty()) {
      throw directive.error("has no published figure");
    }
    int decimals = decimals(directive, figure);
    return List.of(
        new Block.KeyFigures(
            List.of(
                new Block.KeyFigure(
                    context.display().figure(figure, decimals),
                    figure,
                    decimals,
                    directive.onlyParagraph()))));
  }

  private int decimals(Directive directive, FigureRef figure) {
    Optional<String> decimals = directive.word("decimals");
    if (decimals.isEmpty()) {
      return context.display().decimals().forFigure(figure);
    }
    if (!decimals.get().matches("[0-6]") || figure.kind() == FigureRef.Kind.SCORE) {
      throw directive.errorAt(
          "decimals", "decimals is \"" + decimals.get() + "\"; it may be 0 to 6");
    }
    return Integer.parseInt(decimals.get());
  }

  private List<Block> sidebar(Directive directive) {
    directive.expectKeys("title");
    if (directive.content().isEmpty()) {
      throw directive.error(Problem.form("has no content"));
    }
    sidebars++;
    String id = directive.arguments().isEmpty() ? String.valueOf(sidebars) : directive.argument();
    return List.of(
        new Block.Sidebar("sidebar-" + id, directive.prose("title"), directive.content()));
  }

  private List<Block> commentary(Directive directive) {
    directive.expectKeys("heading");
    directive.expectNoContent();
    List<Expert> experts = context.study().experts();
    String id = directive.argument("expert");
    Expert expert =
        experts.stream()
            .filter(e -> e.id().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    directive.errorAt(
                        id,
                        Problem.unknownName(
                            id,
                            "names expert \""
                                + id
                                + "\", whom the study does not have"
                                + Closest.hint(id, experts.stream().map(Expert::id).toList()))));
    return commentaries.isDeclined(expert)
        ? List.of()
        : List.of(commentaries.slot(expert, directive.prose("heading")));
  }

  private List<Block> method(Directive directive) {
    directive.expectKeys("title");
    List<Block.MethodBox.Entry> further = new ArrayList<>();
    for (Block block : directive.content()) {
      further.add(entry(directive, block));
    }
    return List.of(new MethodText(context).box(directive.prose("title"), further));
  }

  /** A paragraph that begins with strong text: term and text. */
  private static Block.MethodBox.Entry entry(Directive directive, Block block) {
    if (block instanceof Block.Paragraph paragraph
        && paragraph.inlines().size() > 1
        && paragraph.inlines().get(0) instanceof Inline.Strong term) {
      List<Inline> text =
          new ArrayList<>(paragraph.inlines().subList(1, paragraph.inlines().size()));
      if (text.get(0) instanceof Inline.Text first) {
        text.set(0, new Inline.Text(first.text().stripLeading()));
      }
      return new Block.MethodBox.Entry(term.children(), text);
    }
    throw directive.error("takes paragraphs that begin with a term: **Term** text");
  }

  private List<Block> results(Directive directive) {
    directive.expectKeys("title", "detail");
    directive.expectNoContent();
    return List.of(
        StandardPlan.results(
            context,
            tables,
            directive.choice("detail", ResultsDetail.class).orElse(detail),
            directive.prose("title")));
  }

  private List<Block> contents(Directive directive) {
    directive.expectKeys("title", "of");
    directive.expectNoContent();
    List<Inline> title = directive.prose("title");
    return List.of(
        new Block.Contents(
            title.isEmpty() ? context.phrases().say("contents.title") : title,
            directive.choice("of", Block.Contents.Of.class).orElse(Block.Contents.Of.SECTIONS)));
  }

  private List<Block> image(Directive directive) {
    directive.expectKeys("alt", "credit", "width");
    String alt = directive.text("alt").orElse("");
    if (alt.isBlank()) {
      throw directive.error(
          Problem.form("wants alt=\"…\": what the picture shows, for those who don't see it"));
    }
    String file = directive.argument("file");
    Picture picture =
        new FrontMatters(context)
            .picture(
                file,
                alt,
                directive.text("credit").orElse(""),
                message -> directive.errorAt(file, Problem.form(message)));
    return List.of(
        new Block.Image(
            picture,
            directive.content().isEmpty() ? List.of() : directive.onlyParagraph(),
            directive.choice("width", Block.Width.class).orElse(Block.Width.COLUMN)));
  }

  /** The question that the argument names, alone or with an item of its grid. */
  private Question question(Directive directive) {
    String place = directive.argument("question");
    Set<String> known = new LinkedHashSet<>();
    for (ResultTable table : context.results().tables()) {
      if (table.segment().isEmpty()) {
        if (table.id().place().equals(place) || table.question().id().equals(place)) {
          return table.question();
        }
        known.add(table.question().id());
        known.add(table.id().place());
      }
    }
    Optional<String> asked =
        context.results().tables().stream()
            .filter(table -> table.rows().stream().anyMatch(row -> isOf(table, row.id(), place)))
            .map(table -> table.id().place())
            .findFirst();
    if (asked.isPresent()) {
      throw directive.errorAt(
          place,
          Problem.form(
              "takes a question, and \""
                  + place
                  + "\" is one of its answers; write ::: "
                  + directive.name()
                  + " "
                  + asked.get()));
    }
    throw directive.errorAt(
        place,
        Problem.unknownName(
            place,
            "names question \""
                + place
                + "\", which the study does not have"
                + Closest.hint(place, known)));
  }

  private static boolean isOf(ResultTable table, String row, String place) {
    return place.equals(table.id().place() + "." + row);
  }

  private List<ResultTable> tables(Directive directive, Optional<Segment> segment) {
    String place = directive.argument();
    return context.results().tables().stream()
        .filter(t -> t.segment().map(Segment::id).equals(segment.map(Segment::id)))
        .filter(t -> t.question().id().equals(place) || t.id().place().equals(place))
        .toList();
  }

  private Segment segment(Directive directive, String id) {
    return context
        .study()
        .segment(id)
        .orElseThrow(
            () ->
                directive.errorAt(
                    id,
                    Problem.unknownName(
                        id,
                        "names segment \""
                            + id
                            + "\", which the study does not have"
                            + Closest.hint(
                                id,
                                context.study().segments().stream().map(Segment::id).toList()))));
  }

  private FigureRef figure(Directive directive, String reference) {
    try {
      return context.results().figure(reference);
    } catch (UnknownFigureException e) {
      throw new ReportException(e.problems().get(0).in(directive.place(reference)));
    }
  }
}
