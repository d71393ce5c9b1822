package io.etude.analysis.decode;

import io.etude.codebook.category.Category;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where categories stand in their question or segment. */
public final class CategoryPositions {

  private CategoryPositions() {}

  /** The position of each category by its code. */
  public static Map<String, Integer> byCode(List<Category> categories) {
    Map<String, Integer> positions = new LinkedHashMap<>();
    for (Category category : categories) {
      positions.put(category.code(), positions.size());
    }
    return positions;
  }

  /** The position of the category that each value in the data counts as. */
  public static Map<String, Integer> byValue(List<Category> categories) {
    Map<String, Integer> positions = new LinkedHashMap<>();
    for (int position = 0; position < categories.size(); position++) {
      for (String value : categories.get(position).codes()) {
        positions.put(value, position);
      }
    }
    return positions;
  }
}
