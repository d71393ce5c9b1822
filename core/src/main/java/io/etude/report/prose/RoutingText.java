package io.etude.report.prose;

import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.MultipleStorage;
import io.etude.codebook.Question;
import io.etude.codebook.Routing;
import io.etude.codebook.Segment;
import io.etude.codebook.SegmentSource;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.Net;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Says who was asked a question, in the words of the codebook: by the question or the segment that
 * reads the column of the condition, else by the column itself.
 */
final class RoutingText {

  private final Context context;

  RoutingText(Context context) {
    this.context = context;
  }

  /** Who was asked, as a sentence; empty for a question that everybody was asked. */
  Optional<String> of(Question question) {
    return question
        .info()
        .routing()
        .map(
            routing ->
                context
                    .phrases()
                    .text(
                        "base.routed",
                        Map.of(
                            "conditions",
                            context
                                .display()
                                .list(routing.conditions().stream().map(this::text).toList()))));
  }

  private String text(Routing.Condition condition) {
    for (Question question : context.study().questions()) {
      if (question.columns().contains(condition.column())) {
        Optional<String> text = text(condition, question);
        if (text.isPresent()) {
          return text.get();
        }
      }
    }
    for (Segment segment : context.study().segments()) {
      if (segment.source() instanceof SegmentSource.Codes codes
          && codes.column().equals(condition.column())
          && !segment.label().in(context.language()).isEmpty()) {
        List<String> groups = labels(condition, segment.categories(), segment.nets());
        return phrase("segment", groups, context.text(segment.label()));
      }
    }
    String column = context.display().quote(condition.column());
    return phrase("column", quoted(condition.codes()), column);
  }

  private Optional<String> text(Routing.Condition condition, Question question) {
    String label = context.text(question.label());
    List<Category> categories = question.categories();
    if (question instanceof GridQuestion grid) {
      String item =
          grid.items().stream()
              .filter(each -> each.column().equals(condition.column()))
              .findFirst()
              .map(each -> context.text(each.label()))
              .orElse("");
      label = context.phrases().text("label.item", Map.of("question", label, "item", item));
    }
    if (question instanceof MultipleQuestion multiple
        && multiple.storage() instanceof MultipleStorage.OptionColumns options) {
      Predicate<Category> its =
          option -> condition.column().equals(options.columnByCode().get(option.code()));
      boolean chosen = condition.codes().equals(List.of(options.chosen()));
      String named = context.display().quote(label);
      return chosen
          ? categories.stream()
              .filter(its)
              .findFirst()
              .map(o -> phrase("answer", quoted(List.of(context.text(o.label()))), named))
          : Optional.empty();
    }
    boolean codes = question instanceof MultipleQuestion || categories.isEmpty();
    return Optional.of(
        phrase(
            "answer",
            codes ? quoted(condition.codes()) : labels(condition, categories, question.nets()),
            context.display().quote(label)));
  }

  /** The net of exactly these codes, else their labels; codes that no answer has as they are. */
  private List<String> labels(
      Routing.Condition condition, List<Category> categories, List<Net> nets) {
    List<String> codes = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (String code : condition.codes()) {
      Optional<Category> category =
          categories.stream().filter(each -> values(each).contains(code)).findFirst();
      codes.add(category.map(Category::code).orElse(code));
      labels.add(category.map(each -> context.text(each.label())).orElse(code));
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
    return texts.stream().map(context.display()::quote).toList();
  }

  private String phrase(String key, List<String> answers, String of) {
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
    return context.phrases().text("base.routed." + key, Map.of("answers", one, "of", of));
  }
}
