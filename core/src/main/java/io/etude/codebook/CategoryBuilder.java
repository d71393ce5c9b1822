package io.etude.codebook;

import static java.util.Objects.requireNonNull;

import io.etude.Label;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.Net;
import java.util.ArrayList;
import java.util.List;

/**
 * What the builders of questions with categories have in common. Not thread-safe.
 *
 * @param <B> the type's own builder
 */
public abstract sealed class CategoryBuilder<B extends CategoryBuilder<B>>
    extends QuestionBuilder<B>
    permits SingleQuestion.Builder,
        MultipleQuestion.Builder,
        RatingQuestion.Builder,
        GridQuestion.Builder {

  private final List<Category> categories = new ArrayList<>();
  private final List<Net> nets = new ArrayList<>();

  CategoryBuilder(QuestionInfo.Builder info) {
    super(info);
  }

  /** Adds an answer proper. */
  public B category(String code, String categoryLabel) {
    return category(Category.of(code, categoryLabel));
  }

  /** Adds an answer proper. */
  public B category(String code, Label categoryLabel) {
    return category(Category.of(code, categoryLabel));
  }

  /** Adds an answer of another kind, e.g. a don't-know that counts in the base. */
  public B category(String code, String categoryLabel, Category.Kind kind) {
    requireNonNull(categoryLabel, "categoryLabel");
    return category(Category.of(code, categoryLabel, kind));
  }

  /** Adds a category. */
  public B category(Category value) {
    categories.add(requireNonNull(value, "category"));
    return self();
  }

  /** Adds several categories, e.g. a scale that questions share. */
  public B categories(List<Category> values) {
    requireNonNull(values, "categories").forEach(this::category);
    return self();
  }

  /** Adds the categories, nets and missing values of a scale that questions share. */
  public B scale(Scale value) {
    requireNonNull(value, "scale");
    value.ordered().ifPresent(this::ordered);
    return categories(value.categories()).nets(value.nets()).missing(value.missing());
  }

  /** Adds a sum of categories. */
  public B net(String netId, String netLabel, String... codes) {
    requireNonNull(codes, "codes");
    return net(new Net(netId, netLabel, List.of(codes)));
  }

  /** Adds a sum of categories that is a side of the scale. */
  public B net(String netId, String netLabel, Net.Side side, String... codes) {
    requireNonNull(netLabel, "netLabel");
    requireNonNull(side, "side");
    requireNonNull(codes, "codes");
    return net(new Net(netId, netLabel, List.of(codes)).withSide(side));
  }

  /** Adds a sum of categories. */
  public B net(Net value) {
    nets.add(requireNonNull(value, "net"));
    return self();
  }

  /** Adds several sums of categories, e.g. those of a scale that questions share. */
  public B nets(List<Net> values) {
    requireNonNull(values, "nets").forEach(this::net);
    return self();
  }

  /**
   * Whether the categories are in order, e.g. from never to always. Default: what their labels,
   * scores and sides say.
   */
  public B ordered(boolean value) {
    infoBuilder().ordered(value);
    return self();
  }

  List<Category> categories() {
    return categories;
  }

  List<Net> nets() {
    return nets;
  }
}
