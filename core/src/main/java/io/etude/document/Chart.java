package io.etude.document;

import static java.util.Objects.requireNonNull;

import io.etude.document.chart.ChartSpec;
import io.etude.document.text.Inline;
import java.util.List;
import java.util.Optional;

/** A chart, complete in itself. Immutable. */
public final class Chart implements Block {

  /** Stands for the number of a table in {@link #altTable}, of the first in {@link #altTables}. */
  public static final String NUMBER = "{number}";

  /** Stands for the number of the last table in {@link #altTables}. */
  public static final String LAST = "{last}";

  private final String id;
  private final List<Inline> title;
  private final List<Inline> subtitle;
  private final ChartSpec spec;
  private final List<List<Inline>> notes;
  private final Optional<String> table;
  private final Optional<String> lastTable;
  private final String alt;
  private final Optional<String> altTable;
  private final Optional<String> altTables;
  private final Block.Width width;
  private final TitlePlace titlePlace;

  /** Where readers find the title of a chart. */
  public enum TitlePlace {
    /** Over the chart. */
    CHART,
    /** In the heading right before it, which says the same: it is not printed twice. */
    HEADING
  }

  private Chart(Builder builder) {
    id = builder.id;
    title = List.copyOf(builder.title);
    subtitle = List.copyOf(builder.subtitle);
    spec = builder.spec;
    notes = builder.notes.stream().map(List::copyOf).toList();
    table = builder.table;
    lastTable = builder.lastTable;
    alt = builder.alt;
    altTable = builder.altTable;
    altTables = builder.altTables;
    width = builder.width;
    titlePlace = builder.titlePlace;
  }

  /** A builder for the chart of that id. */
  public static Builder builder(String id, ChartSpec spec) {
    return new Builder(id, spec);
  }

  /** A builder that starts from this. */
  public Builder toBuilder() {
    Builder builder = new Builder(id, spec);
    builder.title = title;
    builder.subtitle = subtitle;
    builder.notes = notes;
    builder.table = table;
    builder.lastTable = lastTable;
    builder.alt = alt;
    builder.altTable = altTable;
    builder.altTables = altTables;
    builder.width = width;
    builder.titlePlace = titlePlace;
    return builder;
  }

  /** Target of references, unique in the report. */
  public String id() {
    return id;
  }

  /** The finding. */
  public List<Inline> title() {
    return title;
  }

  /** What is measured, unit. */
  public List<Inline> subtitle() {
    return subtitle;
  }

  /** What it shows. */
  public ChartSpec spec() {
    return spec;
  }

  /** Beneath: question wording, base, source, flags. */
  public List<List<Inline>> notes() {
    return notes;
  }

  /** Id of the {@link Block.Table} block with the figures, or of the first of several. */
  public Optional<String> table() {
    return table;
  }

  /** Id of the last of several tables with the figures, as of the items of a grid. */
  public Optional<String> lastTable() {
    return lastTable;
  }

  /** Alternative text written from the data: type, message, extremes, base. */
  public String alt() {
    return alt;
  }

  /**
   * The sentence that leads from the alternative text to the table with the figures that it leaves
   * out, with {@value #NUMBER} for the table's number; empty if it names all figures, or the report
   * has no such table. {@link BlockNumbers#alt} joins the two.
   */
  public Optional<String> altTable() {
    return altTable;
  }

  /**
   * The same sentence where the figures are in several tables, with {@value #NUMBER} and {@value
   * #LAST} for the numbers of the first and the last.
   */
  public Optional<String> altTables() {
    return altTables;
  }

  /** How wide it wants to stand. */
  public Block.Width width() {
    return width;
  }

  /** Where readers of the article find its title; lists and links name it by its title anyway. */
  public TitlePlace titlePlace() {
    return titlePlace;
  }

  @Override
  public <R> R accept(BlockVisitor<R> visitor) {
    return visitor.chart(this);
  }

  private List<Object> parts() {
    return List.of(
        id,
        title,
        subtitle,
        spec,
        notes,
        table,
        lastTable,
        alt,
        altTable,
        altTables,
        width,
        titlePlace);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Chart that && parts().equals(that.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  @Override
  public String toString() {
    return "chart \"" + id + "\"";
  }

  /** Makes a {@link Chart}. Not thread-safe. */
  public static final class Builder {
    private final String id;
    private List<Inline> title = List.of();
    private List<Inline> subtitle = List.of();
    private final ChartSpec spec;
    private List<List<Inline>> notes = List.of();
    private Optional<String> table = Optional.empty();
    private Optional<String> lastTable = Optional.empty();
    private String alt = "";
    private Optional<String> altTable = Optional.empty();
    private Optional<String> altTables = Optional.empty();
    private Block.Width width = Block.Width.COLUMN;
    private TitlePlace titlePlace = TitlePlace.CHART;

    private Builder(String id, ChartSpec spec) {
      this.id = requireNonNull(id, "id");
      this.spec = requireNonNull(spec, "spec");
    }

    /** The finding. Default: none. */
    public Builder title(String value) {
      return title(List.of(new Inline.Text(requireNonNull(value, "title"))));
    }

    /** The finding. Default: none. */
    public Builder title(List<Inline> value) {
      title = List.copyOf(requireNonNull(value, "title"));
      return this;
    }

    /** What is measured, unit. Default: none. */
    public Builder subtitle(String value) {
      return subtitle(List.of(new Inline.Text(requireNonNull(value, "subtitle"))));
    }

    /** What is measured, unit. Default: none. */
    public Builder subtitle(List<Inline> value) {
      subtitle = List.copyOf(requireNonNull(value, "subtitle"));
      return this;
    }

    /** Beneath: question wording, base, source, flags. Default: none. */
    public Builder notes(List<List<Inline>> value) {
      notes = requireNonNull(value, "notes");
      return this;
    }

    /** Id of the {@link Block.Table} block with the figures. Default: none. */
    public Builder table(String value) {
      table = Optional.of(requireNonNull(value, "table"));
      return this;
    }

    /**
     * Id of the last of several tables with the figures, the first being the table. Default: none.
     */
    public Builder lastTable(String value) {
      lastTable = Optional.of(requireNonNull(value, "lastTable"));
      return this;
    }

    /** Alternative text: type, message, extremes, base. Default: empty. */
    public Builder alt(String value) {
      alt = requireNonNull(value, "alt");
      return this;
    }

    /**
     * The sentence that leads from the alternative text to the table with all figures, with {@value
     * Chart#NUMBER} for the table's number. Default: none.
     */
    public Builder altTable(String value) {
      altTable = Optional.of(requireNonNull(value, "altTable"));
      return this;
    }

    /**
     * The same sentence for several tables, with {@value Chart#NUMBER} and {@value Chart#LAST} for
     * the numbers of the first and the last. Default: none.
     */
    public Builder altTables(String value) {
      altTables = Optional.of(requireNonNull(value, "altTables"));
      return this;
    }

    /** How wide it wants to stand. Default: one column. */
    public Builder width(Block.Width value) {
      width = requireNonNull(value, "width");
      return this;
    }

    /** Where readers find its title. Default: over the chart. */
    public Builder titlePlace(TitlePlace value) {
      titlePlace = requireNonNull(value, "titlePlace");
      return this;
    }

    /** The finished value. */
    public Chart build() {
      return new Chart(this);
    }
  }
}
