package io.etude.analysis.disclosure;

import io.etude.analysis.disclosure.network.Sets;
import io.etude.analysis.plan.ItemPlan;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.MultipleStorage;
import io.etude.codebook.Question;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Routing;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.results.ResultRow;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the codebook says of the answers of an item, whatever the data are. */
final class AnswersOfItem {

  private AnswersOfItem() {}

  /** Whether all categories of a row are among those of another one of the item. */
  static boolean isPart(ItemPlan item, int part, int whole) {
    return categories(item, whole).containsAll(categories(item, part));
  }

  private static List<String> categories(ItemPlan item, int r) {
    ResultRow row = item.rows().get(r).row();
    return row.kind() == ResultRow.Kind.NET ? row.members() : List.of(row.id());
  }

  /** The only column of the data that an item reads; empty if it reads several. */
  static Optional<String> column(ItemPlan item) {
    Question question = item.question();
    if (question instanceof SingleQuestion q) {
      return Optional.of(q.column());
    } else if (question instanceof RatingQuestion q) {
      return Optional.of(q.column());
    }
    return item.item().map(GridQuestion.Item::column);
  }

  /**
   * The values of the data that make up a row: of one column, or of the columns of the options of a
   * question with several answers.
   */
  static Optional<Sets.Values> values(Question question, ResultRow row) {
    if (question instanceof SingleQuestion q) {
      return Optional.of(new Sets.Values(q.column(), codes(q, row)));
    }
    if (question instanceof MultipleQuestion q
        && q.storage() instanceof MultipleStorage.OptionColumns options
        && q.info().missing().isEmpty()) {
      List<String> members = row.kind() == ResultRow.Kind.NET ? row.members() : List.of(row.id());
      Set<String> columns = new HashSet<>();
      members.forEach(code -> columns.add(options.columnByCode().get(code)));
      return Optional.of(new Sets.Values("option = " + options.chosen(), columns));
    }
    return Optional.empty();
  }

  /** The codes of the data that make up a row. */
  static Set<String> codes(SingleQuestion question, ResultRow row) {
    Set<String> codes = new HashSet<>();
    for (Category category : question.categories()) {
      if (category.code().equals(row.id()) || row.members().contains(category.code())) {
        codes.addAll(category.codes());
      }
    }
    return codes;
  }

  /** The conditions on which an item is asked; none if everybody is. */
  static List<Routing.Condition> conditions(ItemPlan item) {
    return item.question().info().routing().map(Routing::conditions).orElse(List.of());
  }
}
