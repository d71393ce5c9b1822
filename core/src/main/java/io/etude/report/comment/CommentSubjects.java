package io.etude.report.comment;

import io.etude.Label;
import io.etude.codebook.category.Category;
import io.etude.language.SpokenShare;
import io.etude.report.prose.Context;
import io.etude.results.FigureRef;
import io.etude.results.ResultColumn;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what a share in a comment is of: the answers and the items of the expert's questions that
 * its clause names by at least half the words of their labels, or by their ids. A group counts
 * where the comment has named it before.
 */
final class CommentSubjects {

  /** Shorter words are of labels that have no longer ones. */
  private static final int SHORTEST_WORD = 4;

  /** How much longer an inflected word may be: "Liberals", "European". */
  private static final int LONGEST_ENDING = 2;

  private static final double NAMED = 0.5;

  /**
   * What a share is of.
   *
   * @param names the labels that the comment names
   * @param measured the figures of it that the expert was given, or else some of it
   * @param shares all shares that it may have
   */
  record Subject(List<String> names, List<FigureRef> measured, List<Double> shares) {}

  /** An answer to a question or to an item of a grid, in the question's published tables. */
  private record Answer(String place, ResultRow answer, List<ResultTable> tables) {

    Optional<FigureRef> total() {
      return figures(column -> column.id().equals(ResultColumn.TOTAL)).findFirst();
    }

    /** Its published figures in some columns. */
    Stream<FigureRef> figures(Predicate<ResultColumn> columns) {
      return tables.stream()
          .filter(table -> table.rowIndex(answer.id()) >= 0)
          .flatMap(
              table ->
                  table.columns().stream()
                      .filter(columns)
                      .map(c -> FigureRef.share(table, table.rowIndex(answer.id()), c)))
          .filter(figure -> figure.estimate().isPresent());
    }
  }

  private final Context context;
  private final List<FigureRef> asked;
  private final List<Answer> answers = new ArrayList<>();

  CommentSubjects(Context context, List<FigureRef> asked) {
    this.context = context;
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
    if (said.passage().open()) {
      return Optional.empty();
    }
    Set<String> before = words(said.passage().before());
    return named(words(said.passage().clause()), before)
        .or(() -> named(words(said.passage().sentence()), before));
  }

  private Optional<Subject> named(Set<String> text, Set<String> before) {
    Set<String> items =
        answers.stream()
            .filter(answer -> item(answer).filter(item -> isNamed(item, text)).isPresent())
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
        : Optional.of(
            new Subject(names(items, rows, text), measured(meant), shares(meant, before)));
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
    Set<String> more = found(other.answer().label(), text);
    Set<String> less = found(answer.answer().label(), text);
    return more.size() > less.size() && more.containsAll(less);
  }

  private boolean isNamed(Answer answer, Set<String> text) {
    ResultRow row = answer.answer();
    Category.Kind kind = row.category();
    return (kind == Category.Kind.ANSWER || kind == Category.Kind.NEUTRAL)
        && (isNamed(row.label(), text) || isNamed(row.id(), text));
  }

  private boolean isNamed(Label label, Set<String> text) {
    int words = keyWords(label).size();
    return words > 0 && found(label, text).size() >= NAMED * words;
  }

  /** Whether a text has an id that is a word. */
  private static boolean isNamed(String id, Set<String> text) {
    return id.length() >= SHORTEST_WORD
        && id.chars().allMatch(Character::isLetter)
        && text.stream().anyMatch(id::equalsIgnoreCase);
  }

  private boolean isWhole(Label label, Set<String> text) {
    return found(label, text).equals(keyWords(label));
  }

  private Set<String> found(Label label, Set<String> text) {
    return keyWords(label).stream()
        .filter(word -> text.stream().anyMatch(other -> isSame(word, other)))
        .collect(Collectors.toSet());
  }

  private Set<String> keyWords(Label label) {
    Set<String> words = words(label.in(context.language()));
    Set<String> keys =
        words.stream()
            .filter(word -> word.length() >= SHORTEST_WORD)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return keys.isEmpty() ? words : keys;
  }

  private Set<String> words(String text) {
    return Arrays.stream(text.toLowerCase(context.language()).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static boolean isSame(String word, String other) {
    String shorter = word.length() < other.length() ? word : other;
    String longer = word.length() < other.length() ? other : word;
    return word.equals(other)
        || shorter.length() >= SHORTEST_WORD
            && longer.length() <= shorter.length() + LONGEST_ENDING
            && longer.startsWith(shorter);
  }

  private static Optional<Label> item(Answer answer) {
    return answer.tables().get(0).item().map(item -> item.label());
  }

  private List<String> names(Set<String> items, List<Answer> rows, Set<String> text) {
    Set<Label> labels = new LinkedHashSet<>();
    for (Answer answer : answers) {
      if (items.contains(answer.place())) {
        item(answer).ifPresent(labels::add);
      }
    }
    List<Label> named = rows.stream().map(row -> row.answer().label()).toList();
    List<Label> whole = named.stream().filter(label -> isWhole(label, text)).toList();
    labels.addAll(whole.isEmpty() ? named : whole);
    return labels.stream().map(label -> label.in(context.language())).distinct().toList();
  }

  private List<FigureRef> measured(List<Answer> meant) {
    List<FigureRef> given =
        asked.stream()
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

  /** The shares of answers over all respondents and in the groups that are named, or asked for. */
  private List<Double> shares(List<Answer> meant, Set<String> before) {
    List<Double> shares = new ArrayList<>();
    for (Answer answer : meant) {
      Stream.concat(
              asked.stream().filter(figure -> isOf(figure, answer)),
              answer.figures(c -> c.id().equals(ResultColumn.TOTAL) || isNamed(c, before)))
          .map(FigureRef::estimate)
          .flatMap(Optional::stream)
          .forEach(estimate -> shares.add(estimate.value()));
    }
    return shares;
  }

  private boolean isNamed(ResultColumn column, Set<String> text) {
    return !found(column.label(), text).isEmpty()
        || column.spanner().filter(label -> !found(label, text).isEmpty()).isPresent();
  }
}
