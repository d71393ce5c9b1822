package io.etude.results;

import static java.util.Objects.requireNonNull;

import io.etude.Label;
import io.etude.codebook.category.Category;
import java.util.List;

/**
 * A row of a table: a category or a net.
 *
 * @param id the category's code or the net's id
 * @param label what it means
 * @param kind category or net
 * @param category for a category what kind of answer it is; {@link Category.Kind#ANSWER} for a net
 * @param members for a net the codes of its members; empty for a category
 */
public record ResultRow(
    String id, Label label, Kind kind, Category.Kind category, List<String> members) {

  /** Category or net. */
  public enum Kind {
    /** An answer category. */
    CATEGORY("category"),
    /** A sum of categories. */
    NET("net");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The kind's name in JSON. */
    public String code() {
      return code;
    }
  }

  /** Copies the list. */
  public ResultRow {
    requireNonNull(id, "id");
    requireNonNull(label, "label");
    requireNonNull(kind, "kind");
    requireNonNull(category, "category");
    members = List.copyOf(requireNonNull(members, "members"));
  }
}
