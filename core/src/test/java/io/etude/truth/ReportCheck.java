package io.etude.truth;

import io.etude.document.Block;
import io.etude.document.BlockVisitor;
import io.etude.document.Chart;
import io.etude.document.Commentary;
import io.etude.document.Report;
import io.etude.document.ReportWalker;
import io.etude.document.chart.ChartSpec;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.report.chart.request.ChartMarks;
import io.etude.results.FigureId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Goes through a whole report and has every statement of it checked. */
final class ReportCheck extends Check implements BlockVisitor<Void> {

  private static final Pattern ONE =
      Pattern.compile(
          "(?<![\\d,.])1 (?:respondents|people|questions|cases|columns|rows|horizontal bars|series,"
              + "|répondants|personnes|colonnes|lignes|barres|séries)");

  /** What the charts of an article are about, by their id; empty for the standard plan. */
  private final Map<String, Shown> charts;

  private final boolean plan;
  private boolean medians;
  private final FindingCheck findings;
  private final GuideCheck summaries;
  private final PlanCheck plans;
  private final Set<String> questions = new HashSet<>();
  private Optional<TrueQuestion> question = Optional.empty();
  private String where = "";

  ReportCheck(Facts facts, Lang lang, Court court, boolean plan, Map<String, Shown> charts) {
    super(facts, lang, court);
    this.plan = plan;
    this.charts = charts;
    this.findings = new FindingCheck(facts, lang, court);
    this.summaries = new GuideCheck(facts, lang, court, "guide");
    this.plans = new PlanCheck(facts, lang, court);
  }

  void check(Report report) {
    medians = saysMedian(report);
    front(report);
    report.blocks().forEach(block -> block.accept(this));
    summaries.summaries();
    if (plan) {
      report.tables().forEach(table -> new TableCheck(facts, lang, court).check(table));
      plans.everything(questions);
    }
  }

  /** Whether the article says that some number is a median. */
  private static boolean saysMedian(Report report) {
    StringBuilder said = new StringBuilder(Plain.of(report.front().standfirst()));
    new ReportWalker() {
      @Override
      protected void inline(Inline inline) {
        said.append(' ').append(Plain.of(List.of(inline)));
      }

      @Override
      public Void section(Block.Section section) {
        return section.role() == Block.Section.Role.ANNEX ? null : super.section(section);
      }

      @Override
      public Void methodBox(Block.MethodBox box) {
        return null;
      }
    }.walk(report.blocks());
    return said.toString().matches("(?s).*(at the median|the median \\d|median is|m\u00e9diane).*");
  }

  private void front(Report report) {
    where = "front";
    String title = Plain.of(report.front().headline());
    if (plan) {
      court.expect(Fault.WRONG_NAME, where, title, title, text(study.title));
      standfirst(Plain.of(report.front().standfirst()));
    } else {
      new ArticleCheck(facts, lang, court).check(where, Plain.of(report.front().standfirst()));
    }
  }

  private void standfirst(String text) {
    plural(text);
    Optional<TrueSegment.Column> edition = Optional.empty();
    for (Saying.Said said : reader.read(where, text, Saying.Place.STANDFIRST)) {
      if (said.saying() == Saying.FIGURES_OF_EDITION) {
        edition = new EditionCheck(facts, lang, court).named(said.get("edition"));
        continue;
      }
      if (said.saying().name().startsWith("COUNTS")) {
        boolean editions = study.segments.stream().anyMatch(TrueSegment::editions);
        if (said.saying() != Saying.COUNTS && !editions) {
          court.lie(Fault.WRONG_KIND, where, said.sentence(), "there are no editions");
        }
        figure(where, said.sentence(), "people", said.get("n"), printed.integer(study.counted()));
        figure(where, said.sentence(), "questions", said.get("questions"), text(questions()));
      } else {
        Optional<TrueQuestion> of = question(said.get("question"));
        if (of.isEmpty()) {
          court.lie(Fault.WRONG_NAME, where, said.sentence(), "no such question");
        } else {
          if (!edition.equals(facts.told(of.get()))) {
            court.lie(Fault.WRONG_BASE, where, said.sentence(), "of which edition?");
          }
          edition.map(this::of).orElse(this).leadsIn(said, of.get());
        }
      }
    }
  }

  private void leadsIn(Saying.Said said, TrueQuestion of) {
    String unit = said.has("unit") ? said.get("unit") : "";
    leads(said, said.sentence(), of, said.get("figure"), unit);
    if (said.has("row")) {
      few(where, said.sentence(), said.get("figure"), of.item(), null);
    }
  }

  private Words questions() {
    int count = study.questions.size();
    return count == 1 ? new Words("one question", "une question") : Words.of(count + " questions");
  }

  /** The figure that stands for a question: a row's share, a mean, a score. */
  private void leads(
      Saying.Said said, String sentence, TrueQuestion of, String figure, String unit) {
    boolean score = said.saying().name().endsWith("_SCORE");
    if (facts.makesGroups(of.item())) {
      court.lie(Fault.SAMPLE_LEADS, where, sentence, "whom was asked is no finding");
    }
    if (said.has("row")) {
      leading(sentence, of, said.get("row"), figure);
    } else if (of.item().scores == null || score && !of.nps) {
      court.lie(Fault.WRONG_KIND, where, sentence, of.id + " has none");
    } else if (score) {
      figure(where, sentence, "score", figure, printed.score(facts.score(of.item(), null)));
    } else {
      String mean = printed.mean(of, facts.arithmetic.mean(of.item().scores, null));
      boolean median = said.has("mean");
      figure(where, sentence, "mean of " + of.id, median ? said.get("mean") : figure, mean);
      if (median) {
        double middle = facts.arithmetic.quantile(of.item().scores, null, 0.5);
        figure(where, sentence, "median", figure, printed.statistic(of, middle));
      }
      if (of.type == TrueQuestion.Type.NUMERIC) {
        typical(where, sentence, of.item(), median);
      }
      Fault fault = unit.isEmpty() ? Fault.UNIT_LOST : Fault.WRONG_PLURAL;
      court.expect(fault, where, sentence, unit, unit(of, figure));
    }
  }

  /** A row that stands for its question. */
  private void leading(String sentence, TrueQuestion of, String label, String figure) {
    Optional<TrueRow> row = namedRow(where, sentence, of.item(), label);
    row.ifPresent(r -> share(where, sentence, figure, of.item(), r, null));
    row.ifPresent(r -> passedOver(where, sentence, of.item(), r));
    if (of.quantileBands) {
      court.lie(Fault.QUANTILE_BANDS, where, sentence, "its share is so by construction");
    }
    if (of.type == TrueQuestion.Type.RATING && row.isPresent() && !row.get().net()) {
      court.lie(Fault.RATING_LEADS, where, sentence, "a rating has a mean, or a score");
    }
  }

  private void plural(String text) {
    Matcher one = ONE.matcher(text);
    if (one.find()) {
      court.lie(Fault.WRONG_PLURAL, where, text, one.group());
    }
  }

  @Override
  public Void section(Block.Section section) {
    String title = Plain.of(section.title());
    Optional<TrueQuestion> before = question;
    if (section.id().startsWith("question-")) {
      question = study.question(section.id().substring("question-".length()));
      question.ifPresent(q -> questions.add(q.id));
      where = "section " + section.id();
      String expected = question.map(q -> text(q.label)).orElse("?");
      court.expect(Fault.WRONG_NAME, where, title, title, expected);
      if (section.blocks().isEmpty()) {
        court.lie(Fault.EMPTY_HEADING, where, title, "nothing stands under it");
      }
    } else if (section.id().startsWith("questions-")) {
      where = "section " + section.id();
      List<TrueItem> battery = battery(section.blocks());
      battery.forEach(item -> questions.add(item.question.id));
      String expected = battery.size() < 3 ? "?" : battery(battery.get(0));
      court.expect(Fault.WRONG_NAME, where, title, title, expected);
    } else if (plan) {
      where = "section " + section.id();
      reader.read(where, title, Saying.Place.HEADING);
    }
    boolean open = question.filter(q -> q.type == TrueQuestion.Type.OPEN).isPresent();
    List<Block> blocks = open ? written(section.blocks()) : section.blocks();
    blocks.forEach(block -> block.accept(this));
    question = before;
    return null;
  }

  /** The questions that the first of some blocks, a chart, has a row each of. */
  private List<TrueItem> battery(List<Block> blocks) {
    return blocks.stream()
        .limit(1)
        .flatMap(block -> block instanceof Chart chart ? battery(chart).stream() : Stream.empty())
        .toList();
  }

  private List<TrueItem> battery(Chart chart) {
    return chart.spec() instanceof ChartSpec.Stacked stacked
        ? stacked.rows().stream()
            .map(row -> row.shares().get(0).source().id().table().place())
            .map(place -> study.item(place).orElseThrow())
            .sorted(Comparator.comparing(item -> study.questions.indexOf(item.question)))
            .toList()
        : List.of();
  }

  /** What was written in answer to an open question, word for word; gives the other blocks. */
  private List<Block> written(List<Block> blocks) {
    String[] cells = study.data.get(question.orElseThrow().id);
    List<String> answers =
        IntStream.range(0, study.n)
            .filter(i -> study.weight == null || study.weight[i] > 0)
            .mapToObj(i -> cells[i])
            .filter(cell -> !cell.isEmpty())
            .toList();
    boolean one = answers.size() == 1;
    String en =
        one ? "1 answer, as it was written:" : answers.size() + " answers, as they were written:";
    String fr =
        one
            ? "Une réponse, telle qu'elle a été écrite :"
            : answers.size() + " réponses, telles qu'elles ont été écrites :";
    String lead = Plain.of(((Block.Paragraph) blocks.get(0)).inlines());
    court.expect(Fault.WRONG_FIGURE, where, lead, lead, Plain.of(lang == Lang.EN ? en : fr));
    List<String> printed = new ArrayList<>();
    for (List<Block> item : ((Block.Listing) blocks.get(1)).items()) {
      printed.add(Plain.of(((Block.Paragraph) item.get(0)).inlines()));
    }
    String all = String.join(" | ", printed);
    court.expect(Fault.WRONG_NAME, where, all, all, String.join(" | ", answers));
    if (study.counted() > 30) {
      court.lie(Fault.WRONG_METHOD, where, all, "they are too many, or might be known");
    }
    return blocks.subList(2, blocks.size());
  }

  @Override
  public Void paragraph(Block.Paragraph paragraph) {
    String text = Plain.of(paragraph.inlines());
    plural(text);
    boolean about =
        plan
            && text.matches(
                "(The article|L'article|No figure|Aucun chiffre) .*|.*(: the article has none|:"
                    + " l'article n'en comporte pas)\\.");
    if (about && question.isEmpty()) {
      where = "plan";
      plans.check(text, questions);
    } else if (question.isPresent()) {
      new ProseCheck(facts, lang, court).check(where, text, question.get());
    } else if (where.equals("section groups")) {
      findings.check(where, text);
    } else if (text.startsWith(lang == Lang.EN ? "How to read" : "Lire les")) {
      new GuideCheck(facts, lang, court, "guide").tables(text);
    } else {
      new ArticleCheck(facts, lang, court).check("article", text);
    }
    return null;
  }

  @Override
  public Void listing(Block.Listing listing) {
    listing.items().forEach(item -> item.forEach(block -> block.accept(this)));
    return null;
  }

  @Override
  public Void table(Block.Table block) {
    StatTable table = block.table();
    if (table.isSummary()) {
      plural(Plain.of(table.subtitle()));
      for (int r = 0; r < table.rows().size(); r++) {
        plural(Plain.of(table.about(r)));
      }
      new SummaryCheck(facts, lang, court, table).check();
      summaries.add(table);
    } else if (!table.id().startsWith("table-")) {
      // those of the annex are the report's tables, which are checked once
      new TableCheck(facts, lang, court).check(table);
    }
    return null;
  }

  @Override
  public Void chart(Chart chart) {
    String at = "chart " + chart.id();
    plural(Plain.of(chart.alt()));
    chart.notes().forEach(note -> plural(Plain.of(note)));
    Shown shown = charts.get(chart.id());
    if (shown == null && chart.id().startsWith("chart-")) {
      shown = study.question(chart.id().substring(6)).map(Shown::of).orElse(null);
    }
    if (shown == null && chart.id().startsWith("battery-")) {
      shown = new Shown(battery(chart), Optional.empty());
    }
    if (shown == null) {
      court.lie(Fault.UNREAD, at, chart.id(), "unknown chart");
    } else if (plan) {
      planned(chart, at, shown);
    } else {
      new ChartCheck(facts, lang, court, at, shown).check(chart);
    }
    return null;
  }

  /** Charts are of the last edition, or of lines that end with it, where the text is. */
  private void planned(Chart chart, String at, Shown shown) {
    Optional<TrueSegment.Column> told = facts.told(shown.question());
    boolean lines = chart.spec() instanceof ChartSpec.Lines;
    // not of a callout, whose group may have the id of an edition
    FigureId first = ChartMarks.of(chart.spec()).get(0).source().id();
    Optional<TrueSegment.Column> edition =
        facts.editions().stream()
            .filter(segment -> first.table().segment().filter(segment.id()::equals).isPresent())
            .flatMap(segment -> segment.columns().stream())
            .filter(column -> !lines && first.column().equals(column.id()))
            .findFirst();
    if (!lines && !edition.equals(told)) {
      court.lie(Fault.WRONG_BASE, at, chart.id(), "it is to be of the last edition");
    }
    if (lines && told.isEmpty()) {
      court.lie(Fault.WRONG_KIND, at, chart.id(), "it has no last edition");
    }
    Shown as =
        lines
            ? shown.by(facts.editions().orElseThrow())
            : edition
                .map(column -> shown.of(facts.editions().get().fullName(column, lang)))
                .orElse(shown);
    new ChartCheck(edition.map(facts::of).orElse(facts), lang, court, at, as).check(chart);
  }

  @Override
  public Void keyFigures(Block.KeyFigures figures) {
    for (Block.KeyFigure figure : figures.figures()) {
      String value = Plain.of(figure.figure().text());
      String text = Plain.of(figure.text());
      String sentence = Plain.of(figure.valueWithUnit()) + " " + text;
      String before = where;
      where = "key figure";
      if (plan) {
        KeyBaseCheck.Parts parts = KeyBaseCheck.parts(text);
        Optional<TrueSegment.Column> edition =
            new EditionCheck(facts, lang, court).named(parts.edition());
        ReportCheck told = edition.map(this::of).orElse(this);
        for (Saying.Said said : reader.read(where, parts.name(), Saying.Place.KEY)) {
          told.keyFigure(said, sentence, value, figure.unit());
          Optional<TrueQuestion> of =
              said.has("question") ? question(said.get("question")) : question;
          new KeyBaseCheck(told.facts, lang, court).check(said, sentence, parts, of);
          of.ifPresent(q -> edition(said, sentence, parts, q, edition));
        }
      } else {
        new ArticleCheck(facts, lang, court).keyFigure(where, value, text);
      }
      where = before;
    }
    return null;
  }

  /** A key figure is of the last edition, and of the one before where it says so. */
  private void edition(
      Saying.Said said,
      String sentence,
      KeyBaseCheck.Parts parts,
      TrueQuestion of,
      Optional<TrueSegment.Column> edition) {
    if (!edition.equals(facts.told(of))) {
      court.lie(Fault.WRONG_BASE, where, sentence, "it is to be of the last edition");
    }
    if (edition.isPresent() && !parts.before().isEmpty()) {
      Optional<TrueRow> row = said.has("row") ? row(of.item(), said.get("row")) : Optional.empty();
      new EditionCheck(facts, lang, court)
          .changed(
              where,
              sentence,
              of.item(),
              row,
              edition.get(),
              parts.before().get(1),
              parts.before().get(0));
    }
  }

  /** A check of what is said of one edition, at the same place. */
  private ReportCheck of(TrueSegment.Column edition) {
    ReportCheck check = new ReportCheck(facts.of(edition), lang, court, plan, charts);
    check.question = question;
    check.where = where;
    return check;
  }

  private void keyFigure(Saying.Said said, String sentence, String value, String unit) {
    if (said.has("question")) {
      Optional<TrueQuestion> of = question(said.get("question"));
      if (of.isEmpty()) {
        court.lie(Fault.WRONG_NAME, where, sentence, "no such question");
      } else {
        leads(said, sentence, of.get(), value, unit);
      }
      return;
    }
    boolean bare = said.saying() == Saying.KEY_ROW;
    Optional<TrueQuestion> of =
        question.filter(q -> bare ? q.wording.isEmpty() : is(said.get("wording"), q.wording));
    if (of.isEmpty()) {
      court.lie(Fault.WRONG_NAME, where, sentence, "no such question here");
    } else {
      leading(sentence, of.get(), said.get("row"), value);
    }
  }

  @Override
  public Void pullQuote(Block.PullQuote quote) {
    return null;
  }

  @Override
  public Void commentary(Commentary commentary) {
    where = "commentary";
    reader.read(where, Plain.of(commentary.heading()), Saying.Place.COMMENT);
    reader.read(where, Plain.of(commentary.topic()), Saying.Place.COMMENT);
    reader.read(where, Plain.of(commentary.lengthNote()), Saying.Place.COMMENT);
    String reference = study.experts.getOrDefault(commentary.expert().id(), "");
    for (Commentary.FigureGroup group : commentary.figures()) {
      for (List<io.etude.document.text.Inline> line : group.figures()) {
        String text = Plain.of(line);
        for (Saying.Said said : reader.read(where, text, Saying.Place.COMMENT)) {
          if (said.saying() == Saying.COMMENT_FIGURE) {
            commented(said, reference);
          }
        }
      }
    }
    return null;
  }

  private void commented(Saying.Said said, String reference) {
    int dot = reference.lastIndexOf('.');
    TrueItem item = study.item(reference.substring(0, dot)).orElseThrow();
    TrueRow row = item.row(reference.substring(dot + 1)).orElseThrow();
    court.expect(Fault.WRONG_NAME, where, said.sentence(), said.get("row"), text(row.label()));
    if (said.has("question")) {
      String label = text(item.question.label);
      court.expect(Fault.WRONG_NAME, where, said.sentence(), said.get("question"), label);
    }
    share(where, said.sentence(), said.get("figure"), item, row, null);
  }

  @Override
  public Void sidebar(Block.Sidebar sidebar) {
    Optional<TrueQuestion> before = question;
    if (sidebar.id().startsWith("question-")) {
      question = study.question(sidebar.id().substring("question-".length()));
      question.ifPresent(q -> questions.add(q.id));
      where = "sidebar " + sidebar.id();
      String title = Plain.of(sidebar.title());
      String expected = question.map(q -> text(q.label)).orElse("?");
      court.expect(Fault.WRONG_NAME, where, title, title, expected);
    }
    sidebar.blocks().forEach(block -> block.accept(this));
    question = before;
    return null;
  }

  @Override
  public Void methodBox(Block.MethodBox box) {
    reader.read("method box", Plain.of(box.title()), Saying.Place.HEADING);
    box.entries().forEach(entry -> plural(Plain.of(entry.text())));
    new MethodCheck(facts, lang, court, plan, medians).check(box);
    return null;
  }

  @Override
  public Void image(Block.Image image) {
    return null;
  }

  @Override
  public Void note(Block.Note note) {
    new ArticleCheck(facts, lang, court).check("note", Plain.of(note.inlines()));
    return null;
  }

  @Override
  public Void contents(Block.Contents contents) {
    reader.read("contents", Plain.of(contents.title()), Saying.Place.HEADING);
    return null;
  }

  @Override
  public Void custom(Block.Custom custom) {
    custom.fallback().forEach(block -> block.accept(this));
    return null;
  }
}
