package io.etude.document;

import java.util.List;
import java.util.Optional;

/**
 * The colours, fonts and logo of a house, shared by the PDF and the workbook. Colours are {@code
 * 0xRRGGBB}.
 *
 * @param ink text
 * @param grey secondary text
 * @param rule thin rules
 * @param tint ground of boxes
 * @param accent the one accent: kickers, pull quotes, the message in a chart
 * @param positive dark and light colour of the positive side of a scale; the dark one is the
 *     charts' ordinary colour
 * @param negative dark and light colour of the negative side of a scale
 * @param neutral colour of neutral answers
 * @param apart colour of don't-know
 * @param serif names of the families for running text and headlines, in order of preference
 * @param sans names of the families for furniture, charts and tables
 * @param logo printed on covers
 */
public record Brand(
    int ink,
    int grey,
    int rule,
    int tint,
    int accent,
    Pair positive,
    Pair negative,
    int neutral,
    int apart,
    List<String> serif,
    List<String> sans,
    Optional<Picture> logo) {

  /** Petrol and brick on warm greys; Source Serif 4 and Source Sans 3. */
  public static final Brand DEFAULT =
      new Brand(
          0x1B1B1B,
          0x6B6B6B,
          0xC9C5BC,
          0xF4F1EA,
          0xB5342B,
          new Pair(0x0F5F6E, 0x6AA5AE),
          new Pair(0xB5342B, 0xD98B6B),
          0xD8D4CA,
          0xE3DFD6,
          List.of("Source Serif 4"),
          List.of("Source Sans 3"),
          Optional.empty());

  /**
   * A dark and a light shade of one colour.
   *
   * @param dark for strong answers
   * @param light for weak answers
   */
  public record Pair(int dark, int light) {}

  /** Copies the lists. */
  public Brand {
    serif = List.copyOf(serif);
    sans = List.copyOf(sans);
  }

  /** A builder that starts from {@link #DEFAULT}. */
  public static Builder builder() {
    return DEFAULT.toBuilder();
  }

  /** A builder that starts from this brand. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Makes a {@link Brand}. Not thread-safe. */
  public static final class Builder {
    private int ink;
    private int grey;
    private int rule;
    private int tint;
    private int accent;
    private Pair positive;
    private Pair negative;
    private int neutral;
    private int apart;
    private List<String> serif;
    private List<String> sans;
    private Optional<Picture> logo;

    private Builder(Brand brand) {
      ink = brand.ink;
      grey = brand.grey;
      rule = brand.rule;
      tint = brand.tint;
      accent = brand.accent;
      positive = brand.positive;
      negative = brand.negative;
      neutral = brand.neutral;
      apart = brand.apart;
      serif = brand.serif;
      sans = brand.sans;
      logo = brand.logo;
    }

    /** Colour of text. */
    public Builder ink(int value) {
      ink = value;
      return this;
    }

    /** Colour of secondary text. */
    public Builder grey(int value) {
      grey = value;
      return this;
    }

    /** Colour of thin rules. */
    public Builder rule(int value) {
      rule = value;
      return this;
    }

    /** Ground of boxes. */
    public Builder tint(int value) {
      tint = value;
      return this;
    }

    /** The one accent. */
    public Builder accent(int value) {
      accent = value;
      return this;
    }

    /** The positive side of a scale; the dark colour is the charts' ordinary one. */
    public Builder positive(int dark, int light) {
      positive = new Pair(dark, light);
      return this;
    }

    /** The negative side of a scale. */
    public Builder negative(int dark, int light) {
      negative = new Pair(dark, light);
      return this;
    }

    /** Colour of neutral answers. */
    public Builder neutral(int value) {
      neutral = value;
      return this;
    }

    /** Colour of don't-know. */
    public Builder apart(int value) {
      apart = value;
      return this;
    }

    /** Families for running text and headlines, in order of preference. */
    public Builder serif(String... families) {
      serif = List.of(families);
      return this;
    }

    /** Families for furniture, charts and tables, in order of preference. */
    public Builder sans(String... families) {
      sans = List.of(families);
      return this;
    }

    /** Printed on covers. */
    public Builder logo(Picture value) {
      logo = Optional.of(value);
      return this;
    }

    /** The brand. */
    public Brand build() {
      return new Brand(
          ink, grey, rule, tint, accent, positive, negative, neutral, apart, serif, sans, logo);
    }
  }
}
