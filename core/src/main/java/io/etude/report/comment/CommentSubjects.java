package io.etude.report.comment;

import io.etude.Label;
import io.etude.codebook.category.Category;
import io.etude.language.SpokenShare;
import io.etude.report.prose.Context;
import io.etude.report.prose.LabelWords;
import io.etude.results.FigureRef;
import io.etude.results.ResultColumn;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import io.etude.results.inference.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what a share in a comment is of: the answers and the items of the expert's questions that
 * its clause names by at least half the words of their labels, or by their ids, and the groups that
 * it names. Where it names none, it is of all respondents, or of the group that the sentence is
 * about.
 */
final class CommentSubjects {

  /**
   * What a share is of.
   *
   * @param names the labels that the comment names
   * @param measured the figures of it that a remark gives
   * @param shares all shares that it may have
   */
  record Subject(List<String> names, List<FigureRef> measured, List<Double> shares) {}

  /** An answer to a question or to an item of a grid, in the question's published tables. */
  private record Answer(String place, ResultRow answer, List<ResultTable> tables) {

    Optional<FigureRef> total() {
      return figures(ResultColumn::isTotal)
          .filter(figure -> figure.estimate().isPresent())
          .findFirst();
    }

    /** Its figures in some columns. */
    Stream<FigureRef> figures(Predicate<ResultColumn> columns) {
      return tables.stream()
          .filter(table -> table.rowIndex(answer.id()) >= 0)
          .flatMap(
              table ->
                  table.columns().stream()
                      .filter(columns)
                      .map(c -> FigureRef.share(table, table.rowIndex(answer.id()), c)));
    }
  }

  private final Context context;
  private final LabelWords words;
  private final List<FigureRef> asked;
  private final List<Answer> answers = new ArrayList<>();

  CommentSubjects(Context context, List<FigureRef> asked) {
    this.context = context;
    words = new LabelWords(context.language());
    this.asked = List.copyOf(asked);
    for (String place :
        new LinkedHashSet<>(asked.stream().map(figure -> figure.id().table().place()).toList())) {
      List<ResultTable> tables =
          context.results().tables().stream()
              .filter(table -> table.id().place().equals(place))
              .toList();
      tables.get(0).rows().forEach(row -> answers.add(new Answer(place, row, tables)));
    }
  }

  /** What a share is of; empty if nothing is named, or it may be about something else. */
  Optional<Subject> of(SpokenShare said) {
    SpokenShare.Passage passage = said.passage();
    if (passage.open()) {
      return Optional.empty();
    }
    return subject(words.of(passage.clause()), passage)
        .or(() -> subject(words.of(passage.sentence()), passage))
        .or(() -> ofGroup(passage));
  }

  /** The answers and items that a text names, in the groups that its passage names. */
  private Optional<Subject> subject(Set<String> text, SpokenShare.Passage passage) {
    Set<String> items =
        answers.stream()
            .filter(answer -> item(answer).filter(item -> words.isNamed(item, text)).isPresent())
            .map(Answer::place)
            .collect(Collectors.toSet());
    List<Answer> rows = withoutLessExact(text);
    List<Answer> meant =
        answers.stream()
            .filter(
                answer ->
                    rows.contains(answer) && (items.isEmpty() || isApart(answer, items))
                        || items.contains(answer.place())
                            && rows.stream().noneMatch(row -> row.place().equals(answer.place())))
            .toList();
    return meant.isEmpty()
        ? Optional.empty()
        : Optional.of(subject(names(items, rows, text), meant, passage));
  }

  private Subject subject(List<Label> names, List<Answer> meant, SpokenShare.Passage passage) {
    CommentGroups named = groups(meant, names);
    Set<ResultColumn> own = named.in(passage.clause());
    if (!own.isEmpty()) {
      List<FigureRef> figures = figures(meant, own::contains).toList();
      return new Subject(texts(names, own), figures, values(figures.stream()));
    }
    Set<ResultColumn> others = new LinkedHashSet<>(named.in(passage.sentence()));
    if (others.isEmpty()) {
      others.addAll(named.in(passage.before()));
    }
    return new Subject(
        texts(names, Set.of()),
        measured(meant),
        values(figures(meant, column -> column.isTotal() || others.contains(column))));
  }

  /** Any answer in the groups that a clause names, or its sentence, where it names no answer. */
  private Optional<Subject> ofGroup(SpokenShare.Passage passage) {
    CommentGroups named = groups(answers, List.of());
    Set<ResultColumn> clause = named.in(passage.clause());
    Set<ResultColumn> own = clause.isEmpty() ? named.in(passage.sentence()) : clause;
    List<FigureRef> given = asked.stream().filter(figure -> isIn(figure, own)).toList();
    return given.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Subject(texts(List.of(), own), given, values(figures(answers, own::contains))));
  }

  private CommentGroups groups(List<Answer> meant, List<Label> names) {
    return new CommentGroups(
        words,
        names,
        meant.stream()
            .flatMap(answer -> answer.tables().stream())
            .flatMap(table -> table.columns().stream())
            .filter(column -> !column.isTotal())
            .toList());
  }

  private boolean isIn(FigureRef figure, Set<ResultColumn> columns) {
    return answers.stream()
        .flatMap(answer -> answer.tables().stream())
        .filter(table -> table.id().equals(figure.id().table()))
        .flatMap(table -> table.column(figure.id().column()).stream())
        .anyMatch(columns::contains);
  }

  private static Stream<FigureRef> figures(List<Answer> meant, Predicate<ResultColumn> columns) {
    return meant.stream().flatMap(answer -> answer.figures(columns));
  }

  private static List<Double> values(Stream<FigureRef> figures) {
    return figures.map(FigureRef::estimate).flatMap(Optional::stream).map(Estimate::value).toList();
  }

  private List<String> texts(List<Label> names, Set<ResultColumn> groups) {
    return Stream.concat(
            names.stream(),
            groups.stream().flatMap(c -> Stream.concat(c.spanner().stream(), Stream.of(c.label()))))
        .map(label -> label.in(context.language()))
        .distinct()
        .toList();
  }

  /** Whether an answer is of a named item, or of a question that has none. */
  private static boolean isApart(Answer answer, Set<String> items) {
    return items.contains(answer.place()) || answer.tables().get(0).item().isEmpty();
  }

  /** The named answers, without those of whose words another one has more: "very good", "good". */
  private List<Answer> withoutLessExact(Set<String> text) {
    List<Answer> named = answers.stream().filter(answer -> isNamed(answer, text)).toList();
    return named.stream()
        .filter(answer -> named.stream().noneMatch(other -> saysMore(other, answer, text)))
        .toList();
  }

  private boolean saysMore(Answer other, Answer answer, Set<String> text) {
    Set<String> more = words.found(other.answer().label(), text);
    Set<String> less = words.found(answer.answer().label(), text);
    return more.size() > less.size() && more.containsAll(less);
  }

  private boolean isNamed(Answer answer, Set<String> text) {
    ResultRow row = answer.answer();
    Category.Kind kind = row.category();
    return (kind == Category.Kind.ANSWER || kind == Category.Kind.NEUTRAL)
        && (words.isNamed(row.label(), text) || isNamed(row.id(), text));
  }

  /** Whether a text has an id that is a word. */
  private static boolean isNamed(String id, Set<String> text) {
    return id.length() >= LabelWords.SHORTEST_WORD
        && id.chars().allMatch(Character::isLetter)
        && text.stream().anyMatch(id::equalsIgnoreCase);
  }

  private static Optional<Label> item(Answer answer) {
    return answer.tables().get(0).item().map(item -> item.label());
  }

  private List<Label> names(Set<String> items, List<Answer> rows, Set<String> text) {
    Set<Label> labels = new LinkedHashSet<>();
    for (Answer answer : answers) {
      if (items.contains(answer.place())) {
        item(answer).ifPresent(labels::add);
      }
    }
    List<Label> named = rows.stream().map(row -> row.answer().label()).toList();
    List<Label> whole = named.stream().filter(label -> words.isWhole(label, text)).toList();
    labels.addAll(whole.isEmpty() ? named : whole);
    return List.copyOf(labels);
  }

  /** The figures of answers over all respondents, those that the expert was given if any were. */
  private List<FigureRef> measured(List<Answer> meant) {
    List<FigureRef> given =
        asked.stream()
            .filter(figure -> figure.id().column().equals(ResultColumn.TOTAL))
            .filter(figure -> meant.stream().anyMatch(answer -> isOf(figure, answer)))
            .toList();
    return given.isEmpty()
        ? meant.stream().map(Answer::total).flatMap(Optional::stream).toList()
        : given;
  }

  private static boolean isOf(FigureRef figure, Answer answer) {
    return figure.id().table().place().equals(answer.place())
        && figure.id().row().equals(answer.answer().id());
  }
}
