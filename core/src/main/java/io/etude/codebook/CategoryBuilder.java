package io.etude.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

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

  CategoryBuilder(String id) {
    super(id);
  }

  /** Adds an answer proper. */
  public B category(String code, String categoryLabel) {
    return category(Category.of(code, categoryLabel));
  }

  /** Adds an answer of another kind, e.g. a don't-know that counts in the base. */
  public B category(String code, String categoryLabel, Category.Kind kind) {
    return category(new Category(code, Label.of(categoryLabel), kind, OptionalDouble.empty()));
  }

  /** Adds a category. */
  public B category(Category value) {
    categories.add(value);
    return self();
  }

  /** Adds several categories, e.g. a scale that questions share. */
  public B categories(List<Category> values) {
    categories.addAll(values);
    return self();
  }

  /** Adds a sum of categories. */
  public B net(String netId, String netLabel, String... codes) {
    return net(new Net(netId, Label.of(netLabel), List.of(codes)));
  }

  /** Adds a sum of categories. */
  public B net(Net value) {
    nets.add(value);
    return self();
  }

  List<Category> categories() {
    return categories;
  }

  List<Net> nets() {
    return nets;
  }
}
