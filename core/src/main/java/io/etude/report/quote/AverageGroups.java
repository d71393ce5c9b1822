package io.etude.report.quote;

import io.etude.Diagnostic;
import io.etude.Place;
import io.etude.document.text.Inline;
import io.etude.internal.LanguageFile;
import io.etude.narrative.Article;
import io.etude.report.prose.Context;
import io.etude.report.prose.Labels;
import io.etude.report.quote.words.GroupNames;
import io.etude.report.quote.words.Passage;
import io.etude.report.quote.words.QuoteWords;
import io.etude.results.FigureId;
import io.etude.results.FigureRef;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.TableId;
import io.etude.results.inference.Estimate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Groups that an article sets above the average of all or below it, "High schools are above average
 * (8.5)", where their figure is on the other side of that of all. The words are data, in a
 * language's file {@code quotes}.
 */
public final class AverageGroups extends SentencesInProse {

  private final Context context;
  private final Labels labels;
  private final QuoteWords words;
  private final GroupNames names;
  private final Pattern any;
  private final Pattern above;
  private final Pattern below;

  private AverageGroups(Article article, Context context) {
    super(article);
    this.context = context;
    labels = new Labels(context);
    words = new QuoteWords(context);
    names = new GroupNames(context);
    Properties file = LanguageFile.optional("quotes", context.language());
    any = QuoteWords.word(file.getProperty("average", "(?!)"));
    String average = "(?:" + file.getProperty("average", "(?!)") + ")";
    above =
        QuoteWords.word(file.getProperty("average.above", "(?!)").replace("{average}", average));
    below =
        QuoteWords.word(file.getProperty("average.below", "(?!)").replace("{average}", average));
  }

  /** A remark on each such group of an article. */
  public static List<Diagnostic> in(Article article, Context context) {
    return new AverageGroups(article, context).in(article);
  }

  @Override
  void readSentence(Passage sentence, Place place) {
    if (any.matcher(sentence.text()).find()) {
      check(sentence, place);
    }
  }

  /** Reads a sentence on one group, that quotes its figure and may quote the one of all. */
  private void check(Passage sentence, Place place) {
    List<Inline.Figure> own =
        sentence.figures().stream().filter(f -> !isTotal(f.figure().id())).toList();
    Matcher said = above.matcher(sentence.text());
    boolean isAbove = said.find();
    if (!isAbove) {
      said = below.matcher(sentence.text());
    }
    if (own.size() != 1 || !isAbove && !said.find()) {
      return;
    }
    FigureRef figure = own.get(0).figure();
    FigureId id = figure.id();
    FigureId all =
        new TableId(id.table().question(), id.table().item(), Optional.empty())
            .figure(id.row(), ResultColumn.TOTAL);
    boolean areOfOne =
        sentence.figures().stream()
            .map(quoted -> quoted.figure().id())
            .allMatch(
                quoted ->
                    quoted.row().equals(id.row())
                        && quoted.table().place().equals(id.table().place()));
    if (areOfOne && namesOnly(sentence, id) && !words.denies(without(sentence, said, id))) {
      compare(own.get(0), context.results().figure(all.toString()), isAbove, said.group(), place);
    }
  }

  private static boolean isTotal(FigureId figure) {
    return figure.column().equals(ResultColumn.TOTAL);
  }

  /** Whether a sentence names a figure's group and no other one of its segment. */
  private boolean namesOnly(Passage sentence, FigureId figure) {
    ResultTable table = context.results().table(figure.table()).orElse(null);
    if (table == null) {
      return false;
    }
    List<String> groups =
        table.columns().stream().filter(column -> !column.isTotal()).map(labels::column).toList();
    return table
        .column(figure.column())
        .map(labels::column)
        .filter(own -> names.in(sentence.text(), groups).equals(List.of(own)))
        .isPresent();
  }

  /** A sentence without the words that compare and without the name of the group. */
  private String without(Passage sentence, Matcher said, FigureId figure) {
    String rest =
        sentence.text().substring(0, said.start()) + sentence.text().substring(said.end());
    return names.removedFrom(
        rest,
        context.results().table(figure.table()).stream()
            .flatMap(table -> table.column(figure.column()).stream())
            .map(labels::column)
            .toList());
  }

  private void compare(
      Inline.Figure own, FigureRef all, boolean isAbove, String said, Place place) {
    Optional<Double> group = own.figure().estimate().map(Estimate::value);
    Optional<Double> total = all.estimate().map(Estimate::value);
    if (group.isEmpty() || total.isEmpty()) {
      return;
    }
    String printed = context.display().figure(all);
    boolean isAlike = Objects.equals(printed, context.display().figure(own.figure()));
    boolean holds = isAbove ? group.get() > total.get() : group.get() < total.get();
    if (isAlike || !holds) {
      remark(
          "wrongOrder",
          own,
          place,
          "is not "
              + (isAbove ? "above" : "below")
              + " that of all, as \""
              + said
              + "\" says: "
              + all.reference()
              + " is "
              + printed,
          "correct the words, or quote another group");
    }
  }
}
