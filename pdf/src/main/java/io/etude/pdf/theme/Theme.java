package io.etude.pdf.theme;

import static java.util.Objects.requireNonNull;

import io.etude.FileAccess;
import io.etude.Limits;
import io.etude.document.Brand;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The look of a PDF: page, grid, type sizes, on a {@link Brand}. Immutable and thread-safe; equal
 * content means equal values, whether it came from YAML or from the builder. Lengths are in points.
 *
 * <pre>{@code
 * Theme house = Theme.magazine().toBuilder().name("house").brand(ours).columns(2).build();
 * Theme same = Theme.read(Path.of("house.yaml"));
 * }</pre>
 */
public final class Theme {

  /** How the lines of running text end. */
  public enum Alignment {
    /**
     * At a straight edge: the spaces of a line are stretched. For columns of 45 letters and more;
     * columns narrower than 16 times the type size, and paragraphs with several lines whose spaces
     * would be holes, are set ragged.
     */
    JUSTIFIED,
    /** Where the words end, with hyphens: nearly even spaces in narrow columns. */
    RAGGED
  }

  /**
   * Whether the letters of a line may change their width: to spare the spaces of a justified one,
   * and to bring the end of a ragged one nearer to the edge.
   */
  public enum LetterFit {
    /**
     * By at most 2 % of itself, which nobody sees; by 3 % in a paragraph that would have loose
     * lines, by 4 % in one that would leave a word alone or a great gap.
     */
    SLIGHT,
    /** Not at all: narrow columns then have spaces of very unequal width. */
    NONE
  }

  /** Where justified lines begin and end. */
  public enum Edges {
    /** Where the edge looks straight: points, hyphens and slanted letters stand out a little. */
    OPTICAL,
    /** All at the edge of the column. */
    EXACT
  }

  /** What becomes of tables with more columns than fit the width of the page. */
  public enum WideTables {
    /**
     * The annex turns the page if the table then needs fewer panels. The margins of a turned page
     * are those of the theme, but no wider than 48 above, {@link Theme#annexSides} at the sides and
     * 68 below.
     */
    TURNED,
    /** They are in several panels, one below the other; no page is turned. */
    IN_PANELS
  }

  /**
   * A type size.
   *
   * @param size height of the type
   * @param leading distance from baseline to baseline
   */
  public record Type(double size, double leading) {

    /** Checks that both are positive. */
    public Type {
      if (!(size > 0) || !(leading > 0)) {
        throw new IllegalArgumentException(
            String.format(Locale.ROOT, "type size %s on %s: both must be positive", size, leading));
      }
    }
  }

  /**
   * The white around the type area. Pages of an annex, whose tables need the room, have no more
   * than {@link Theme#annexSides} of it at either side.
   *
   * @param top from the trimmed edge to the first line
   * @param right on the right
   * @param bottom from the last line to the trimmed edge; the folio is in it
   * @param left on the left
   */
  public record Margins(double top, double right, double bottom, double left) {}

  private final String name;
  private final Optional<Brand> brand;
  private final double width;
  private final double height;
  private final double bleed;
  private final Margins margins;
  private final int columns;
  private final double gutter;
  private final double baseline;
  private final double heroHeight;
  private final double annexSides;
  private final Alignment alignment;
  private final LetterFit letterFit;
  private final Edges edges;
  private final WideTables wideTables;
  private final Map<PageText, Type> types;
  private final Map<String, List<FontFile>> families;

  private Theme(Builder builder) {
    name = builder.name;
    brand = builder.brand;
    width = builder.width;
    height = builder.height;
    bleed = builder.bleed;
    margins = builder.margins;
    columns = builder.columns;
    gutter = builder.gutter;
    baseline = builder.baseline;
    heroHeight = builder.heroHeight;
    annexSides = builder.annexSides;
    alignment = builder.alignment;
    letterFit = builder.letterFit;
    edges = builder.edges;
    wideTables = builder.wideTables;
    types = Collections.unmodifiableMap(new EnumMap<>(builder.types));
    families = Collections.unmodifiableMap(new LinkedHashMap<>(builder.families));
    new ThemeRules(this).check();
  }

  /**
   * The default: A4, three columns of 160 pt with gutters of 15 pt on a baseline grid of 12 pt, a
   * hero picture to the trimmed edge.
   */
  public static Theme magazine() {
    return new Builder().build();
  }

  /** A4, one wide column in larger type, for studies that are read from front to back. */
  public static Theme report() {
    return BuiltInThemes.report();
  }

  /** A4, two columns, no picture to the edge, for short notes. */
  public static Theme brief() {
    return BuiltInThemes.brief();
  }

  /**
   * The built-in theme of that name: {@code magazine}, {@code report} or {@code brief}.
   *
   * @throws IllegalArgumentException if there is none; the message names the nearest, or all
   */
  public static Theme named(String name) {
    return BuiltInThemes.named(requireNonNull(name, "name"));
  }

  /**
   * Reads a theme from a YAML file, which editors check against the JSON Schema {@code
   * io/etude/pdf/theme.schema.json} in this module.
   *
   * @throws io.etude.ReportException if it breaks a rule; the message names file, line, rule, value
   *     and the nearest valid value
   * @throws java.io.UncheckedIOException if the file, or one that it names, cannot be read
   */
  public static Theme read(Path yaml) {
    return read(yaml, FileAccess.OWN_FOLDER, Limits.DEFAULT);
  }

  /**
   * Reads a theme that may have fonts and a logo of further folders, within other limits; as {@link
   * #read(Path)}.
   */
  public static Theme read(Path yaml, FileAccess access, Limits limits) {
    return ThemeYaml.read(requireNonNull(yaml, "yaml"), access, limits);
  }

  /**
   * Reads a theme from the text of a YAML file.
   *
   * @param yaml the text; messages call it {@code theme.yaml}
   * @param folder the folder that the paths of fonts and logo start from
   * @throws io.etude.ReportException if it breaks a rule
   */
  public static Theme parse(String yaml, Path folder) {
    return ThemeYaml.parse(requireNonNull(yaml, "yaml"), folder);
  }

  /** A builder that starts from {@link #magazine()}. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts from this theme. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** Its colours and fonts; empty: the report's own. */
  public Optional<Brand> brand() {
    return brand;
  }

  /** Width of the trimmed page. */
  public double width() {
    return width;
  }

  /** Height of the trimmed page. */
  public double height() {
    return height;
  }

  /** How far the medium goes past the trim, for the printer; 0: no bleed. */
  public double bleed() {
    return bleed;
  }

  /** The white around the type area. */
  public Margins margins() {
    return margins;
  }

  /** Number of text columns. */
  public int columns() {
    return columns;
  }

  /** Space between columns. */
  public double gutter() {
    return gutter;
  }

  /** Distance of the lines of the baseline grid. */
  public double baseline() {
    return baseline;
  }

  /** Height of the hero picture on the front page. */
  public double heroHeight() {
    return heroHeight;
  }

  /** The widest that the side margins of an annex's pages are. */
  public double annexSides() {
    return annexSides;
  }

  /** How the lines of running text end. */
  public Alignment alignment() {
    return alignment;
  }

  /** Whether letters of justified lines may change their width. */
  public LetterFit letterFit() {
    return letterFit;
  }

  /** Where justified lines begin and end. */
  public Edges edges() {
    return edges;
  }

  /** What becomes of tables wider than the page. */
  public WideTables wideTables() {
    return wideTables;
  }

  /** Size and leading of a text. */
  public Type type(PageText text) {
    return types.get(text);
  }

  /**
   * The TrueType files of font families that the theme brings, by the family's name. Not copied.
   */
  public Map<String, List<byte[]>> families() {
    Map<String, List<byte[]>> files = new LinkedHashMap<>();
    families.forEach((name, own) -> files.put(name, own.stream().map(FontFile::bytes).toList()));
    return files;
  }

  /** Width of one column. */
  public double columnWidth() {
    return (width - margins.left() - margins.right() - gutter * (columns - 1)) / columns;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Theme theme && facts().equals(theme.facts());
  }

  @Override
  public int hashCode() {
    return facts().hashCode();
  }

  private List<Object> facts() {
    return List.of(
        name,
        brand,
        width,
        height,
        bleed,
        margins,
        columns,
        gutter,
        baseline,
        heroHeight,
        annexSides,
        alignment,
        letterFit,
        edges,
        wideTables,
        types,
        families);
  }

  @Override
  public String toString() {
    return "theme \"" + name + "\"";
  }

  /** Makes a {@link Theme}. Not thread-safe. */
  public static final class Builder {
    private String name = "magazine";
    private Optional<Brand> brand = Optional.empty();
    private double width = 595.28;
    private double height = 841.89;
    private double bleed;
    private Margins margins = new Margins(42, 42.64, 67.89, 42.64);
    private int columns = 3;
    private double gutter = 15;
    private double baseline = 12;
    private double heroHeight = 168;
    private double annexSides = 54;
    private Alignment alignment = Alignment.RAGGED;
    private LetterFit letterFit = LetterFit.SLIGHT;
    private Edges edges = Edges.OPTICAL;
    private WideTables wideTables = WideTables.TURNED;
    private final Map<PageText, Type> types = new EnumMap<>(PageText.class);
    private final Map<String, List<FontFile>> families = new LinkedHashMap<>();

    private Builder() {
      types.putAll(BuiltInThemes.MAGAZINE_TYPES);
    }

    private Builder(Theme theme) {
      name = theme.name;
      brand = theme.brand;
      width = theme.width;
      height = theme.height;
      bleed = theme.bleed;
      margins = theme.margins;
      columns = theme.columns;
      gutter = theme.gutter;
      baseline = theme.baseline;
      heroHeight = theme.heroHeight;
      annexSides = theme.annexSides;
      alignment = theme.alignment;
      letterFit = theme.letterFit;
      edges = theme.edges;
      wideTables = theme.wideTables;
      types.putAll(theme.types);
      families.putAll(theme.families);
    }

    /** Its name; default {@code magazine}. */
    public Builder name(String value) {
      name = requireNonNull(value, "name");
      return this;
    }

    /** Colours and fonts; default: those of the report. */
    public Builder brand(Brand value) {
      brand = Optional.of(requireNonNull(value, "brand"));
      return this;
    }

    /** Size of the trimmed page; default A4. */
    public Builder page(double pageWidth, double pageHeight) {
      width = pageWidth;
      height = pageHeight;
      return this;
    }

    /** How far the medium goes past the trim; default 0. */
    public Builder bleed(double value) {
      bleed = value;
      return this;
    }

    /** The white around the type area; default that of {@link Theme#magazine()}. */
    public Builder margins(Margins value) {
      margins = requireNonNull(value, "margins");
      return this;
    }

    /** Number of text columns, 1 to 4; default 3. */
    public Builder columns(int value) {
      columns = value;
      return this;
    }

    /** Space between columns; default 15. */
    public Builder gutter(double value) {
      gutter = value;
      return this;
    }

    /** Distance of the lines of the baseline grid; default 12. Body leading follows it. */
    public Builder baseline(double value) {
      baseline = value;
      return this;
    }

    /** Height of the hero picture; default 168. */
    public Builder heroHeight(double value) {
      heroHeight = value;
      return this;
    }

    /**
     * The widest that the side margins of an annex's pages are: wider ones of the theme give way to
     * its tables; default 54.
     */
    public Builder annexSides(double value) {
      annexSides = value;
      return this;
    }

    /** How the lines of running text end; default {@link Alignment#RAGGED}. */
    public Builder alignment(Alignment value) {
      alignment = requireNonNull(value, "alignment");
      return this;
    }

    /** Whether letters of justified lines may change; default {@link LetterFit#SLIGHT}. */
    public Builder letterFit(LetterFit value) {
      letterFit = requireNonNull(value, "letterFit");
      return this;
    }

    /** Where justified lines begin and end; default {@link Edges#OPTICAL}. */
    public Builder edges(Edges value) {
      edges = requireNonNull(value, "edges");
      return this;
    }

    /** What becomes of tables wider than the page; default {@link WideTables#TURNED}. */
    public Builder wideTables(WideTables value) {
      wideTables = requireNonNull(value, "wideTables");
      return this;
    }

    /** Size and leading of a text; the defaults are those of {@link Theme#magazine()}. */
    public Builder type(PageText text, double size, double leading) {
      types.put(requireNonNull(text, "text"), new Type(size, leading));
      return this;
    }

    /**
     * A font family beside the bundled ones, by the name that the brand calls it by; default: none.
     *
     * @param family the family's name
     * @param files the TrueType files of its faces, not copied
     * @throws java.io.UncheckedIOException if a file is no TrueType font
     */
    public Builder family(String family, List<byte[]> files) {
      requireNonNull(files, "files");
      families.put(requireNonNull(family, "family"), files.stream().map(FontFile::of).toList());
      return this;
    }

    /**
     * The theme.
     *
     * @throws IllegalArgumentException if the page has no room for its columns or lines, or if a
     *     colour of text doesn't stand out by 4.5:1 from white and from the tint
     */
    public Theme build() {
      return new Theme(this);
    }
  }
}
