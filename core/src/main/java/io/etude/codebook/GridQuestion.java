package io.etude.codebook;

import static java.util.Objects.requireNonNull;

import io.etude.Label;
import io.etude.StudyException;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.Net;
import io.etude.internal.ColumnPattern;
import io.etude.internal.Rules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
   * @param reversed whether it is worded the other way round, so that the scale's negative side is
   *     the good answer to it; shares and means stay those of the answers given
   */
  public record Item(String id, Label label, String column, boolean reversed) {

    /** Checks that nothing is null. */
    public Item {
      requireNonNull(id, "id");
      requireNonNull(label, "label");
      requireNonNull(column, "column");
    }

    /** A row that is worded as the scale is. */
    public Item(String id, Label label, String column) {
      this(id, label, column, false);
    }

    /** The same, worded the other way round. */
    public Item asReversed() {
      return new Item(id, label, column, true);
    }

    /** A row whose label is in no particular language. */
    public Item(String id, String label, String column) {
      this(id, Label.of(label), column);
    }
  }

  /** Copies the lists and checks items, codes and nets. */
  public GridQuestion {
    requireNonNull(info, "info");
    items = List.copyOf(requireNonNull(items, "items"));
    categories = List.copyOf(requireNonNull(categories, "categories"));
    nets = List.copyOf(requireNonNull(nets, "nets"));
    Rules.notEmpty(info.named(), "item", items, "");
    checkItems(info, items);
    Rules.notEmpty(info.named(), "category", categories, "");
    CategoryRules.categories(info.named(), categories, nets);
    CategoryRules.missing(info.named(), info.missing(), categories);
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

  @Override
  public List<String> columns() {
    return items.stream().map(Item::column).toList();
  }

  /** A builder whose defaults are those of {@link QuestionInfo#builder}. */
  public static Builder builder(String id) {
    return builder(QuestionInfo.builder(id).build());
  }

  /** A builder for a question with that information. */
  public static Builder builder(QuestionInfo info) {
    requireNonNull(info, "info");
    return new Builder(info);
  }

  /** A builder that starts from this question. */
  public Builder toBuilder() {
    Builder builder = builder(info).categories(categories).nets(nets);
    items.forEach(builder::item);
    return builder;
  }

  /** Builds a {@link GridQuestion}. Not thread-safe. */
  public static final class Builder extends CategoryBuilder<Builder> {
    private final List<Item> items = new ArrayList<>();
    private final Set<String> withoutColumn = new HashSet<>();
    private Optional<String> pattern = Optional.empty();

    private Builder(QuestionInfo info) {
      super(info.toBuilder());
    }

    /** Adds a row whose column is that of {@link #columns}, or else named like the item. */
    public Builder item(String itemId, String label) {
      return item(itemId, Label.of(label));
    }

    /** Adds a row whose column is that of {@link #columns}, or else named like the item. */
    public Builder item(String itemId, Label label) {
      withoutColumn.add(itemId);
      return item(new Item(itemId, label, itemId));
    }

    /** Adds a row whose ratings are in {@code column}. */
    public Builder item(String itemId, String label, String column) {
      requireNonNull(label, "label");
      return item(new Item(itemId, label, column));
    }

    /** Adds a row. */
    public Builder item(Item value) {
      items.add(requireNonNull(value, "item"));
      return this;
    }

    /**
     * The columns of rows that are added without one, by a pattern such as {@code q4_{item}}.
     * Default: each is named like its item.
     */
    public Builder columns(String value) {
      pattern = Optional.of(requireNonNull(value, "columns"));
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
      return new GridQuestion(info(), items(), categories(), nets());
    }

    private List<Item> items() {
      if (pattern.isEmpty()) {
        return items;
      }
      Map<String, String> columns =
          ColumnPattern.expand(
              info().named(), pattern.get(), "{item}", items.stream().map(Item::id).toList());
      return items.stream()
          .map(
              item ->
                  withoutColumn.contains(item.id())
                      ? new Item(item.id(), item.label(), columns.get(item.id()), item.reversed())
                      : item)
          .toList();
    }
  }
}
