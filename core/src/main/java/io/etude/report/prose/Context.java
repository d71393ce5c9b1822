package io.etude.report.prose;

import io.etude.Label;
import io.etude.codebook.NumericQuestion;
import io.etude.document.table.Heading;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import io.etude.internal.StudyFiles;
import io.etude.internal.UnitWords;
import io.etude.language.BaseWords;
import io.etude.language.Decimals;
import io.etude.language.Display;
import io.etude.language.Figures;
import io.etude.language.Phrases;
import io.etude.report.scale.Scales;
import io.etude.results.FigureRef;
import io.etude.results.Results;
import io.etude.study.Study;
import io.etude.study.Weighting;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What every part of a report needs: results, language, phrases, files that the study names. */
public record Context(
    Results results, Locale language, Phrases phrases, boolean resultsIncluded, StudyFiles files) {

  /** Up to so many respondents a share is printed with its count. */
  private static final long COUNTED_BASE = 30;

  public static Context of(Results results, Locale language, boolean resultsIncluded) {
    Study study = results.study();
    Path folder = study.folder().orElse(Path.of(""));
    return new Context(
        results,
        language,
        Phrases.of(language).with(Decimals.of(results)),
        resultsIncluded,
        new StudyFiles("study", folder, study.access(), study.limits()));
  }

  /** With other files that the study may name. */
  public Context with(StudyFiles others) {
    return new Context(results, language, phrases, resultsIncluded, others);
  }

  /**
   * A figure as running text, as {@link #printed} has it; within brackets its count has none of its
   * own.
   */
  public Phrases.TwoForms figure(FigureRef figure) {
    return new Phrases.TwoForms(
        new Inline.Quoted(printed(figure, "figure.count")),
        new Inline.Quoted(printed(figure, "figure.count.besideBrackets")));
  }

  /**
   * A figure as printed; a share of few respondents with the count that it is of, unless they are
   * weighted.
   */
  public String printed(FigureRef figure) {
    return printed(figure, "figure.count").text();
  }

  private Figure printed(FigureRef figure, String phrase) {
    Figure printed = figures().of(figure);
    return count(figure)
        .map(
            count ->
                phrases()
                    .text(
                        phrase,
                        Map.of(
                            "figure", printed.text(),
                            "count", display().integer(count),
                            "n", display().integer(figure.base().getAsLong()))))
        .map(printed::printedAs)
        .orElse(printed);
  }

  private Optional<Long> count(FigureRef figure) {
    boolean few =
        figure.kind() == FigureRef.Kind.SHARE
            && study().weighting() instanceof Weighting.None
            && figure.estimate().isPresent()
            && figure.base().isPresent()
            && figure.base().getAsLong() <= COUNTED_BASE;
    if (!few) {
      return Optional.empty();
    }
    return results()
        .table(figure.id().table())
        .flatMap(table -> table.cell(figure.id().row(), figure.id().column()))
        .filter(cell -> cell.count().isPresent())
        .map(cell -> cell.count().getAsLong());
  }

  /**
   * The sentence of a phrase, after all that it states has been checked.
   *
   * @throws IllegalStateException if it would be false, which is a fault of ours: better no report
   *     than a false one
   */
  public List<Inline> say(String phrase, Map<String, ?> values, Statement... statements) {
    for (Statement statement : statements) {
      if (!statement.holds(figures()::printed)) {
        throw new IllegalStateException(
            "the phrase \"" + phrase + "\" would be false: " + statement);
      }
    }
    return phrases.say(phrase, values);
  }

  /** What is said of bases. */
  public BaseWords bases() {
    return new BaseWords(results, phrases);
  }

  /** The unit of a number behind one of its figures: "hour" behind 1, "hours" behind 1.5. */
  public String unit(NumericQuestion question, FigureRef figure) {
    return unit(question, figure, display().decimals().forFigure(figure));
  }

  /**
   * The unit of a number behind one of its figures that is printed with so many decimals. Where the
   * codebook has one form only, the other is that of the language, if it knows the noun.
   */
  public String unit(NumericQuestion question, FigureRef figure, int decimals) {
    boolean one = figure.estimate().filter(e -> display().isOne(e.value(), decimals)).isPresent();
    String several = text(question.unit());
    if (!one) {
      return several;
    }
    return question.unitOfOne().equals(question.unit())
        ? UnitWords.of(language).ofOne(several).orElse(several)
        : text(question.unitOfOne());
  }

  /** The text with a capital, as at the beginning of a sentence; "iPhone" stays as it is. */
  public String capital(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int end = text.offsetByCodePoints(0, 1);
    boolean inner = end < text.length() && Character.isUpperCase(text.codePointAt(end));
    return inner ? text : text.substring(0, end).toUpperCase(language) + text.substring(end);
  }

  /** What is known of the scales of its questions. */
  public Scales scales() {
    return new Scales(study());
  }

  public Study study() {
    return results.study();
  }

  public Display display() {
    return phrases.display();
  }

  /** How its figures are printed. */
  public Figures figures() {
    return new Figures(display());
  }

  /** The source line, as a sentence. */
  public Optional<List<Inline>> source() {
    String text = text(study().publication().source());
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(
            List.of(new Inline.Text(text.endsWith(".") ? text : text + phrases.text("stop"))));
  }

  /** A label's text in the report's language, its typography mended. */
  public String text(Label label) {
    return display().mend(label.in(language));
  }

  /** The same as the heading of columns, which may be narrow. */
  public Heading narrowHeading(Label label) {
    return new Heading(text(label), display().mend(label.shortIn(language)));
  }

  /** The same as running text, so that raised letters are raised. */
  public List<Inline> inlines(Label label) {
    return ofStudy(label.in(language));
  }

  /** The same as a heading, which begins with a capital. */
  public List<Inline> heading(Label label) {
    return ofStudy(capital(label.in(language)));
  }

  /**
   * Text of the codebook as running text: in the study's language where the report's is none of
   * its, so that it is hyphenated and read aloud as what it is.
   */
  public List<Inline> ofStudy(String text) {
    List<Inline> inlines = List.of(new Inline.Text(text));
    Locale other = study().language();
    return isOfStudy()
        ? display().mend(inlines)
        : List.of(new Inline.Foreign(other, Display.of(other).mend(inlines)));
  }

  /** A text of the codebook as a value of a phrase, in its language where that is another. */
  public Object value(String text) {
    return isOfStudy() ? text : ofStudy(text);
  }

  /** Whether the report is in one of the study's languages. */
  private boolean isOfStudy() {
    return study().languages().stream()
        .anyMatch(other -> other.getLanguage().equals(language.getLanguage()));
  }
}
