package io.etude.report;

import io.etude.codebook.OpenQuestion;
import io.etude.codebook.Question;
import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.FrontMatter;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.internal.RenderGuard;
import io.etude.report.chart.Charts;
import io.etude.report.chart.request.ChartRequest;
import io.etude.report.comment.Commentaries;
import io.etude.report.prose.Bases;
import io.etude.report.prose.Battery;
import io.etude.report.prose.Context;
import io.etude.report.prose.GroupDifferences;
import io.etude.report.prose.MethodText;
import io.etude.report.prose.Notes;
import io.etude.report.prose.PooledEditions;
import io.etude.report.prose.Rows;
import io.etude.report.prose.Sentences;
import io.etude.report.summary.ResultsSummary;
import io.etude.report.table.Tables;
import io.etude.results.FigureRef;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.study.Conventions;
import io.etude.study.Expert;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a complete study contains and in which order, for studies without a template: standfirst,
 * key figures, a section a question with its sentence, chart and commentary slots, sidebars for
 * short questions, differences between groups, the full results, the method box.
 */
final class StandardPlan {

  private static final int KEY_FIGURES = 3;

  /** Of more answers a chart shows the most frequent ones: so many. */
  private static final int MANY_ANSWERS = 12;

  private static final int TOP = 10;

  /** Characters of two lines of a standfirst. */
  private static final int STANDFIRST = 160;

  private final Context context;
  private final List<StatTable> tables;
  private final ResultsDetail detail;
  private final ArticleQuestions questions;
  private final Charts charts;
  private final Sentences sentences;
  private final LastEdition editions;
  private final LeadingFigures leading;
  private final Commentaries commentaries;
  private final Set<String> placed = new LinkedHashSet<>();
  private final Map<Question, List<Block>> bodies = new HashMap<>();

  StandardPlan(
      Context context, List<StatTable> tables, ResultsDetail detail, Commentaries commentaries) {
    this.context = context;
    this.tables = tables;
    this.detail = detail;
    this.charts = new Charts(context);
    this.sentences = new Sentences(context);
    this.editions = new LastEdition(context);
    this.leading = new LeadingFigures(context);
    this.commentaries = commentaries;
    this.questions = new ArticleQuestions(context, editions, this::isTold);
  }

  FrontMatter front() {
    return new FrontMatters(context).of(standfirst());
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    keyFigures().ifPresent(blocks::add);
    List<Block> article = article();
    blocks.addAll(article);
    groups().ifPresent(blocks::add);
    leftOut(article.isEmpty()).map(note -> titled(note, blocks)).ifPresent(blocks::add);
    blocks.addAll(remainingComments());
    MethodText method = new MethodText(context, MethodText.Writer.ETUDE);
    method.about(standfirst(), blocks);
    if (context.resultsIncluded() && !unpublished()) {
      blocks.add(results(context, tables, detail, List.of()));
    }
    blocks.add(method.box(List.of(), List.of()));
    return blocks;
  }

  /** All results as a section of their own. */
  static Block.Section results(
      Context context, List<StatTable> tables, ResultsDetail detail, List<Inline> title) {
    return new Block.Section(
        "results",
        title.isEmpty() ? context.phrases().say("results.title") : title,
        Block.Section.Role.ANNEX,
        switch (detail) {
          case FULL -> new Tables(context).guided(tables);
          case SUMMARY -> new ResultsSummary(context, tables, true).guided();
          case TOPLINE -> new ResultsSummary(context, tables, false).guided();
        });
  }

  private List<Inline> standfirst() {
    List<List<Inline>> parts = new ArrayList<>();
    long people = context.results().respondents();
    Map<String, String> values =
        Map.of("n", context.display().integer(people), "questions", asked());
    String form = people == 1 ? ".one" : context.display().isOne(people, 0) ? ".singular" : "";
    parts.add(
        form.isEmpty()
            ? new PooledEditions(context).counted("standfirst", values)
            : context.phrases().say("standfirst" + form, values));
    Optional<List<Inline>> edition = editions.last();
    edition.ifPresent(parts::add);
    int counted = parts.size();
    for (Question question : leading.openers(questions.all())) {
      // a sentence of the standfirst has no room for whom a question was asked
      boolean ofEdition = edition.isEmpty() || editions.tellsLast(question);
      if (parts.size() < counted + 2 && ofEdition && !Bases.someWereNotAsked(question)) {
        leading
            .sentence(question)
            .filter(sentence -> length(parts) + length(List.of(sentence)) <= STANDFIRST)
            .ifPresent(parts::add);
      }
    }
    if (parts.size() == counted) {
      return parts.get(0);
    }
    return Inline.joined(parts);
  }

  /** How many questions there are; a grid is one. */
  private String asked() {
    return context.phrases().count("questions", context.study().questions().size());
  }

  private static int length(List<List<Inline>> parts) {
    return parts.stream().mapToInt(part -> Inline.plain(part).length()).sum();
  }

  private Optional<Block> keyFigures() {
    List<Block.KeyFigure> figures = new ArrayList<>();
    for (Question question : leading.openers(questions.all())) {
      if (figures.size() < KEY_FIGURES && !LeadingFigures.isShort(question)) {
        leading.keyFigure(question).ifPresent(figures::add);
      }
    }
    return figures.isEmpty() ? Optional.empty() : Optional.of(new Block.KeyFigures(figures));
  }

  /** A note under a heading of its own: it would be read as a part of the section before it. */
  private Block titled(Block note, List<Block> before) {
    boolean follows = before.stream().anyMatch(Block.Section.class::isInstance);
    List<Inline> title = context.phrases().say("plan.title");
    return follows
        ? new Block.Section("selection", title, Block.Section.Role.ARTICLE, List.of(note))
        : note;
  }

  /** Says which questions the article leaves out, or why it has none. */
  private Optional<Block> leftOut(boolean empty) {
    // what is told then are answers in words; a report without figures has no section of results
    if (unpublished()) {
      double publish = context.study().conventions().publishBase();
      return Optional.of(
          paragraph(
              "plan.small",
              Map.of(
                  "people", context.phrases().count("people", context.results().respondents()),
                  "publish", context.display().number(publish, 0))));
    }
    if (empty && allLow()) {
      return Optional.of(paragraph("plan.low", new Notes(context).thresholds()));
    }
    int all = context.study().questions().size();
    int covered = questions.parts(this::isTold).stream().mapToInt(List::size).sum();
    if (covered == all || empty) {
      return Optional.empty();
    }
    // where there was room for more, no question was chosen before another
    String key =
        questions.isSelection()
            ? "plan.selection"
                + (questions.isRanked() ? "" : ".answered")
                + (questions.leavesOutGroups() ? ".grouped" : "")
            : "plan.part";
    // what was written is told besides those that were chosen
    int written =
        questions.isSelection()
            ? (int) questions.all().stream().filter(q -> questions.isListed(q) && isTold(q)).count()
            : 0;
    List<List<Inline>> sentences = new ArrayList<>();
    sentences.add(
        context
            .phrases()
            .say(
                context.resultsIncluded() ? key : key + ".omitted",
                Map.of(
                    "covered", context.display().integer(covered - written),
                    "all", context.display().integer(all))));
    if (written > 0) {
      String asked = context.phrases().count("questions", written);
      sentences.add(context.phrases().say("plan.written", Map.of("questions", asked)));
    }
    if (context.resultsIncluded()) {
      sentences.addAll(inResults(all));
    }
    return Optional.of(new Block.Paragraph(Inline.joined(sentences)));
  }

  /** Which questions the results have, and which of these without figures. */
  private List<List<Inline>> inResults(int all) {
    Set<String> tabled = new HashSet<>();
    tables.forEach(table -> tabled.add(table.subject().table().question()));
    long open =
        context.study().questions().stream()
            .filter(q -> q instanceof OpenQuestion && tabled.contains(q.id()))
            .count();
    List<List<Inline>> sentences = new ArrayList<>();
    sentences.add(
        tabled.size() == all
            ? context.phrases().say("plan.results")
            : context
                .phrases()
                .say(
                    "plan.results.answered",
                    Map.of(
                        "answered", context.display().integer(tabled.size()),
                        "all", context.display().integer(all))));
    if (open > 0) {
      String text = context.phrases().count("plan.open", open);
      sentences.add(List.of(new Inline.Text(text)));
    }
    return sentences;
  }

  /** Whether all figures are withheld, since the study has too few respondents. */
  private boolean unpublished() {
    Conventions conventions = context.study().conventions();
    return context.results().contents() == Results.Contents.PUBLISHED
        && conventions.lowBase() == Conventions.LowBase.WITHHOLD
        && context.results().respondents() < conventions.publishBase();
  }

  /**
   * Whether questions have figures, and none whose base prose may speak of; open ones have none.
   */
  private boolean allLow() {
    List<ResultTable> figures =
        context.results().tables().stream()
            .filter(table -> !(table.question() instanceof OpenQuestion))
            .toList();
    return !figures.isEmpty()
        && figures.stream().noneMatch(table -> Rows.publishable(table.total()));
  }

  private Block paragraph(String key, Map<String, String> values) {
    return new Block.Paragraph(context.phrases().say(key, values));
  }

  private List<Block> article() {
    List<List<Question>> parts = questions.parts(this::isTold);
    List<List<Inline>> titles =
        parts.stream()
            .filter(part -> part.size() > 1)
            .map(part -> battery(part).title(context))
            .toList();
    List<Block> blocks = new ArrayList<>();
    for (List<Question> part : parts) {
      RenderGuard.checkInterrupt();
      if (part.size() == 1) {
        blocks.add(about(part.get(0)));
      } else {
        Battery battery = battery(part);
        boolean again = Collections.frequency(titles, battery.title(context)) > 1;
        blocks.add(about(part, again ? battery.namedByChapter() : battery));
      }
    }
    return blocks;
  }

  private Block about(Question question) {
    List<Block> body = new ArrayList<>(body(question));
    boolean aside = body.stream().limit(1).anyMatch(Block.KeyFigures.class::isInstance);
    body.addAll(comments(question));
    return aside ? sidebar(question, body) : section(question, body);
  }

  private Battery battery(List<Question> questions) {
    List<ResultTable> tables = new ArrayList<>();
    questions.forEach(question -> tables.addAll(editions.tables(question)));
    return Battery.of(context, tables);
  }

  /** One chart of several short questions says more than a box each. */
  private Block about(List<Question> questions, Battery battery) {
    List<Inline> heading = battery.title(context);
    List<Block> body = new ArrayList<>();
    charts.chart(ChartRequest.of(battery)).ifPresent(body::add);
    questions.forEach(question -> body.addAll(comments(question)));
    return new Block.Section(
        "questions-" + questions.get(0).id(),
        heading,
        Block.Section.Role.ARTICLE,
        named(heading, body));
  }

  private boolean isTold(Question question) {
    return !body(question).isEmpty();
  }

  /** What is told of a question; nothing if nothing is published but its table. */
  private List<Block> body(Question question) {
    return bodies.computeIfAbsent(
        question,
        q -> {
          List<ResultTable> tables = editions.tables(q);
          if (tables.isEmpty()) {
            return List.of();
          }
          List<Block> figure = LeadingFigures.isShort(q) ? keyFigure(tables.get(0)) : List.of();
          return figure.isEmpty() ? sentencesAndChart(q, tables) : figure;
        });
  }

  private List<Block> sentencesAndChart(Question question, List<ResultTable> tables) {
    List<Block> blocks = new ArrayList<>();
    List<Inline> text = text(tables);
    if (!text.isEmpty()) {
      blocks.add(new Block.Paragraph(text));
    }
    ChartRequest all = ChartRequest.of(question, tables);
    boolean many = Rows.answers(tables.get(0)).size() > MANY_ANSWERS;
    ChartRequest bars = many ? all.withTop(TOP) : all;
    charts.chart(editions.lines(question, tables).orElse(bars)).ifPresent(blocks::add);
    blocks.addAll(answers(context, tables.get(0), List.of()));
    return blocks;
  }

  /** What figures say, of which edition they are, and what has changed in it. */
  private List<Inline> text(List<ResultTable> tables) {
    List<List<Inline>> parts = new ArrayList<>();
    parts.add(sentences.about(tables));
    new EditionChanges(context).sentence(tables).ifPresent(parts::add);
    parts.removeIf(List::isEmpty);
    if (parts.isEmpty()) {
      return List.of();
    }
    editions.whichOf(tables).ifPresent(which -> parts.add(0, which));
    return Inline.joined(parts);
  }

  private List<Block> keyFigure(ResultTable table) {
    return leading
        .shortAnswer(table)
        .<Block>map(row -> new Block.KeyFigures(List.of(answer(table, row))))
        .stream()
        .toList();
  }

  private Block section(Question question, List<Block> body) {
    String id = "question-" + question.id();
    List<Inline> heading = context.heading(question.label());
    return new Block.Section(id, heading, Block.Section.Role.ARTICLE, named(heading, body));
  }

  /** A chart right under a heading that says what its title does leaves its title to it. */
  private static List<Block> named(List<Inline> heading, List<Block> body) {
    boolean same =
        body.size() == 1
            && body.get(0) instanceof Chart chart
            && Inline.plain(chart.title()).equals(Inline.plain(heading));
    return same
        ? List.of(((Chart) body.get(0)).toBuilder().titlePlace(Chart.TitlePlace.HEADING).build())
        : body;
  }

  private Block sidebar(Question question, List<Block> body) {
    String id = "question-" + question.id();
    return new Block.Sidebar(id, context.heading(question.label()), body);
  }

  /**
   * What was written in answer to an open question, where it can be listed; else nothing.
   *
   * @param named how the question is named; empty under a heading that does
   */
  static List<Block> answers(Context context, ResultTable table, List<Inline> named) {
    if (table.answers().isEmpty()) {
      return List.of();
    }
    List<List<Block>> items = new ArrayList<>();
    for (String answer : table.answers()) {
      items.add(List.of(new Block.Paragraph(List.of(new Inline.Text(answer)))));
    }
    List<Inline> lead = new ArrayList<>(named);
    lead.add(new Inline.Text(context.phrases().count("open.answers", items.size())));
    return List.of(new Block.Paragraph(lead), new Block.Listing(Block.Listing.Kind.BULLETS, items));
  }

  /** An answer under the heading that names its question. */
  private Block.KeyFigure answer(ResultTable table, int row) {
    String wording = table.question().info().text().in(context.language());
    FigureRef figure = FigureRef.share(table, row, table.total());
    String label = context.text(table.rows().get(row).label());
    return new KeyFigureMaker(context)
        .keyFigure(
            figure,
            wording.isEmpty()
                ? List.of(new Inline.Text(label))
                : context
                    .phrases()
                    .say(
                        "keyfigure.answer",
                        Map.of("label", label, "question", context.display().quote(wording))));
  }

  private List<Block> comments(Question question) {
    List<Block> blocks = new ArrayList<>();
    for (Expert expert : context.study().experts()) {
      if (Commentaries.belongs(expert, question.id())
          && !commentaries.isDeclined(expert)
          && placed.add(expert.id())) {
        blocks.add(commentaries.slot(expert, List.of()));
      }
    }
    return blocks;
  }

  private List<Block> remainingComments() {
    List<Block> blocks = new ArrayList<>();
    for (Expert expert : context.study().experts()) {
      if (!commentaries.isDeclined(expert) && placed.add(expert.id())) {
        blocks.add(commentaries.slot(expert, List.of()));
      }
    }
    return blocks;
  }

  private Optional<Block> groups() {
    List<Block> list =
        new GroupDifferences(context)
            .list(questions.all(), question -> editions.edition(question).isPresent());
    return list.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.Section(
                "groups", context.phrases().say("groups.title"), Block.Section.Role.ARTICLE, list));
  }
}
