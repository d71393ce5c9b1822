package io.etude.truth;

import io.etude.document.Block;
import io.etude.document.BlockVisitor;
import io.etude.document.Chart;
import io.etude.document.Commentary;
import io.etude.document.Report;
import io.etude.document.table.StatTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Goes through a whole report and has every statement of it checked. */
final class ReportCheck extends Check implements BlockVisitor<Void> {

  private static final Pattern ONE =
      Pattern.compile(
          "(?<![\\d,.])1 (?:respondents|people|questions|cases|columns|rows|horizontal bars|series,"
              + "|répondants|personnes|colonnes|lignes|barres|séries)");

  /** What the charts of an article are about, by their id; empty for the standard plan. */
  private final Map<String, Shown> charts;

  private final boolean plan;
  private final FindingCheck findings;
  private final Set<String> questions = new HashSet<>();
  private Optional<TrueQuestion> question = Optional.empty();
  private String where = "";

  /** Whether the report says that it tells some questions only, or none. */
  private boolean selected;

  private boolean small;

  /** Whether nothing, or something, is said of open questions, as it should be. */
  private boolean openToldOf;

  ReportCheck(Facts facts, Lang lang, Court court, boolean plan, Map<String, Shown> charts) {
    super(facts, lang, court);
    this.plan = plan;
    this.charts = charts;
    this.findings = new FindingCheck(facts, lang, court);
  }

  void check(Report report) {
    front(report);
    report.blocks().forEach(block -> block.accept(this));
    if (plan) {
      report.tables().forEach(table -> new TableCheck(facts, lang, court).check(table));
      everything();
    }
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
    for (Saying.Said said : reader.read(where, text, Saying.Place.STANDFIRST)) {
      if (said.saying() == Saying.COUNTS) {
        figure(where, said.sentence(), "people", said.get("n"), printed.integer(study.n));
        figure(where, said.sentence(), "questions", said.get("questions"), text(questions()));
      } else {
        Optional<TrueQuestion> of = question(said.get("question"));
        if (of.isEmpty()) {
          court.lie(Fault.WRONG_NAME, where, said.sentence(), "no such question");
        } else {
          leads(said, said.sentence(), of.get(), said.get("figure"));
          if (said.has("row")) {
            few(where, said.sentence(), said.get("figure"), of.get().item(), null);
          }
        }
      }
    }
  }

  private Words questions() {
    int count = study.questions.size();
    return count == 1 ? new Words("one question", "une question") : Words.of(count + " questions");
  }

  /** The figure that stands for a question: a row's share, a mean, a score. */
  private void leads(Saying.Said said, String sentence, TrueQuestion of, String figure) {
    boolean score = said.saying().name().endsWith("_SCORE");
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
      String unit = said.has("unit") ? said.get("unit") : "";
      court.expect(Fault.UNIT_LOST, where, sentence, unit, text(of.unit));
    }
  }

  /** A row that stands for its question. */
  private void leading(String sentence, TrueQuestion of, String label, String figure) {
    Optional<TrueRow> row = namedRow(where, sentence, of.item(), label);
    row.ifPresent(r -> share(where, sentence, figure, of.item(), r, null));
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

  /** No question is missing from a standard report, and none has an empty heading. */
  private void everything() {
    where = "report";
    boolean told = false;
    for (TrueQuestion each : study.questions) {
      told |= questions.contains(each.id);
      boolean some =
          each.items().stream().anyMatch(i -> facts.quotable(i, null))
              && each.type != TrueQuestion.Type.OPEN;
      if (some && !selected && !questions.contains(each.id) && study.minimumCell == 0) {
        court.lie(
            Fault.QUESTION_DROPPED,
            where,
            "(nothing on " + text(each.label) + ")",
            "it has figures");
      }
    }
    if (selected && !openToldOf) {
      court.lie(Fault.MISSING_NOTE, where, "(nothing on open questions)", "they have no figures");
    }
    if (!told && !small && study.minimumCell == 0) {
      court.lie(Fault.EMPTY_SHELL, where, "(no question is told)", study.n + " people answered");
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

  /** What was written in answer to an open question, word for word; gives the other blocks. */
  private List<Block> written(List<Block> blocks) {
    List<String> answers =
        Arrays.stream(study.data.get(question.orElseThrow().id))
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
    if (study.n > 30 || study.minimumCell > 0) {
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
                "(The article|L'article|No figure|Aucun chiffre) .*|.*(has no figures|pas de"
                    + " chiffres)\\.");
    if (about && question.isEmpty()) {
      where = "plan";
      reader.read(where, text, Saying.Place.PLAN).forEach(this::plan);
    } else if (question.isPresent()) {
      new ProseCheck(facts, lang, court).check(where, text, question.get());
    } else if (where.equals("section groups")) {
      findings.check(where, text);
    } else if (text.startsWith(lang == Lang.EN ? "How to read" : "Lire les")) {
      guide(text);
    } else {
      new ArticleCheck(facts, lang, court).check("article", text);
    }
    return null;
  }

  /** What the plan says of itself. */
  private void plan(Saying.Said said) {
    String sentence = said.sentence();
    if (said.saying() == Saying.PLAN_SMALL) {
      small = true;
      String people = printed.integer(study.n) + (lang == Lang.EN ? " respondents" : " répondants");
      figure(where, sentence, "people", said.get("people"), people);
      figure(where, sentence, "publish", said.get("publish"), printed.number(study.publishBase, 0));
      if (study.n >= study.publishBase) {
        court.lie(Fault.WRONG_BASE, where, sentence, "there are enough");
      } else if (!study.withhold) {
        court.lie(Fault.WRONG_METHOD, where, sentence, "the tables have figures, and flag them");
      }
      return;
    }
    if (said.saying() == Saying.PLAN_LOW) {
      small = true;
      new MarkCheck(facts, lang, court).which(where, said);
      for (TrueItem item : study.items()) {
        if (facts.quotable(item, null)) {
          court.lie(Fault.WRONG_BASE, where, sentence, item.place() + " has enough");
        }
      }
      return;
    }
    if (said.saying().name().matches("PLAN_(RESULTS|OPEN).*")) {
      results(said);
      return;
    }
    selected = true;
    figure(where, sentence, "all", said.get("all"), printed.integer(study.questions.size()));
    int most = Integer.parseInt(said.get("told"));
    if (questions.size() != most) {
      court.lie(Fault.WRONG_FIGURE, where, sentence, questions.size() + " are told");
    }
    if (said.saying() == Saying.PLAN_SELECTION || said.saying() == Saying.PLAN_SELECTION_ANSWERED) {
      selection(sentence);
    }
  }

  /** Which questions the results have, and which without figures. */
  private void results(Saying.Said said) {
    String sentence = said.sentence();
    List<TrueQuestion> tabled =
        study.questions.stream()
            .filter(q -> q.items().stream().anyMatch(i -> facts.base(i, null) > 0))
            .toList();
    long open = tabled.stream().filter(q -> q.type == TrueQuestion.Type.OPEN).count();
    switch (said.saying()) {
      case PLAN_RESULTS -> {
        if (tabled.size() < study.questions.size()) {
          court.lie(Fault.QUESTION_DROPPED, where, sentence, tabled.size() + " have a table");
        }
        openToldOf |= open == 0;
      }
      case PLAN_RESULTS_ANSWERED -> {
        figure(where, sentence, "answered", said.get("answered"), printed.integer(tabled.size()));
        figure(where, sentence, "all", said.get("all"), printed.integer(study.questions.size()));
        openToldOf |= open == 0;
      }
      default -> {
        String count = said.has("n") ? said.get("n") : printed.integer(1);
        figure(where, sentence, "open", count, printed.integer(open));
        openToldOf = true;
      }
    }
  }

  /** That those left out set groups apart less, or else were answered by fewer. */
  private void selection(String sentence) {
    if (study.minimumCell > 0 || study.items().stream().anyMatch(i -> i.unitWithoutZeros != null)) {
      return;
    }
    for (TrueQuestion out : study.questions) {
      boolean some = out.type != TrueQuestion.Type.OPEN && facts.base(out.item(), null) > 0;
      if (questions.contains(out.id) || !some) {
        continue;
      }
      for (String id : questions) {
        TrueQuestion in = study.question(id).orElseThrow();
        boolean weak = facts.telling(in) == Facts.Passed.NO;
        Facts.Passed telling = facts.telling(out);
        boolean stronger = weak && telling == Facts.Passed.YES;
        boolean larger = weak && telling == Facts.Passed.NO && most(out) > most(in);
        if (stronger || larger) {
          court.lie(
              Fault.WRONG_ORDER,
              where,
              sentence,
              out.id
                  + " is left out and "
                  + id
                  + " is not, though it has more to tell: "
                  + (stronger ? "a finding" : most(out) + " answers, not " + most(in)));
          return;
        }
      }
    }
  }

  private long most(TrueQuestion of) {
    return of.items().stream().mapToLong(i -> facts.base(i, null)).max().orElse(0);
  }

  private void guide(String text) {
    where = "guide";
    Set<Saying> said = new HashSet<>();
    for (Saying.Said one :
        reader.read(
            where,
            text,
            Saying.Place.GUIDE,
            Saying.Place.MARK,
            Saying.Place.OMITTED,
            Saying.Place.SOURCE)) {
      said.add(one.saying());
      if (one.has("capital")) {
        figure(where, one.sentence(), "capital", one.get("capital"), "1%");
      }
      if (one.has("level")) {
        figure(where, one.sentence(), "level", one.get("level"), "95%");
      }
      if (one.has("publish")) {
        String publish = printed.number(study.publishBase, 0);
        figure(where, one.sentence(), "publish", one.get("publish"), publish);
      }
      if (one.has("small")) {
        figure(where, one.sentence(), "small", one.get("small"), "5%");
      } else if (one.has("which")) {
        new MarkCheck(facts, lang, court).check(where, one);
      }
    }
    // a grid has its nets in columns with a name of their own
    boolean nets =
        study.items().stream()
            .filter(i -> i.question.type != TrueQuestion.Type.GRID)
            .anyMatch(i -> facts.base(i, null) > 0 && !i.nets().isEmpty());
    require("nets", nets, said.contains(Saying.GUIDE_NETS));
    require("weights", study.weighted(), weighted(said));
    require("rounding", true, said.contains(Saying.ROUNDING));
    require("source", !study.source.isEmpty(), said.contains(Saying.SOURCE));
    if (weighted(said) && !study.weighted()) {
      court.lie(Fault.WRONG_METHOD, where, "weighted", "there are no weights");
    }
  }

  private static boolean weighted(Set<Saying> said) {
    return said.contains(Saying.GUIDE_WEIGHTED) || said.contains(Saying.GUIDE_COUNTS);
  }

  private void require(String what, boolean needed, boolean there) {
    court.heard();
    if (needed && !there) {
      court.lie(Fault.MISSING_NOTE, where, "(no note on: " + what + ")", "the tables need it");
    }
  }

  @Override
  public Void listing(Block.Listing listing) {
    listing.items().forEach(item -> item.forEach(block -> block.accept(this)));
    return null;
  }

  @Override
  public Void table(Block.Table block) {
    StatTable table = block.table();
    // those of the annex are the report's tables, which are checked once
    if (!table.id().startsWith("table-")) {
      new TableCheck(facts, lang, court).check(table);
    }
    return null;
  }

  @Override
  public Void summary(Block.Summary summary) {
    plural(Plain.of(summary.table().subtitle()));
    summary.table().rows().forEach(row -> plural(Plain.of(row.label())));
    new SummaryCheck(facts, lang, court, summary.table()).check();
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
    if (shown == null) {
      court.lie(Fault.UNREAD, at, chart.id(), "unknown chart");
    } else {
      new ChartCheck(facts, lang, court, at, shown).check(chart);
    }
    return null;
  }

  @Override
  public Void keyFigures(Block.KeyFigures figures) {
    for (Block.KeyFigure figure : figures.figures()) {
      String value = Plain.of(figure.value());
      String text = Plain.of(figure.text());
      String sentence = value + " " + text;
      String before = where;
      where = "key figure";
      if (plan) {
        for (Saying.Said said : reader.read(where, text, Saying.Place.KEY)) {
          keyFigure(said, sentence, value);
        }
      } else {
        new ArticleCheck(facts, lang, court).keyFigure(where, value, text);
      }
      where = before;
    }
    return null;
  }

  private void keyFigure(Saying.Said said, String sentence, String value) {
    if (said.has("question")) {
      Optional<TrueQuestion> of = question(said.get("question"));
      if (of.isEmpty()) {
        court.lie(Fault.WRONG_NAME, where, sentence, "no such question");
      } else {
        leads(said, sentence, of.get(), value);
      }
      return;
    }
    Optional<TrueQuestion> of = question.filter(q -> is(said.get("wording"), q.wording));
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
    new MethodCheck(facts, lang, court).check(box);
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
