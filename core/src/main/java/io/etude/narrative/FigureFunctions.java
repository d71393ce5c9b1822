package io.etude.narrative;

import io.etude.Label;
import io.etude.ReportException;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import io.etude.language.BaseWords;
import io.etude.language.Claims;
import io.etude.language.Decimals;
import io.etude.language.Display;
import io.etude.language.Figures;
import io.etude.narrative.Models.Arguments;
import io.etude.narrative.template.Value;
import io.etude.results.Cell;
import io.etude.results.FigureRef;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.inference.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The functions by which prose takes figures, words for them, and checks of what it says. */
final class FigureFunctions {

  private static final int MOST_DECIMALS = 6;

  private final Results results;
  private final Locale language;
  private final Display display;
  private final Figures figures;
  private final Claims claims;
  private final FigureTokens tokens;
  private final GroupClaims groups;

  FigureFunctions(Results results, Locale language, FigureTokens tokens) {
    this.results = results;
    this.language = language;
    this.display = Display.of(language).with(Decimals.of(results));
    this.figures = new Figures(display);
    this.claims = Claims.of(language);
    this.tokens = tokens;
    this.groups = new GroupClaims(results, display);
  }

  void addTo(Value.Fields model) {
    add(model, "pct", this::percent);
    add(model, "num", this::number);
    add(model, "fig", this::figure);
    add(model, "words", a -> words(a, false));
    add(model, "Words", a -> words(a, true));
    add(model, "claim", this::claim);
    add(model, "margin", this::margin);
    add(model, "base", this::base);
    add(model, "count", this::count);
    add(model, "label", this::label);
    add(model, "value", this::value);
    add(model, "has", this::has);
    add(model, "ranked", this::ranked);
    add(model, "ahead", this::ahead);
    add(model, "higher", a -> differs(a, GroupClaims.Claim.HIGHER));
    add(model, "lower", a -> differs(a, GroupClaims.Claim.LOWER));
    add(model, "integer", this::integer);
    add(model, "ref", this::reference);
    add(model, "note", this::note);
  }

  private static void add(Value.Fields model, String name, Models.Function function) {
    model.put(name, Models.function(name, function));
  }

  private Value percent(Arguments arguments) {
    arguments.atMost(2);
    FigureRef figure = quotable(arguments.text(0));
    if (figure.kind() != FigureRef.Kind.SHARE) {
      throw new ReportException(
          "pct() is for shares, and " + figure.reference() + " is none; use num()");
    }
    int decimals = arguments.whole(1, display.decimals().percent(), MOST_DECIMALS);
    return token(figures.of(figure, decimals));
  }

  private Value number(Arguments arguments) {
    arguments.atMost(2);
    FigureRef figure = quotable(arguments.text(0));
    if (figure.kind() != FigureRef.Kind.NUMBER) {
      throw new ReportException(
          "num() is for means and quantiles, and "
              + figure.reference()
              + " is none; use "
              + (figure.kind() == FigureRef.Kind.SHARE ? "pct()" : "fig()"));
    }
    int decimals = arguments.whole(1, display.decimals().forFigure(figure), MOST_DECIMALS);
    return token(figures.of(figure, decimals));
  }

  private Value figure(Arguments arguments) {
    arguments.atMost(1);
    FigureRef figure = quotable(arguments.text(0));
    return token(figures.of(figure));
  }

  private Value words(Arguments arguments, boolean capital) {
    arguments.atMost(2);
    FigureRef figure = results.figure(arguments.text(0));
    String words;
    if (arguments.size() > 1) {
      words = claims.say(figure, arguments.text(1));
    } else {
      words =
          claims
              .find(figure)
              .orElseThrow(
                  () ->
                      new ReportException(
                          "no words hold for "
                              + figure.reference()
                              + ", which is "
                              + figures.of(figure).text()));
    }
    return token(figures.of(figure).printedAs(capital ? capital(words) : words));
  }

  /** Checks a claim that the prose makes in other words. Prints nothing. */
  private Value claim(Arguments arguments) {
    arguments.atMost(2);
    claims.say(results.figure(arguments.text(0)), arguments.text(1));
    return new Value.Markup(FigureTokens.NOTHING);
  }

  private String capital(String words) {
    int end = words.offsetByCodePoints(0, 1);
    return words.substring(0, end).toUpperCase(language) + words.substring(end);
  }

  /**
   * The longer arm of a figure's interval: of a share or a score in points, of another number with
   * the decimals that the number is printed with, and more if it would print as zero.
   */
  private Value margin(Arguments arguments) {
    arguments.atMost(2);
    if (arguments.size() == 0) {
      double margin = results.marginOfError();
      if (Double.isNaN(margin)) {
        throw new ReportException("the study has no margin of error; its sample is too small");
      }
      return token(figures.margin(margin, Optional.empty(), 1), Inline.Quantity.MARGIN);
    }
    FigureRef figure = quotable(arguments.text(0));
    if (figure.flags().contains(Flag.LOW_BASE)) {
      throw new ReportException(
          figure.reference()
              + " has no margin of error; "
              + BaseWords.inMessages(results, figure)
                  .map(base -> "it is of " + base + ", too few for one")
                  .orElse("its base is too low for one"));
    }
    Estimate estimate = figure.estimate().orElseThrow();
    if (estimate.interval().isEmpty()) {
      throw new ReportException(figure.reference() + " has no confidence interval");
    }
    double arm =
        Math.max(
            estimate.value() - estimate.interval().get().low(),
            estimate.interval().get().high() - estimate.value());
    boolean number = figure.kind() == FigureRef.Kind.NUMBER;
    int usual = number ? Math.max(1, display.decimals().forFigure(figure)) : 1;
    int decimals =
        arguments.whole(
            1, display.decimalsOfLength(number ? arm : 100 * arm, usual), MOST_DECIMALS);
    return token(figures.margin(arm, Optional.of(figure), decimals), Inline.Quantity.MARGIN);
  }

  private Value base(Arguments arguments) {
    arguments.atMost(1);
    if (arguments.size() == 0) {
      return token(figures.people(results.respondents(), Optional.empty()), Inline.Quantity.BASE);
    }
    FigureRef figure = results.figure(arguments.text(0));
    if (figure.base().isEmpty()) {
      throw new ReportException("the base of " + figure.reference() + " is withheld");
    }
    return token(
        figures.people(figure.base().getAsLong(), Optional.of(figure)), Inline.Quantity.BASE);
  }

  private Value count(Arguments arguments) {
    arguments.atMost(1);
    FigureRef figure = quotable(arguments.text(0));
    Optional<Cell> cell = table(figure).cell(figure.id().row(), figure.id().column());
    if (cell.isEmpty() || cell.get().count().isEmpty()) {
      throw new ReportException(figure.reference() + " has no published count");
    }
    return token(
        figures.people(cell.get().count().getAsLong(), Optional.of(figure)), Inline.Quantity.COUNT);
  }

  /** The label of a figure's row, or of its column with {@code "column"}. */
  private Value label(Arguments arguments) {
    arguments.atMost(2);
    FigureRef figure = results.figure(arguments.text(0));
    ResultTable table = table(figure);
    String of = arguments.size() > 1 ? arguments.text(1) : "row";
    if (of.equals("column")) {
      ResultColumn column = table.column(figure.id().column()).orElseThrow();
      return Models.text(StudyModels.group(column.spanner(), column.label(), language));
    }
    Label label =
        switch (of) {
          case "row" ->
              table.rows().stream()
                  .filter(r -> r.id().equals(figure.id().row()))
                  .findFirst()
                  .map(ResultRow::label)
                  .orElse(Label.EMPTY);
          case "item" -> table.item().map(i -> i.label()).orElse(Label.EMPTY);
          case "question" -> table.question().label();
          default ->
              throw new ReportException(
                  "label() knows row, column, item and question, not \"" + of + "\"");
        };
    return Models.text(label.in(language));
  }

  private Value value(Arguments arguments) {
    arguments.atMost(1);
    return Models.number(quotable(arguments.text(0)).estimate().orElseThrow().value());
  }

  private Value has(Arguments arguments) {
    arguments.atMost(1);
    return Models.truth(problem(results.figure(arguments.text(0))).isEmpty());
  }

  /**
   * Checks that the figures fall from first to last as they are printed, by default or with so many
   * decimals: a claim about the answers given, not about the population. Prints nothing.
   */
  private Value ranked(Arguments arguments) {
    boolean decimals = arguments.endsWithNumber();
    int last = arguments.size() - 1;
    List<FigureRef> ordered = quotable(arguments, decimals ? last : arguments.size());
    new FigureOrder(
            figure ->
                decimals
                    ? figures.of(figure, arguments.whole(last, 0, MOST_DECIMALS)).text()
                    : figures.of(figure).text())
        .requireFalling(ordered);
    return new Value.Markup(FigureTokens.NOTHING);
  }

  /** Checks that each figure is larger than the next by more than chance. Prints nothing. */
  private Value ahead(Arguments arguments) {
    new FigureOrder(figure -> figures.of(figure).text())
        .requireApart(
            quotable(arguments, arguments.size()), results.study().conventions().smallLevel());
    return new Value.Markup(FigureTokens.NOTHING);
  }

  private List<FigureRef> quotable(Arguments arguments, int count) {
    List<FigureRef> quoted = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      quoted.add(quotable(arguments.text(i)));
    }
    return quoted;
  }

  /**
   * Checks that a group's share or mean is significantly higher or lower: than that of all others
   * or, with a second figure, than that. Prints nothing.
   */
  private Value differs(Arguments arguments, GroupClaims.Claim claim) {
    arguments.atMost(2);
    FigureRef figure = quotable(arguments.text(0));
    if (arguments.size() > 1) {
      groups.check(claim, figure, quotable(arguments.text(1)));
    } else {
      groups.check(claim, figure);
    }
    return new Value.Markup(FigureTokens.NOTHING);
  }

  private ResultTable table(FigureRef figure) {
    return results.table(figure.id().table()).orElseThrow();
  }

  private Value integer(Arguments arguments) {
    arguments.atMost(1);
    return Models.text(display.rounded(arguments.decimal(0)));
  }

  private Value reference(Arguments arguments) {
    arguments.atMost(1);
    return markdown(new Inline.Reference(arguments.text(0)));
  }

  private Value note(Arguments arguments) {
    arguments.atMost(1);
    return markdown(
        new Inline.NoteCall(display.mend(List.<Inline>of(new Inline.Text(arguments.text(0))))));
  }

  /** A figure that prose may quote. */
  private FigureRef quotable(String reference) {
    FigureRef figure = results.figure(reference);
    problem(figure)
        .ifPresent(
            problem -> {
              throw new ReportException(
                  "prose can't quote "
                      + reference
                      + ": "
                      + problem
                      + "; ask has(\""
                      + reference
                      + "\") first");
            });
    return figure;
  }

  private Optional<String> problem(FigureRef figure) {
    return new UnpublishedFigures(results).why(figure);
  }

  private Value token(Figure figure) {
    return token(figure, Inline.Quantity.ESTIMATE);
  }

  private Value token(Figure figure, Inline.Quantity quantity) {
    return markdown(new Inline.Quoted(figure, quantity));
  }

  private Value markdown(Inline inline) {
    return new Value.Markup(tokens.add(inline));
  }
}
