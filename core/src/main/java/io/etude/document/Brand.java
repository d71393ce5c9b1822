package io.etude.document;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * The colours, fonts and logo of a house, shared by the PDF and the workbook. Colours are {@code
 * 0xRRGGBB}. Immutable.
 */
public final class Brand {

  /** Petrol and brick on warm greys; Source Serif 4 and Source Sans 3. */
  public static final Brand DEFAULT = builder().build();

  /**
   * A dark and a light shade of one colour.
   *
   * @param dark for strong answers
   * @param light for weak answers
   */
  public record Pair(int dark, int light) {}

  private final int ink;
  private final int grey;
  private final int rule;
  private final int tint;
  private final int accent;
  private final Pair positive;
  private final Pair negative;
  private final int neutral;
  private final int apart;
  private final List<String> serif;
  private final List<String> sans;
  private final Optional<Picture> logo;

  private Brand(Builder builder) {
    ink = builder.ink;
    grey = builder.grey;
    rule = builder.rule;
    tint = builder.tint;
    accent = builder.accent;
    positive = builder.positive;
    negative = builder.negative;
    neutral = builder.neutral;
    apart = builder.apart;
    serif = List.copyOf(builder.serif);
    sans = List.copyOf(builder.sans);
    logo = builder.logo;
  }

  /** A builder that starts from {@link #DEFAULT}. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts from this. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.ink = ink;
    builder.grey = grey;
    builder.rule = rule;
    builder.tint = tint;
    builder.accent = accent;
    builder.positive = positive;
    builder.negative = negative;
    builder.neutral = neutral;
    builder.apart = apart;
    builder.serif = serif;
    builder.sans = sans;
    builder.logo = logo;
    return builder;
  }

  /** Colour of text. */
  public int ink() {
    return ink;
  }

  /** Colour of secondary text. */
  public int grey() {
    return grey;
  }

  /** Colour of thin rules. */
  public int rule() {
    return rule;
  }

  /** Ground of boxes. */
  public int tint() {
    return tint;
  }

  /** The one accent: kickers, pull quotes, the message in a chart. */
  public int accent() {
    return accent;
  }

  /**
   * Dark and light colour of the positive side of a scale; the dark one is the charts' ordinary
   * colour.
   */
  public Pair positive() {
    return positive;
  }

  /** Dark and light colour of the negative side of a scale. */
  public Pair negative() {
    return negative;
  }

  /** Colour of neutral answers. */
  public int neutral() {
    return neutral;
  }

  /** Colour of don't-know. */
  public int apart() {
    return apart;
  }

  /** Names of the families for running text and headlines, in order of preference. */
  public List<String> serif() {
    return serif;
  }

  /** Names of the families for furniture, charts and tables, in order of preference. */
  public List<String> sans() {
    return sans;
  }

  /** Printed on covers. */
  public Optional<Picture> logo() {
    return logo;
  }

  private List<Object> parts() {
    return List.of(
        ink, grey, rule, tint, accent, positive, negative, neutral, apart, serif, sans, logo);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Brand that && parts().equals(that.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  @Override
  public String toString() {
    return "Brand" + parts();
  }

  /** Makes a {@link Brand}. Not thread-safe. */
  public static final class Builder {
    private int ink = 0x1B1B1B;
    private int grey = 0x6B6B6B;
    private int rule = 0xC9C5BC;
    private int tint = 0xF4F1EA;
    private int accent = 0xB5342B;
    private Pair positive = new Pair(0x0F5F6E, 0x629DA6);
    private Pair negative = new Pair(0xB5342B, 0xD08060);
    private int neutral = 0xD8D4CA;
    private int apart = 0xE3DFD6;
    private List<String> serif = List.of("Source Serif 4");
    private List<String> sans = List.of("Source Sans 3");
    private Optional<Picture> logo = Optional.empty();

    private Builder() {}

    /** Colour of text. Default: that of {@link #DEFAULT}. */
    public Builder ink(int value) {
      ink = value;
      return this;
    }

    /** Colour of secondary text. Default: that of {@link #DEFAULT}. */
    public Builder grey(int value) {
      grey = value;
      return this;
    }

    /** Colour of thin rules. Default: that of {@link #DEFAULT}. */
    public Builder rule(int value) {
      rule = value;
      return this;
    }

    /** Ground of boxes. Default: that of {@link #DEFAULT}. */
    public Builder tint(int value) {
      tint = value;
      return this;
    }

    /**
     * The one accent: kickers, pull quotes, the message in a chart. Default: that of {@link
     * #DEFAULT}.
     */
    public Builder accent(int value) {
      accent = value;
      return this;
    }

    /**
     * Dark and light colour of the positive side of a scale; the dark one is the charts' ordinary
     * colour. Default: that of {@link #DEFAULT}.
     */
    public Builder positive(int dark, int light) {
      positive = new Pair(dark, light);
      return this;
    }

    /** Dark and light colour of the negative side of a scale. Default: that of {@link #DEFAULT}. */
    public Builder negative(int dark, int light) {
      negative = new Pair(dark, light);
      return this;
    }

    /** Colour of neutral answers. Default: that of {@link #DEFAULT}. */
    public Builder neutral(int value) {
      neutral = value;
      return this;
    }

    /** Colour of don't-know. Default: that of {@link #DEFAULT}. */
    public Builder apart(int value) {
      apart = value;
      return this;
    }

    /**
     * Names of the families for running text and headlines, in order of preference. Default: that
     * of {@link #DEFAULT}.
     */
    public Builder serif(String... families) {
      serif = List.of(requireNonNull(families, "serif"));
      return this;
    }

    /**
     * Names of the families for furniture, charts and tables, in order of preference. Default: that
     * of {@link #DEFAULT}.
     */
    public Builder sans(String... families) {
      sans = List.of(requireNonNull(families, "sans"));
      return this;
    }

    /** Printed on covers. Default: none. */
    public Builder logo(Picture value) {
      logo = Optional.of(requireNonNull(value, "logo"));
      return this;
    }

    /** The finished value. */
    public Brand build() {
      return new Brand(this);
    }
  }
}
