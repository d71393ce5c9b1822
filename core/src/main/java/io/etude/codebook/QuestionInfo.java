package io.etude.codebook;

import static java.util.Objects.requireNonNull;

import io.etude.Label;
import io.etude.StudyException;
import io.etude.codebook.category.MissingCode;
import io.etude.codebook.category.MissingKind;
import io.etude.internal.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What all question types have in common. Immutable. */
public final class QuestionInfo {

  private static final int MAX_DECIMALS = 6;

  private final String id;
  private final Label label;
  private final Label text;
  private final Base base;
  private final Optional<Routing> routing;
  private final MissingKind empty;
  private final List<MissingCode> missing;
  private final Optional<CategoryOrder> order;
  private final Optional<String> section;
  private final Optional<Boolean> ordered;
  private final OptionalInt decimals;

  private QuestionInfo(Builder builder) {
    id = builder.id;
    label = builder.label;
    text = builder.text;
    base = builder.base;
    routing = builder.routing;
    empty = builder.empty;
    missing = List.copyOf(builder.missing);
    order = builder.order;
    section = builder.section;
    ordered = builder.ordered;
    decimals = builder.decimals;
    Rules.id("question", id, "id");
    if (decimals.isPresent() && (decimals.getAsInt() < 0 || decimals.getAsInt() > MAX_DECIMALS)) {
      throw new StudyException(
          "decimals",
          named()
              + " has "
              + decimals.getAsInt()
              + " decimals; figures are printed with 0 to "
              + MAX_DECIMALS);
    }
  }

  /** A question asked of everybody, with the valid base and the codebook's order. */
  public static QuestionInfo of(String id, String label) {
    return builder(id).label(label).build();
  }

  /** A builder for the question of that id. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** A builder that starts from this. */
  public Builder toBuilder() {
    Builder builder = new Builder(id);
    builder.label = label;
    builder.text = text;
    builder.base = base;
    builder.routing = routing;
    builder.empty = empty;
    builder.missing.addAll(missing);
    builder.order = order;
    builder.section = section;
    builder.ordered = ordered;
    builder.decimals = decimals;
    return builder;
  }

  /** Unique in the study: letters, digits, {@code _}, {@code -} and {@code .}. */
  public String id() {
    return id;
  }

  /** A short title for tables and contents. */
  public Label label() {
    return label;
  }

  /** The wording put to respondents; empty if not known. */
  public Label text() {
    return text;
  }

  /** Who counts in the base. */
  public Base base() {
    return base;
  }

  /** Who was asked; empty if everybody, or if only the data say so (see {@link #empty()}). */
  public Optional<Routing> routing() {
    return routing;
  }

  /** What an empty cell of the data means for this question. */
  public MissingKind empty() {
    return empty;
  }

  /** Values that are not valid answers. */
  public List<MissingCode> missing() {
    return missing;
  }

  /** How categories are shown. */
  public CategoryOrder order() {
    return order.orElse(CategoryOrder.QUESTIONNAIRE);
  }

  /**
   * Whether the codebook says that charts too show the categories as the questionnaire has them.
   */
  public boolean keepsOrder() {
    return order.filter(o -> o == CategoryOrder.QUESTIONNAIRE).isPresent();
  }

  /** The id of the question's section of the full results; empty for the default one. */
  public Optional<String> section() {
    return section;
  }

  /**
   * Whether its categories are in order, e.g. from never to always; empty where the codebook
   * doesn't say.
   */
  public Optional<Boolean> ordered() {
    return ordered;
  }

  /** Whether the codebook says, or has a code for it, that some respondents were not asked. */
  public boolean someWereNotAsked() {
    return routing.isPresent()
        || empty == MissingKind.NOT_ASKED
        || missing.stream().anyMatch(code -> code.kind() == MissingKind.NOT_ASKED);
  }

  /**
   * How many decimals its means, standard deviations and broken quantiles are printed with, 0 to 6;
   * empty for one, none beside thousands, and more where means would print as zero or alike though
   * they aren't.
   */
  public OptionalInt decimals() {
    return decimals;
  }

  /** What messages call the question. */
  public String named() {
    return "question \"" + id + "\"";
  }

  private List<Object> parts() {
    return List.of(
        id, label, text, base, routing, empty, missing, order, section, ordered, decimals);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof QuestionInfo info && parts().equals(info.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  @Override
  public String toString() {
    return "QuestionInfo" + parts();
  }

  /** Makes a {@link QuestionInfo}. Not thread-safe. */
  public static final class Builder {
    private final String id;
    private Label label;
    private Label text = Label.EMPTY;
    private Base base = Base.VALID;
    private Optional<Routing> routing = Optional.empty();
    private MissingKind empty = MissingKind.NO_ANSWER;
    private final List<MissingCode> missing = new ArrayList<>();
    private Optional<CategoryOrder> order = Optional.empty();
    private Optional<String> section = Optional.empty();
    private Optional<Boolean> ordered = Optional.empty();
    private OptionalInt decimals = OptionalInt.empty();

    private Builder(String id) {
      this.id = requireNonNull(id, "id");
      label = Label.of(id);
    }

    /** A short title for tables and contents. Default: the id. */
    public Builder label(String value) {
      return label(Label.of(requireNonNull(value, "label")));
    }

    /** A short title for tables and contents. Default: the id. */
    public Builder label(Label value) {
      label = requireNonNull(value, "label");
      return this;
    }

    /** The wording put to respondents. Default: not known. */
    public Builder text(String value) {
      return text(Label.of(requireNonNull(value, "text")));
    }

    /** The wording put to respondents. Default: not known. */
    public Builder text(Label value) {
      text = requireNonNull(value, "text");
      return this;
    }

    /** Who counts in the base. Default: {@link Base#VALID}. */
    public Builder base(Base value) {
      base = requireNonNull(value, "base");
      return this;
    }

    /** Asked only of those whom {@code value} names. Default: of all. */
    public Builder asked(Routing value) {
      routing = Optional.of(requireNonNull(value, "asked"));
      return this;
    }

    /** What an empty cell means. Default: {@link MissingKind#NO_ANSWER}. */
    public Builder empty(MissingKind value) {
      empty = requireNonNull(value, "empty");
      return this;
    }

    /** Adds a value that is not a valid answer. */
    public Builder missing(MissingCode value) {
      missing.add(requireNonNull(value, "missing"));
      return this;
    }

    /**
     * How categories are shown. Default: {@link CategoryOrder#QUESTIONNAIRE} in tables, by share in
     * charts of answers that have no order of their own.
     */
    public Builder order(CategoryOrder value) {
      order = Optional.of(requireNonNull(value, "order"));
      return this;
    }

    /** Id of the section of the full results that the question belongs to. Default: none. */
    public Builder section(String value) {
      section = Optional.of(requireNonNull(value, "section"));
      return this;
    }

    /** Whether the categories are in order. Default: the codebook doesn't say. */
    public Builder ordered(boolean value) {
      ordered = Optional.of(value);
      return this;
    }

    /**
     * Decimals of means and other numbers, 0 to 6. Default: one, none beside thousands, and more
     * where means would print as zero or alike though they aren't.
     */
    public Builder decimals(int value) {
      decimals = OptionalInt.of(value);
      return this;
    }

    /**
     * What question types have in common.
     *
     * @throws io.etude.StudyException if the id or the decimals are wrong
     */
    public QuestionInfo build() {
      return new QuestionInfo(this);
    }
  }
}
