package io.etude.codebook;

import io.etude.StudyException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Several items rated on one scale: one table per item, one chart for all.
 *
 * @param info what all types have in common
 * @param items the rows, at least one
 * @param categories the scale
 * @param nets sums of categories, e.g. satisfied
 */
public record GridQuestion(
    QuestionInfo info, List<Item> items, List<Category> categories, List<Net> nets)
    implements Question {

  /**
   * A row of a grid.
   *
   * @param id unique in the grid
   * @param label what was rated
   * @param column the column with the rating
   */
  public record Item(String id, Label label, String column) {}

  /** Copies the lists and checks items, codes and nets. */
  public GridQuestion {
    items = List.copyOf(items);
    categories = List.copyOf(categories);
    nets = List.copyOf(nets);
    Rules.notEmpty(info.named(), "item", items, "");
    checkItems(info, items);
    Rules.notEmpty(info.named(), "category", categories, "");
    Rules.categories(info.named(), categories, nets);
    Rules.missing(info.named(), info.missing(), categories);
  }

  private static void checkItems(QuestionInfo info, List<Item> items) {
    Set<String> ids = new HashSet<>();
    for (Item item : items) {
      String path = "items/" + item.id();
      Rules.id(info.named() + " item", item.id(), path);
      Rules.named(info.named() + " item \"" + item.id() + "\" column", item.column(), path);
      if (!ids.add(item.id())) {
        throw new StudyException(path, info.named() + " has the item \"" + item.id() + "\" twice");
      }
    }
  }

  /** A builder whose defaults are those of {@link QuestionInfo#of}. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** Builds a {@link GridQuestion}. Not thread-safe. */
  public static final class Builder extends CategoryBuilder<Builder> {
    private final List<Item> items = new ArrayList<>();

    private Builder(String id) {
      super(id);
    }

    /** Adds a row whose ratings are in {@code column}. */
    public Builder item(String itemId, String label, String column) {
      return item(new Item(itemId, Label.of(label), column));
    }

    /** Adds a row. */
    public Builder item(Item value) {
      items.add(value);
      return this;
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * The question.
     *
     * @throws StudyException if an item, a code, a net or a missing value is wrong
     */
    public GridQuestion build() {
      return new GridQuestion(info(), items, categories(), nets());
    }
  }
}
