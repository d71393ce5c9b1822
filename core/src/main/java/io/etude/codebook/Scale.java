package io.etude.codebook;

import static java.util.Objects.requireNonNull;

import io.etude.Label;
import io.etude.StudyException;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.MissingCode;
import io.etude.codebook.category.MissingKind;
import io.etude.codebook.category.Net;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Categories that questions and segments share, with their nets and missing codes. Immutable.
 *
 * @param id what messages call it
 * @param categories in order
 * @param nets sums of them
 * @param missing values that are not valid answers
 * @param ordered whether the categories are in order; empty if not said
 */
public record Scale(
    String id,
    List<Category> categories,
    List<Net> nets,
    List<MissingCode> missing,
    Optional<Boolean> ordered) {

  /** Copies the lists and checks codes and nets. */
  public Scale {
    String named = "scale \"" + requireNonNull(id, "id") + "\"";
    categories = List.copyOf(requireNonNull(categories, "categories"));
    nets = List.copyOf(requireNonNull(nets, "nets"));
    missing = List.copyOf(requireNonNull(missing, "missing"));
    requireNonNull(ordered, "ordered");
    CategoryRules.categories(named, categories, nets);
    CategoryRules.missing(named, missing, categories);
  }

  /** A builder for the scale of that id. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** Builds a {@link Scale}. Not thread-safe. */
  public static final class Builder {
    private final String id;
    private final List<Category> categories = new ArrayList<>();
    private final List<Net> nets = new ArrayList<>();
    private final List<MissingCode> missing = new ArrayList<>();
    private Optional<Boolean> ordered = Optional.empty();

    private Builder(String id) {
      this.id = requireNonNull(id, "id");
    }

    /** Adds an answer proper. */
    public Builder category(String code, String label) {
      return category(Category.of(code, label));
    }

    /** Adds an answer of another kind. */
    public Builder category(String code, String label, Category.Kind kind) {
      requireNonNull(label, "label");
      return category(Category.of(code, label, kind));
    }

    /** Adds a category. */
    public Builder category(Category value) {
      categories.add(requireNonNull(value, "category"));
      return this;
    }

    /** Adds a sum of categories. */
    public Builder net(String netId, String label, String... codes) {
      requireNonNull(label, "label");
      requireNonNull(codes, "codes");
      return net(new Net(netId, label, List.of(codes)));
    }

    /** Adds a sum of categories. */
    public Builder net(Net value) {
      nets.add(requireNonNull(value, "net"));
      return this;
    }

    /** Adds a value that is not a valid answer, without a text. */
    public Builder missing(String code, MissingKind kind) {
      return missing(new MissingCode(code, Label.EMPTY, kind));
    }

    /** Adds a value that is not a valid answer. */
    public Builder missing(MissingCode value) {
      missing.add(requireNonNull(value, "missing"));
      return this;
    }

    /** Whether the categories are in order. Default: what their labels, scores and sides say. */
    public Builder ordered(boolean value) {
      ordered = Optional.of(value);
      return this;
    }

    /**
     * The scale.
     *
     * @throws StudyException if a code or a net is wrong
     */
    public Scale build() {
      return new Scale(id, categories, nets, missing, ordered);
    }
  }
}
