package io.etude.study;

import java.util.List;

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

  /** Copies the lists. */
  public GridQuestion {
    items = List.copyOf(items);
    categories = List.copyOf(categories);
    nets = List.copyOf(nets);
  }
}
