package io.etude.document;

import static java.util.Objects.requireNonNull;

import io.etude.Diagnostic;
import io.etude.Limits;
import io.etude.document.table.StatTable;
import io.etude.language.Decimals;
import io.etude.language.Terms;
import io.etude.results.Results;
import io.etude.study.Comment;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A study as a document, ready to be rendered. Immutable.
 *
 * <p>It holds what may be published: a renderer can show everything in it. Only {@link
 * Results#complete()} gives more.
 */
public final class Report {

  private final String id;
  private final Locale language;
  private final FrontMatter front;
  private final List<Block> blocks;
  private final List<StatTable> tables;
  private final Map<String, List<String>> itemOrders;
  private final List<Comment> comments;
  private final Results results;
  private final Brand brand;
  private final Limits limits;
  private final Terms terms;
  private final Decimals decimals;
  private final List<Diagnostic> diagnostics;

  private Report(Builder builder) {
    id = builder.id;
    language = builder.language;
    front = builder.front;
    blocks = List.copyOf(builder.blocks);
    tables = List.copyOf(builder.tables);
    itemOrders = copy(builder.itemOrders);
    comments = List.copyOf(builder.comments);
    results = builder.results;
    brand = builder.brand;
    limits = builder.limits;
    terms = Terms.of(language);
    decimals = Decimals.of(results);
    diagnostics = List.copyOf(builder.diagnostics);
  }

  private static Map<String, List<String>> copy(Map<String, List<String>> orders) {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    orders.forEach((question, items) -> copy.put(question, List.copyOf(items)));
    return Collections.unmodifiableMap(copy);
  }

  /** A builder for the report of those results, which are published with it. */
  public static Builder of(Results results) {
    return new Builder(results);
  }

  /** A builder that starts from this report. */
  public Builder toBuilder() {
    Builder builder = new Builder(results);
    builder.id = id;
    builder.language = language;
    builder.front = front;
    builder.blocks = blocks;
    builder.tables = tables;
    builder.itemOrders = itemOrders;
    builder.comments = comments;
    builder.brand = brand;
    builder.limits = limits;
    builder.diagnostics = diagnostics;
    return builder;
  }

  /** The same report with other blocks. */
  public Report withBlocks(List<Block> value) {
    return toBuilder().blocks(value).build();
  }

  /** Names the output files. */
  public String id() {
    return id;
  }

  /** The language of its text. */
  public Locale language() {
    return language;
  }

  /** What stands before the text. */
  public FrontMatter front() {
    return front;
  }

  /** The content. */
  public List<Block> blocks() {
    return blocks;
  }

  /**
   * The tables of all questions by all segments, in the order of the study, whether the blocks show
   * them or not: for outputs that hold every figure.
   */
  public List<StatTable> tables() {
    return tables;
  }

  /**
   * By the id of a grid, the ids of its items in the order of its chart and of its results in
   * short; an item that nobody answered is in none. Other outputs that set items side by side keep
   * to it; a grid that is not here has the order of the codebook.
   */
  public Map<String, List<String>> itemOrders() {
    return itemOrders;
  }

  /**
   * What experts wrote, also those whom the study does not have: nothing that was typed is lost.
   */
  public List<Comment> comments() {
    return comments;
  }

  /** The results that every figure comes from. */
  public Results results() {
    return results;
  }

  /** Colours, fonts, logo. */
  public Brand brand() {
    return brand;
  }

  /** How much its renderers may make, and take. */
  public Limits limits() {
    return limits;
  }

  /** The decimals of its figures. */
  public Decimals decimals() {
    return decimals;
  }

  /** The words that renderers need in the report's language ("Table", "continued", "page"). */
  public Terms terms() {
    return terms;
  }

  /** What an author should know of the report, e.g. what the codebook doesn't say. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Report report
        && id.equals(report.id)
        && language.equals(report.language)
        && front.equals(report.front)
        && blocks.equals(report.blocks)
        && tables.equals(report.tables)
        && itemOrders.equals(report.itemOrders)
        && comments.equals(report.comments)
        && results.equals(report.results)
        && brand.equals(report.brand)
        && limits.equals(report.limits)
        && diagnostics.equals(report.diagnostics);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, language, front, blocks);
  }

  @Override
  public String toString() {
    return "report \"" + id + "\" (" + language.toLanguageTag() + ", " + blocks.size() + " blocks)";
  }

  /** Makes a {@link Report}. Not thread-safe. */
  public static final class Builder {
    private final Results results;
    private String id;
    private Locale language;
    private FrontMatter front;
    private List<Block> blocks = List.of();
    private List<StatTable> tables = List.of();
    private Map<String, List<String>> itemOrders = Map.of();
    private List<Comment> comments = List.of();
    private Brand brand = Brand.DEFAULT;
    private Limits limits;
    private List<Diagnostic> diagnostics = List.of();

    private Builder(Results results) {
      this.results = requireNonNull(results, "results");
      id = results.study().id();
      limits = results.study().limits();
      language = results.study().language();
      front = FrontMatter.titled(results.study().title().in(language));
    }

    /** Names the output files. Default: the study's id. */
    public Builder id(String value) {
      id = requireNonNull(value, "id");
      return this;
    }

    /** The language of the text. Default: the study's first. */
    public Builder language(Locale value) {
      language = requireNonNull(value, "language");
      return this;
    }

    /** What stands before the text. Default: the study's title as headline. */
    public Builder front(FrontMatter value) {
      front = requireNonNull(value, "front");
      return this;
    }

    /** The content. Default: none. */
    public Builder blocks(List<Block> value) {
      blocks = requireNonNull(value, "blocks");
      return this;
    }

    /** What experts wrote. Default: nothing. */
    public Builder comments(List<Comment> value) {
      comments = requireNonNull(value, "comments");
      return this;
    }

    /** The tables of all questions. Default: none. */
    public Builder tables(List<StatTable> value) {
      tables = requireNonNull(value, "tables");
      return this;
    }

    /** The order of the items of grids. Default: that of the codebook. */
    public Builder itemOrders(Map<String, List<String>> value) {
      itemOrders = requireNonNull(value, "itemOrders");
      return this;
    }

    /** Colours, fonts, logo. Default: {@link Brand#DEFAULT}. */
    public Builder brand(Brand value) {
      brand = requireNonNull(value, "brand");
      return this;
    }

    /** How much its renderers may make, and take. Default: those of the study. */
    public Builder limits(Limits value) {
      limits = requireNonNull(value, "limits");
      return this;
    }

    /** What an author should know of the report. Default: nothing. */
    public Builder diagnostics(List<Diagnostic> value) {
      diagnostics = requireNonNull(value, "diagnostics");
      return this;
    }

    /** The report. */
    public Report build() {
      return new Report(this);
    }
  }
}
