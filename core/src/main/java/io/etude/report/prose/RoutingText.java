package io.etude.report.prose;

import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.MultipleStorage;
import io.etude.codebook.Question;
import io.etude.codebook.Routing;
import io.etude.codebook.Segment;
import io.etude.codebook.SegmentSource;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.MissingCode;
import io.etude.codebook.category.Net;
import io.etude.document.text.Inline;
import io.etude.study.RowCondition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Says who was asked a question, in the words of the codebook: by the question or the segment that
 * reads the column of the condition, else by the column itself. Words of the codebook for a
 * condition go before all of these.
 */
final class RoutingText {

  /** How much is said. */
  enum Form {
    SENTENCE("base.routed"),
    /** For lines that have little room: "“Yes” to “Owns a car”". */
    SHORT("base.routed.short"),
    /** What doesn't hold of the rows that a study leaves out. */
    LEFT_OUT("method.leftOut");

    private final String key;

    Form(String key) {
      this.key = key;
    }
  }

  /** So many answers are said by the only one that is not among them. */
  private static final int MIN_NAMED_BY_OTHER = 3;

  private final Context context;
  private final Form form;
  private final Function<Question, Optional<String>> tables;
  private final String blank;

  /**
   * A text about questions that are named by their labels.
   *
   * @param form how much it says
   */
  RoutingText(Context context, Form form) {
    this(context, form, question -> Optional.empty());
  }

  /**
   * A text about questions that are named by their tables where they have one.
   *
   * @param form how much it says
   * @param tables the table that shows a question and no other
   */
  RoutingText(Context context, Form form, Function<Question, Optional<String>> tables) {
    this(context, form, tables, context.display().quote(""));
  }

  private RoutingText(
      Context context, Form form, Function<Question, Optional<String>> tables, String blank) {
    this.context = context;
    this.form = form;
    this.tables = tables;
    this.blank = blank;
  }

  /**
   * Who was asked, as a sentence; empty for a question that everybody was asked. Where there is
   * little room, the name of a column that no label stands for is left out.
   */
  Optional<List<Inline>> of(Question question) {
    if (form == Form.SHORT && question.info().routing().isPresent()) {
      return Optional.of(
          ofWhom(question)
              .map(who -> context.phrases().say(form.key, Map.of("who", who)))
              .orElseGet(() -> context.phrases().say(form.key + ".some")));
    }
    return question
        .info()
        .routing()
        .map(routing -> Map.of("conditions", all(routing.conditions())))
        .map(values -> context.phrases().say(form.key, values));
  }

  /**
   * Who was asked, to go on after "asked"; empty, too, if the codebook has no words for one of the
   * conditions.
   */
  Optional<List<Inline>> ofWhom(Question question) {
    List<Routing.Condition> conditions =
        question.info().routing().map(Routing::conditions).orElse(List.of());
    if (conditions.isEmpty() || conditions.stream().anyMatch(each -> words(each).isEmpty())) {
      return Optional.empty();
    }
    boolean worded = conditions.stream().anyMatch(each -> !each.who().isEmpty());
    RoutingText text = worded ? new RoutingText(context, Form.SENTENCE, tables) : this;
    String key = Form.SHORT.key + (worded ? ".who" : ".if");
    return Optional.of(context.phrases().say(key, Map.of("conditions", text.all(conditions))));
  }

  /** What isn't so in the rows that a condition of the study leaves out. */
  static List<Inline> unlike(Context context, RowCondition condition) {
    List<String> codes = condition.codes().isEmpty() ? List.of("") : condition.codes();
    RoutingText text =
        new RoutingText(context, Form.LEFT_OUT, q -> Optional.empty(), blank(context, condition));
    return text.text(new Routing.Condition(condition.column(), codes));
  }

  /** How a condition names what is no code: the empty cell, numbers within limits, any value. */
  private static String blank(Context context, RowCondition condition) {
    String from = Double.isFinite(condition.minimum()) ? ".minimum" : "";
    String to = Double.isFinite(condition.maximum()) ? ".maximum" : "";
    String any = condition.codes().isEmpty() ? ".any" : ".none";
    return context
        .phrases()
        .text(
            Form.LEFT_OUT.key + (condition.isRange() ? from + to : any),
            Map.of(
                "minimum", context.display().written(condition.minimum()),
                "maximum", context.display().written(condition.maximum())));
  }

  private List<Inline> all(List<Routing.Condition> all) {
    List<List<Inline>> conditions = all.stream().map(this::text).toList();
    int last = conditions.size() - 1;
    List<Inline> some = new ArrayList<>(conditions.get(0));
    for (List<Inline> next : conditions.subList(1, Math.max(1, last))) {
      some.add(new Inline.Text(", "));
      some.addAll(next);
    }
    return last == 0
        ? some
        : context
            .phrases()
            .say("base.routed.and", Map.of("some", some, "last", conditions.get(last)));
  }

  private List<Inline> text(Routing.Condition condition) {
    String column = context.display().quote(condition.column());
    return words(condition).orElseGet(() -> phrase("column", quoted(condition.codes()), column));
  }

  private Optional<List<Inline>> words(Routing.Condition condition) {
    if (!condition.who().isEmpty()) {
      return Optional.of(List.of(new Inline.Text(context.text(condition.who()))));
    }
    List<Question> readers =
        context.study().questions().stream()
            .filter(question -> question.columns().contains(condition.column()))
            .toList();
    return Stream.concat(
            readers.stream().filter(question -> tables.apply(question).isPresent()),
            readers.stream())
        .flatMap(question -> text(condition, question).stream())
        .findFirst()
        .or(() -> groups(condition));
  }

  private Optional<List<Inline>> groups(Routing.Condition condition) {
    for (Segment segment : context.study().segments()) {
      if (segment.source() instanceof SegmentSource.Codes codes
          && codes.column().equals(condition.column())
          && !segment.label().in(context.language()).isEmpty()) {
        List<String> groups = labels(condition, segment.categories(), segment.nets(), Map.of());
        return Optional.of(phrase("segment", groups, context.text(segment.label())));
      }
    }
    return Optional.empty();
  }

  private Optional<List<Inline>> text(Routing.Condition condition, Question question) {
    String label = label(condition, question);
    List<Category> categories = question.categories();
    if (question instanceof MultipleQuestion multiple
        && multiple.storage() instanceof MultipleStorage.OptionColumns options) {
      Predicate<Category> asks =
          option -> condition.column().equals(options.columnByCode().get(option.code()));
      boolean chosen = options.chosen().containsAll(condition.codes());
      return chosen
          ? categories.stream()
              .filter(asks)
              .findFirst()
              .map(its -> answer(quoted(List.of(context.text(its.label()))), label, question))
          : Optional.empty();
    }
    boolean codes = question instanceof MultipleQuestion || categories.isEmpty();
    return Optional.of(
        answer(codes ? quoted(condition.codes()) : answers(condition, question), label, question));
  }

  /** The name of a question, of a grid with that of the item which the condition is about. */
  private String label(Routing.Condition condition, Question question) {
    String label = context.text(question.label());
    if (!(question instanceof GridQuestion grid)) {
      return label;
    }
    String item =
        grid.items().stream()
            .filter(each -> each.column().equals(condition.column()))
            .findFirst()
            .map(each -> context.text(each.label()))
            .orElse("");
    return context.phrases().text("label.item", Map.of("question", label, "item", item));
  }

  private List<Inline> answer(List<String> answers, String label, Question question) {
    Optional<String> table = tables.apply(question);
    return table.isPresent()
        ? phrase("table", answers, Inline.Reference.byNumber(table.get()))
        : phrase("answer", answers, context.display().quote(label));
  }

  /** The answers of a condition; where they are all but one, which may be missing, that one. */
  private List<String> answers(Routing.Condition condition, Question question) {
    Map<String, String> missing = new LinkedHashMap<>();
    for (MissingCode code : question.info().missing()) {
      missing.put(code.code(), code.label().isEmpty() ? code.code() : context.text(code.label()));
    }
    Map<String, String> others = new LinkedHashMap<>(missing);
    for (Category category : question.categories()) {
      values(category).forEach(value -> others.put(value, context.text(category.label())));
    }
    others.keySet().removeAll(condition.codes());
    if (form != Form.LEFT_OUT
        && condition.codes().size() >= MIN_NAMED_BY_OTHER
        && Set.copyOf(others.values()).size() == 1) {
      String other = context.display().quote(others.values().iterator().next());
      return List.of(context.phrases().text(form.key + ".but", Map.of("other", other)));
    }
    return labels(condition, question.categories(), question.nets(), missing);
  }

  /**
   * The net of exactly these codes, else their labels; codes that no answer has as they are.
   *
   * @param missing the labels of codes that are no answers
   */
  private List<String> labels(
      Routing.Condition condition,
      List<Category> categories,
      List<Net> nets,
      Map<String, String> missing) {
    List<String> codes = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (String code : condition.codes()) {
      Optional<Category> category =
          categories.stream().filter(each -> values(each).contains(code)).findFirst();
      codes.add(category.map(Category::code).orElse(code));
      labels.add(
          category
              .map(each -> context.text(each.label()))
              .orElse(missing.getOrDefault(code, code)));
    }
    return nets.stream()
        .filter(net -> Set.copyOf(net.codes()).equals(Set.copyOf(codes)))
        .findFirst()
        .map(net -> quoted(List.of(context.text(net.label()))))
        .orElseGet(() -> quoted(labels.stream().distinct().toList()));
  }

  /** The values of the data that are an answer. */
  private static List<String> values(Category category) {
    return category.isRecoded() ? category.codes() : List.of(category.code());
  }

  private List<String> quoted(List<String> texts) {
    return texts.stream()
        .map(text -> text.isEmpty() ? blank : context.display().quote(text))
        .toList();
  }

  private List<Inline> phrase(String key, List<String> answers, Object of) {
    int last = answers.size() - 1;
    String one =
        last == 0
            ? answers.get(0)
            : context
                .phrases()
                .text(
                    "base.routed.or",
                    Map.of(
                        "some", String.join(", ", answers.subList(0, last)),
                        "last", answers.get(last)));
    return context.phrases().say(form.key + "." + key, Map.of("answers", one, "of", of));
  }
}
