package io.etude.report;

import io.etude.Diagnostic;
import io.etude.ReportException;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Question;
import io.etude.document.Brand;
import io.etude.internal.ColorContrast;
import io.etude.internal.Counted;
import io.etude.internal.LanguageFile;
import io.etude.report.chart.Charts;
import io.etude.report.comment.CommentChecks;
import io.etude.report.comment.Commentaries;
import io.etude.report.prose.Bases;
import io.etude.report.prose.Context;
import io.etude.report.prose.Labels;
import io.etude.report.scale.Sides;
import io.etude.results.ResultTable;
import io.etude.study.Conventions;
import io.etude.study.EditionOrder;
import io.etude.study.MissingTexts;
import io.etude.study.SameLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** What an author should know of a report before it is published. */
final class ReportChecks {

  /** Of graphical objects, by WCAG 2.2. */
  private static final double MIN_CONTRAST = 3;

  private static final int WHITE = 0xFFFFFF;

  private final Context context;

  ReportChecks(Context context) {
    this.context = context;
  }

  /**
   * Prose in English under the mark of another language would be read aloud wrongly.
   *
   * @throws ReportException if there are no words for the language
   */
  static void language(Locale language) {
    if (!LanguageFile.languages().contains(language.getLanguage())) {
      throw new ReportException(
          "a report in \""
              + language.toLanguageTag()
              + "\" is not possible; the languages are: "
              + String.join(", ", LanguageFile.languages()));
    }
  }

  /** What the codebook leaves open, and what the data leave out. */
  List<Diagnostic> diagnostics(Brand brand, Commentaries commentaries) {
    List<Diagnostic> all = new ArrayList<>();
    all.addAll(new CommentChecks(context, commentaries).diagnostics());
    accent(brand).ifPresent(all::add);
    MissingTexts.diagnostic(context.study(), context.language()).ifPresent(all::add);
    all.addAll(SameLabels.in(context.study()));
    all.addAll(EditionOrder.in(context.study()));
    for (Question question : context.study().questions()) {
      if (question instanceof GridQuestion grid) {
        sides(grid).ifPresent(all::add);
      }
      written(question).ifPresent(all::add);
    }
    unknownUnits().ifPresent(all::add);
    codesAsLabels().ifPresent(all::add);
    columnNames().ifPresent(all::add);
    routingColumns().ifPresent(all::add);
    Conventions conventions = context.study().conventions();
    long people = context.results().respondents();
    if (conventions.lowBase() == Conventions.LowBase.WITHHOLD
        && people < conventions.publishBase()) {
      all.add(
          new Diagnostic(
              "fewRespondents",
              "",
              "no figure is published: "
                  + Counted.of(people, "respondent is", "respondents are")
                  + " fewer than the study's publishBase, "
                  + context.display().number(conventions.publishBase(), 0),
              "\"conventions: {lowBase: flag}\" publishes them with a mark"));
    }
    return all;
  }

  /** "18.7 on average" says little where no unit follows. */
  private Optional<Diagnostic> unknownUnits() {
    return about(
        "unknownUnit",
        question -> question instanceof NumericQuestion number && number.unit().isEmpty(),
        "the unit of the numbers is not known, and is printed nowhere",
        "give a unit, such as \"unit: km\"");
  }

  private Optional<Diagnostic> codesAsLabels() {
    return about(
        "codesAsLabels",
        Labels::areCodes,
        "answers are printed as codes",
        "label the codes in words under \"categories\"");
  }

  private Optional<Diagnostic> columnNames() {
    return about(
        "columnNames",
        Labels::isColumnName,
        "what was asked is not known, and the name of the column is printed",
        "give a \"label\", and the wording as \"text\"");
  }

  private Optional<Diagnostic> routingColumns() {
    Bases bases = new Bases(context);
    return about(
        "routingColumn",
        question -> question.info().routing().isPresent() && bases.askedOfWhom(question).isEmpty(),
        "who was asked is known by a column alone, and the name of that column is printed",
        "say who they are, such as \"asked: {column: …, codes: …, who: are in work}\"");
  }

  private Optional<Diagnostic> about(
      String rule, Predicate<Question> of, String message, String hint) {
    List<String> ids =
        context.study().questions().stream().filter(of).map(q -> '"' + q.id() + '"').toList();
    String place = (ids.size() == 1 ? "question " : "questions ") + String.join(", ", ids);
    return ids.isEmpty()
        ? Optional.empty()
        : Optional.of(new Diagnostic(rule, place, message, hint));
  }

  /** What respondents wrote is printed as it is. */
  private Optional<Diagnostic> written(Question question) {
    return Charts.totals(context, question.id()).stream()
        .filter(table -> !table.answers().isEmpty())
        .findFirst()
        .map(
            table ->
                new Diagnostic(
                    "openAnswers",
                    question.info().named(),
                    "the results hold what "
                        + Counted.of(table.answers().size(), "respondent")
                        + " wrote",
                    "read whether one of them can be known by it; \"listed: false\" leaves the"
                        + " texts out"));
  }

  /** Marks in a colour that hardly stands out from paper are not seen. */
  private static Optional<Diagnostic> accent(Brand brand) {
    double contrast = ColorContrast.ratio(brand.accent(), WHITE);
    return contrast >= MIN_CONTRAST
        ? Optional.empty()
        : Optional.of(
            new Diagnostic(
                "paleAccent",
                "brand",
                String.format(
                    Locale.ROOT,
                    "the accent #%06X has a contrast of %.1f with white; marks need %.0f",
                    brand.accent(),
                    contrast,
                    MIN_CONTRAST),
                "choose a darker accent"));
  }

  /** Items that are worded the other way round on a scale that can't be turned. */
  private static Optional<Diagnostic> notTurned(GridQuestion grid, Optional<Sides> sides) {
    List<String> items =
        grid.items().stream()
            .filter(GridQuestion.Item::reversed)
            .map(item -> '"' + item.id() + '"')
            .toList();
    if (items.isEmpty() || sides.filter(s -> s.valence() != Sides.Valence.UNKNOWN).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new Diagnostic(
            "notReversed",
            grid.info().named(),
            "\"reversed: true\" of "
                + (items.size() == 1 ? "item " : "items ")
                + String.join(", ", items)
                + " turns no answers, as the scale has no two sides of which one is known to be"
                + " good; charts, shares and means show the answers as they were given",
            "give the scale a net at each end, one \"side: positive\" and one \"side: negative\","
                + " of as many answers each, with one category between them at most; to have a mean"
                + " of turned scores, make the item a question of its own with the scores turned"));
  }

  private Optional<Diagnostic> sides(GridQuestion grid) {
    List<ResultTable> tables = Charts.totals(context, grid.id());
    Optional<Sides> sides =
        tables.isEmpty() ? Optional.empty() : context.scales().straight(tables.get(0));
    Optional<Diagnostic> reversed = notTurned(grid, sides);
    if (reversed.isPresent()) {
      return reversed;
    }
    return sides
        .filter(s -> s.valence() == Sides.Valence.UNKNOWN)
        .map(
            s ->
                new Diagnostic(
                    "unknownSide",
                    grid.info().named(),
                    "which side of its scale is the good one is not known; its chart and sentences"
                        + " judge nothing",
                    "give its nets \"side: positive\" and \"side: negative\""));
  }
}
