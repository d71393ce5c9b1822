package io.etude.report.quote.words;

import io.etude.Label;
import io.etude.codebook.Segment;
import io.etude.codebook.meaning.SelfCrossing;
import io.etude.report.prose.Context;
import io.etude.report.prose.Labels;
import io.etude.report.quote.words.QuoteWords.Beside;
import io.etude.results.FigureId;
import io.etude.results.FigureRef;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Of which group the words beside a figure say that it is, where it is of another one. */
public final class SaidGroups {

  /** A shorter name of a group may be any word. */
  private static final int MIN_NAME = 3;

  private final Context context;
  private final Labels labels;
  private final QuoteWords words;
  private final GroupWords groupWords;
  private final GroupPlaces places;
  private final Map<String, List<Group>> shownBy = new HashMap<>();

  public SaidGroups(Context context) {
    this.context = context;
    labels = new Labels(context);
    words = new QuoteWords(context);
    groupWords = new GroupWords(context);
    places = new GroupPlaces(context);
  }

  /**
   * What words say that isn't so.
   *
   * @param name the name of the group that they say
   * @param figure the figure of that group
   */
  public record Said(String name, FigureId figure) {}

  /**
   * A group of a segment that a figure's question is shown by.
   *
   * @param name how tables call it alone
   * @param letters those that a sentence has which names it, or it without the group that it is
   *     within
   */
  private record Group(ResultTable table, ResultColumn column, String name, List<String> letters) {

    private boolean isEdition() {
      return table.segment().filter(s -> s.kind() == Segment.Kind.EDITIONS).isPresent();
    }

    private boolean isOf(FigureRef figure) {
      return isBeside(figure) && column.id().equals(figure.id().column());
    }

    /** Whether it is of the segment of a figure. */
    private boolean isBeside(FigureRef figure) {
      return table.id().equals(figure.id().table());
    }

    /** Whether all who answered are in it. */
    private boolean isEveryone() {
      return table.columns().stream()
          .anyMatch(total -> total.isTotal() && total.base().equals(column.base()));
    }
  }

  /** The group that words say a figure is of, if it is of another one, of its table's column. */
  public Optional<Said> other(
      FigureRef figure, ResultTable table, ResultColumn own, Beside beside) {
    List<Group> shown = mentioned(groups(table), beside);
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    List<Group> groups = shown.stream().filter(group -> isWord(group.name())).toList();
    return words
        .group(beside, names(groups))
        .or(() -> standing(figure, table, own, beside, groups))
        .filter(group -> !isOf(group, own, groups))
        .or(() -> placed(figure, table, own, beside, shown))
        .map(
            name -> {
              Group meant =
                  within(name, beside, shown)
                      .orElseGet(() -> named(name, shown).findFirst().orElseThrow());
              FigureId id = meant.table().id().figure(figure.id().row(), meant.column().id());
              return new Said(name, id);
            });
  }

  /** Another group that a figure's own label names first, "55 and over", and not this one's. */
  public Optional<String> named(String label, FigureRef figure, ResultTable table) {
    ResultColumn own = table.column(figure.id().column()).orElseThrow();
    List<Group> groups = groups(table);
    List<String> named = groupWords.begun(label, names(groups));
    boolean isOwn =
        named.stream().anyMatch(name -> isOf(name, own, groups))
            || !own.isTotal() && groupWords.isNamedIn(label, labels.column(own));
    return isOwn
        ? Optional.empty()
        : named.stream().filter(name -> !isNamedByQuestion(table, figure, name)).findFirst();
  }

  /** Those of some groups that a sentence may name; all where it names an age. */
  private List<Group> mentioned(List<Group> groups, Beside beside) {
    if (groupWords.limit(beside).isPresent()) {
      return groups;
    }
    String sentence = beside.sentence().toLowerCase(Locale.ROOT);
    return groups.stream()
        .filter(group -> group.letters().stream().anyMatch(sentence::contains))
        .toList();
  }

  /** Whether a figure of a column is one of a group, as it has this one's respondents. */
  private boolean isOf(String name, ResultColumn own, List<Group> groups) {
    return QuoteWords.names(labels.column(own), name)
        || own.isTotal()
            && (own.base().isEmpty()
                || named(name, groups).anyMatch(g -> g.column().base().equals(own.base())));
  }

  /** Another group that the words around a figure set it in, of its own segment or of another. */
  private Optional<String> placed(
      FigureRef figure, ResultTable table, ResultColumn own, Beside beside, List<Group> shown) {
    List<Group> others =
        shown.stream()
            .filter(group -> !isOf(group.name(), own, shown) && !group.isEveryone())
            .filter(group -> !isAskedAbout(table, figure, group.name()))
            .toList();
    boolean isOwnSaid =
        !own.isTotal() && groupWords.isNamedIn(beside.sentence(), labels.column(own));
    List<String> inSegment =
        names(others.stream().filter(group -> group.isBeside(figure)).toList());
    Optional<String> said =
        places
            .plainly(beside, names(others))
            .filter(
                name ->
                    !isOwnSaid
                        || inSegment.contains(name)
                        || named(name, others).anyMatch(Group::isEdition)
                        || within(name, beside, shown).isPresent())
            .filter(name -> named(name, others).noneMatch(group -> hasSame(group, figure)));
    return said.isPresent() || own.isTotal() || isOwnSaid ? said : places.alone(beside, inSegment);
  }

  /** Whether a group has the same figure, of as many. */
  private boolean hasSame(Group group, FigureRef figure) {
    FigureId id = group.table().id().figure(figure.id().row(), group.column().id());
    FigureRef other = context.results().figure(id.toString());
    return other.base().equals(figure.base()) && other.estimate().equals(figure.estimate());
  }

  /**
   * The one group within another that a sentence is of: "men in Sweden", where a segment has the
   * sexes within countries.
   */
  private Optional<Group> within(String said, Beside beside, List<Group> groups) {
    List<Group> both =
        groups.stream()
            .filter(group -> group.column().spanner().isPresent())
            .filter(
                group -> {
                  String inner = context.text(group.column().label());
                  String outer = context.text(group.column().spanner().orElseThrow());
                  return inner.equals(said) && groupWords.isNamedIn(beside.sentence(), outer)
                      || outer.equals(said) && groupWords.isNamedIn(beside.sentence(), inner);
                })
            .toList();
    return both.size() == 1 ? Optional.of(both.get(0)) : Optional.empty();
  }

  /**
   * Another group that a figure's place says it is of: that it stands behind, of any segment, or of
   * its own segment that it is said to be in, or that a number is of.
   */
  private Optional<String> standing(
      FigureRef figure, ResultTable table, ResultColumn own, Beside beside, List<Group> groups) {
    String name = labels.column(own);
    List<Group> others =
        groups.stream().filter(g -> !g.isOf(figure)).filter(g -> !g.name().equals(name)).toList();
    boolean isOwnSaid = !own.isTotal() && groupWords.isNamedIn(beside.sentence(), name);
    Optional<String> said =
        groupWords
            .subject(beside, names(others))
            .filter(group -> !isOwnSaid || named(group, others).anyMatch(g -> g.isBeside(figure)));
    if (said.isEmpty() && !own.isTotal()) {
      said = inOwnSegment(figure, table, own, beside, others);
    }
    return said.filter(group -> !isNamedByQuestion(table, figure, group));
  }

  /** One of the other groups of its segment that a figure is said to be in, or to be of by age. */
  private Optional<String> inOwnSegment(
      FigureRef figure, ResultTable table, ResultColumn own, Beside beside, List<Group> others) {
    Optional<String> said =
        groupWords.in(
            beside,
            others.stream().filter(group -> group.isBeside(figure)).map(Group::name).toList());
    OptionalInt limit = groupWords.limit(beside);
    String name = labels.column(own);
    boolean isByLimit =
        said.isEmpty()
            && limit.isPresent()
            && GroupWords.hasNumber(name)
            && !GroupWords.hasLimit(name, limit.getAsInt());
    return isByLimit
        ? table.columns().stream()
            .filter(column -> !column.isTotal() && !column.id().equals(own.id()))
            .map(labels::column)
            .filter(other -> GroupWords.hasLimit(other, limit.getAsInt()))
            .reduce(
                (one, other) ->
                    GroupWords.countNumbers(other, beside) > GroupWords.countNumbers(one, beside)
                        ? other
                        : one)
        : said;
  }

  /** "Women (45%)" may be an answer, or what was asked about. */
  private boolean isNamedByQuestion(ResultTable table, FigureRef figure, String group) {
    int row = table.rowIndex(figure.id().row());
    return Stream.of(
            row < 0 ? Optional.<Label>empty() : Optional.of(table.rows().get(row).label()),
            table.item().map(item -> item.label()),
            Optional.of(table.question().label()))
        .flatMap(Optional::stream)
        .anyMatch(label -> QuoteWords.names(context.text(label), group));
  }

  /** "53% trust the people in Sweden" may be what was asked, also by the question's wording. */
  private boolean isAskedAbout(ResultTable table, FigureRef figure, String group) {
    String wording = context.text(table.question().info().text());
    return isNamedByQuestion(table, figure, group) || QuoteWords.names(wording, group);
  }

  private static boolean isWord(String name) {
    return name.length() >= MIN_NAME && name.codePoints().anyMatch(Character::isLetter);
  }

  private static List<String> names(List<Group> groups) {
    return groups.stream().map(Group::name).distinct().toList();
  }

  private static Stream<Group> named(String name, List<Group> groups) {
    return groups.stream().filter(group -> group.name().equals(name));
  }

  /**
   * The groups by which a table's question or item is shown, with a name that is a word or an
   * edition; none that are made of its own answers.
   */
  private List<Group> groups(ResultTable table) {
    return shownBy.computeIfAbsent(table.id().place(), place -> shownBy(table));
  }

  private List<Group> shownBy(ResultTable table) {
    SelfCrossing own = new SelfCrossing(context.study().segments());
    return context.results().tables().stream()
        .filter(t -> t.segment().isPresent() && t.id().place().equals(table.id().place()))
        .filter(t -> !own.is(t.question(), t.item(), t.segment().orElseThrow()))
        .flatMap(t -> t.columns().stream().filter(c -> !c.isTotal()).map(c -> group(t, c)))
        .filter(group -> isWord(group.name()) || group.isEdition())
        .toList();
  }

  private Group group(ResultTable table, ResultColumn column) {
    String name = labels.column(column);
    List<String> letters =
        Stream.of(name, context.text(column.label())).map(GroupNames::letters).distinct().toList();
    return new Group(table, column, name, letters);
  }
}
