package io.etude.report;

import io.etude.Diagnostic;
import io.etude.Problem;
import io.etude.codebook.OpenQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.Segment;
import io.etude.document.Block;
import io.etude.document.Picture;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.internal.Closest;
import io.etude.narrative.Directive;
import io.etude.narrative.DirectiveHandler;
import io.etude.narrative.Narrative;
import io.etude.narrative.UnpublishedFigures;
import io.etude.report.chart.Charts;
import io.etude.report.comment.Commentaries;
import io.etude.report.prose.Context;
import io.etude.report.prose.MethodText;
import io.etude.report.table.Tables;
import io.etude.results.FigureRef;
import io.etude.results.ResultTable;
import io.etude.study.Expert;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the directives of a template make: charts, tables, key figures, boxes, slots. */
final class ReportDirectives {

  private static final int MAX_LISTED = 30;

  private final Context context;
  private final List<StatTable> tables;
  private final Optional<ResultsDetail> detail;
  private final Commentaries commentaries;
  private final DirectiveNames names;
  private final List<Diagnostic> remarks = new ArrayList<>();
  private int sidebars;

  ReportDirectives(
      Context context,
      List<StatTable> tables,
      Optional<ResultsDetail> detail,
      Commentaries commentaries) {
    this.context = context;
    this.tables = tables;
    this.detail = detail;
    this.commentaries = commentaries;
    names = new DirectiveNames(context);
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

  /** What an author should know of what the directives made so far. */
  List<Diagnostic> remarks() {
    return List.copyOf(remarks);
  }

  private DirectiveHandler handler(String name) {
    return switch (name) {
      case "chart" -> new ChartDirective(context, names, remarks)::chart;
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

  /** What was written in answer to an open question of a small study. */
  private List<Block> answers(Directive directive) {
    directive.expectKeys();
    directive.expectNoContent();
    Question question = names.question(directive);
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
    return StandardPlan.answers(
        context, Charts.totals(context, question.id()).get(0), named(question));
  }

  /** The name and the wording of a question, before what stands under no heading of it. */
  private List<Inline> named(Question question) {
    String wording = context.text(question.info().text());
    List<Inline> heading = context.heading(question.label());
    String name = Inline.plain(heading);
    List<Inline> runIn = new ArrayList<>(heading);
    runIn.add(new Inline.Text(name.matches(".*[.!?…]") ? "" : "."));
    List<Inline> named = new ArrayList<>();
    named.add(new Inline.Strong(runIn));
    named.add(new Inline.Text(" "));
    if (!wording.isEmpty() && !wording.equals(name)) {
      named.add(new Inline.Text(context.display().quote(wording) + " "));
    }
    return named;
  }

  private List<Block> table(Directive directive) {
    directive.expectKeys("id", "title", "subtitle", "segments", "content");
    directive.expectNoContent();
    names.question(directive);
    Tables maker = new Tables(context);
    List<ResultTable> all = new ArrayList<>();
    if (directive.word("segments").isEmpty()) {
      for (Segment segment : context.study().segments()) {
        all.addAll(maker.compared(names.tables(directive, Optional.of(segment))));
      }
    }
    for (String id : directive.words("segments")) {
      all.addAll(names.tables(directive, Optional.of(names.segment(directive, id))));
    }
    if (all.isEmpty()) {
      all.addAll(names.tables(directive, Optional.empty()));
    }
    DirectiveNames.expectOneItem(directive, all);
    StatTable plain = maker.printed(maker.table(all));
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

  private List<Block> keyFigure(Directive directive) {
    directive.expectKeys("decimals");
    FigureRef figure = names.figure(directive, directive.argument("figure"));
    Optional<String> problem = new UnpublishedFigures(context.results()).why(figure);
    if (problem.isPresent()) {
      throw directive.errorAt(
          directive.argument("figure"), "can't print " + figure.reference() + ": " + problem.get());
    }
    return List.of(
        new Block.KeyFigures(
            List.of(
                new KeyFigureMaker(context)
                    .authored(figure, decimals(directive, figure), directive.onlyParagraph()))));
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
    return List.of(
        new MethodText(context, MethodText.Writer.AUTHOR).box(directive.prose("title"), further));
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
    Optional<ResultsDetail> asked = directive.choice("detail", ResultsDetail.class);
    if (!context.resultsIncluded()) {
      return List.of();
    }
    return List.of(
        StandardPlan.results(
            context,
            tables,
            detail.or(() -> asked).orElse(ResultsDetail.SUMMARY),
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
}
