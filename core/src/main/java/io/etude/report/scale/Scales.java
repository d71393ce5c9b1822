package io.etude.report.scale;

import io.etude.Label;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.Net;
import io.etude.internal.LanguageFile;
import io.etude.language.ScaleWords;
import io.etude.results.ResultTable;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of questions' scales, decided once for charts, titles and sentences: whether
 * answers are in order, and which side is the good one. The codebook says it, or else labels in
 * known words; beyond that it is not known.
 */
public final class Scales {

  private final Study study;

  public Scales(Study study) {
    this.study = study;
  }

  /** Whether the answers of a question are in order. */
  public boolean ordered(Question question) {
    if (question instanceof RatingQuestion || question instanceof NumericQuestion) {
      return true;
    }
    return question
        .info()
        .ordered()
        .orElseGet(
            () ->
                question.categories().stream().anyMatch(Scales::saysOrder)
                    || scoresSayOrder(question)
                    || question.nets().stream().anyMatch(net -> net.side().isPresent())
                    || words().stream().anyMatch(w -> w.ordered(labels(question))));
  }

  /** Whether a question's answers are shown as the questionnaire has them, not by share. */
  public boolean keepsOrder(Question question) {
    return question.info().keepsOrder() || ordered(question);
  }

  /** Whether all answers have a score, and the scores rise or fall. */
  private static boolean scoresSayOrder(Question question) {
    List<Category> answers =
        question.categories().stream().filter(c -> c.kind() == Category.Kind.ANSWER).toList();
    if (answers.size() < 2 || answers.stream().anyMatch(c -> c.score().isEmpty())) {
      return false;
    }
    int direction = 0;
    for (int i = 1; i < answers.size(); i++) {
      int step =
          Double.compare(
              answers.get(i).score().getAsDouble(), answers.get(i - 1).score().getAsDouble());
      if (step == 0 || step == -direction) {
        return false;
      }
      direction = step;
    }
    return true;
  }

  private static boolean saysOrder(Category category) {
    return category.kind() == Category.Kind.NEUTRAL || category.side().isPresent();
  }

  private List<String> labels(Question question) {
    return question.categories().stream()
        .filter(c -> c.kind() == Category.Kind.ANSWER || c.kind() == Category.Kind.NEUTRAL)
        .map(c -> c.label().in(study.language()))
        .toList();
  }

  /** The words of the study's language, then those of the others. */
  private List<ScaleWords> words() {
    List<ScaleWords> words = new ArrayList<>(List.of(ScaleWords.of(study.language())));
    LanguageFile.languages().forEach(tag -> words.add(ScaleWords.of(Locale.forLanguageTag(tag))));
    return words;
  }

  /**
   * The sides of a table's scale; empty unless it has a net at each end with one category between
   * them at most. For an item that is worded the other way round the first side is that of its good
   * answers.
   */
  public Optional<Sides> sides(ResultTable table) {
    return straight(table)
        .map(
            sides ->
                isReversed(table) && sides.valence() != Sides.Valence.UNKNOWN
                    ? turned(sides)
                    : sides);
  }

  /** Whether a table is of an item that is worded the other way round. */
  public static boolean isReversed(ResultTable table) {
    return table.item().filter(GridQuestion.Item::reversed).isPresent();
  }

  /**
   * The side of a net in a table: that of one end of a scale of two sides, of which the codebook or
   * known words tell the good one, or what the codebook itself says of it; empty where nothing says
   * it.
   */
  public Optional<Net.Side> side(ResultTable table, int row) {
    Optional<Sides> sides = sides(table).filter(s -> s.valence() != Sides.Valence.UNKNOWN);
    if (sides.isPresent() && (sides.get().first() == row || sides.get().second() == row)) {
      return Optional.of(sides.get().second() == row ? Net.Side.NEGATIVE : Net.Side.POSITIVE);
    }
    return table.question().nets().stream()
        .filter(net -> table.rowIndex(net.id()) == row)
        .findFirst()
        .flatMap(net -> declared(table.question(), net))
        .map(side -> isReversed(table) ? opposite(side) : side);
  }

  private static Net.Side opposite(Net.Side side) {
    return side == Net.Side.POSITIVE ? Net.Side.NEGATIVE : Net.Side.POSITIVE;
  }

  /** The sides as the scale has them, whichever way an item is worded. */
  public Optional<Sides> straight(ResultTable table) {
    List<Net> nets = table.question().nets();
    for (int i = 0; i < nets.size(); i++) {
      for (int j = i + 1; j < nets.size(); j++) {
        Optional<Sides> sides = ends(table, nets.get(i), nets.get(j));
        if (sides.isPresent()) {
          return sides;
        }
      }
    }
    return Optional.empty();
  }

  /** The two nets as sides, if they are the ends of the scale and nothing says otherwise. */
  private Optional<Sides> ends(ResultTable table, Net one, Net other) {
    List<String> codes = new ArrayList<>();
    for (Category category : table.question().categories()) {
      if (category.kind() == Category.Kind.ANSWER || category.kind() == Category.Kind.NEUTRAL) {
        codes.add(category.code());
      }
    }
    boolean otherFirst = !codes.isEmpty() && other.codes().contains(codes.get(0));
    Net start = otherFirst ? other : one;
    Net end = otherFirst ? one : other;
    int middle = codes.size() - start.codes().size() - end.codes().size();
    boolean atEnds =
        middle >= 0
            && middle <= 1
            && holds(start, codes.subList(0, start.codes().size()))
            && holds(end, codes.subList(codes.size() - end.codes().size(), codes.size()));
    List<Integer> rows = codes.stream().map(table::rowIndex).toList();
    int startRow = table.rowIndex(start.id());
    int endRow = table.rowIndex(end.id());
    if (!atEnds || startRow < 0 || endRow < 0 || rows.contains(-1)) {
      return Optional.empty();
    }
    Optional<Net.Side> declared = declared(table.question(), start, end);
    Optional<Net.Side> side = declared.or(() -> derived(table.question(), start, end));
    if (start.codes().size() != end.codes().size() && hasReversed(table.question())) {
      // answers can't be turned about the middle of such a scale
      side = Optional.empty();
    }
    Sides.Valence valence = Sides.Valence.UNKNOWN;
    if (side.isPresent()) {
      valence = declared.isPresent() ? Sides.Valence.DECLARED : Sides.Valence.DERIVED;
    }
    Sides sides = new Sides(startRow, endRow, rows, middle, valence);
    boolean badFirst = side.isPresent() && side.get() == Net.Side.NEGATIVE;
    return Optional.of(badFirst ? turned(sides) : sides);
  }

  private static boolean hasReversed(Question question) {
    return question instanceof GridQuestion grid
        && grid.items().stream().anyMatch(GridQuestion.Item::reversed);
  }

  private static boolean holds(Net net, List<String> codes) {
    Set<String> members = new HashSet<>(net.codes());
    return members.equals(new HashSet<>(codes));
  }

  private static Sides turned(Sides sides) {
    List<Integer> scale = new ArrayList<>(sides.scale());
    Collections.reverse(scale);
    return new Sides(sides.second(), sides.first(), scale, sides.middle(), sides.valence());
  }

  /**
   * The side of {@code start}, by what the codebook says of it, of {@code end} or their members.
   */
  private static Optional<Net.Side> declared(Question question, Net start, Net end) {
    return declared(question, start)
        .or(() -> declared(question, end).map(Net.Side::opposite))
        .filter(s -> declared(question, end).filter(o -> o == s).isEmpty());
  }

  private static Optional<Net.Side> declared(Question question, Net net) {
    return net.side()
        .or(() -> common(members(question, net).stream().map(Category::side).toList()));
  }

  /** The side of {@code start} by words; empty unless the other end has the opposite ones. */
  private Optional<Net.Side> derived(Question question, Net start, Net end) {
    for (ScaleWords words : words()) {
      Optional<Net.Side> side = derived(words, question, start);
      Optional<Net.Side> other = derived(words, question, end);
      if (side.isPresent() && other.isPresent() && side.get() != other.get()) {
        return side;
      }
    }
    return Optional.empty();
  }

  private Optional<Net.Side> derived(ScaleWords words, Question question, Net net) {
    return common(members(question, net).stream().map(c -> words.side(text(c.label()))).toList());
  }

  private String text(Label label) {
    return label.in(study.language());
  }

  private static List<Category> members(Question question, Net net) {
    return question.categories().stream().filter(c -> net.codes().contains(c.code())).toList();
  }

  /** What all say. */
  private static Optional<Net.Side> common(List<Optional<Net.Side>> sides) {
    return sides.stream().distinct().count() == 1 ? sides.get(0) : Optional.empty();
  }
}
