package io.etude.report.prose;

import io.etude.codebook.Segment;
import io.etude.codebook.SegmentSource;
import io.etude.codebook.category.Net;
import io.etude.codebook.meaning.SelfCrossing;
import io.etude.document.text.Inline;
import io.etude.results.FigureRef;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says of figures that name no edition of the survey that they are of several together. */
public final class PooledEditions {

  /** Of more editions, the first and the last are named. */
  private static final int MAX_LISTED = 4;

  private final Context context;

  public PooledEditions(Context context) {
    this.context = context;
  }

  /**
   * What the figures of a table are of.
   *
   * @param editions the editions that have respondents
   * @param more whether some respondents are in none of them
   * @param others how many of the base are; empty where that is not to be said
   */
  private record Pooled(List<String> editions, boolean more, OptionalLong others) {}

  /** Whether the figures of a table are of several editions together. */
  public boolean is(ResultTable table) {
    return pooled(table).isPresent();
  }

  /**
   * Which editions the figures of some tables are of; empty where they are of one, or by edition.
   */
  public Optional<List<Inline>> note(List<ResultTable> tables) {
    return pooled(tables.get(0)).map(pooled -> note(pooled, tables.size() == 1));
  }

  private List<Inline> note(Pooled pooled, boolean counted) {
    List<Inline> together =
        context.phrases().say("note.pooled" + form(pooled), Map.of("editions", named(pooled)));
    return counted && pooled.others().isPresent()
        ? Inline.joined(
            List.of(
                together,
                List.of(
                    new Inline.Text(
                        context
                            .phrases()
                            .count("note.pooled.others", pooled.others().getAsLong())))))
        : together;
  }

  /** That totals are of more respondents than those of the editions; empty where none is. */
  public Optional<List<Inline>> noteOnTotals(List<ResultTable> tables) {
    return tables.stream().anyMatch(this::isOfMore)
        ? Optional.of(context.phrases().say("note.totals.others"))
        : Optional.empty();
  }

  /** That groups are of several editions together; empty where none is. */
  public Optional<List<Inline>> noteOnGroups(List<ResultTable> tables) {
    List<Pooled> pooled = tables.stream().flatMap(table -> pooled(table).stream()).toList();
    boolean more = pooled.stream().anyMatch(Pooled::more);
    return pooled.isEmpty()
        ? Optional.empty()
        : Optional.of(context.phrases().say(more ? "groups.pooled.more" : "groups.pooled"));
  }

  /** Whether the total of a table is of respondents in none of the editions of its question too. */
  private boolean isOfMore(ResultTable table) {
    return byEdition(table).filter(this::hasOthers).isPresent();
  }

  /** What a key figure says, and that it is of several editions if it names none. */
  public List<Inline> keyFigure(FigureRef figure, List<Inline> text, boolean sentence) {
    Pooled pooled = pooled(figure).orElseThrow();
    Map<String, Object> values = Map.of("text", text, "editions", named(pooled));
    String key = "keyfigure.pooled" + form(pooled);
    return sentence
        ? Inline.joined(List.of(text, context.phrases().say(key + ".sentence", values)))
        : context.phrases().say(key, values);
  }

  /**
   * The phrase that counts the respondents of a study, as {@code KEY}, {@code KEY.editions} where
   * some figures are of several editions, or {@code KEY.editions.more} where they are of others
   * too.
   */
  public List<Inline> counted(String key, Map<String, ?> values) {
    List<Pooled> all =
        context.results().tables().stream().flatMap(t -> pooled(t).stream()).toList();
    if (all.isEmpty()) {
      return context.phrases().say(key, values);
    }
    Pooled said = all.stream().filter(Pooled::more).findFirst().orElse(all.get(0));
    Map<String, Object> filled = new HashMap<>(values);
    filled.put("editions", named(said));
    return context.phrases().say(key + ".editions" + form(said), filled);
  }

  private static String form(Pooled pooled) {
    return pooled.more() ? ".more" : "";
  }

  /** Whether a figure that names no edition is of several together. */
  public boolean is(FigureRef figure) {
    return pooled(figure).isPresent();
  }

  private Optional<Pooled> pooled(FigureRef figure) {
    return context.results().table(figure.id().table()).flatMap(this::pooled);
  }

  /**
   * Whether a text says in words that a figure is of several editions; of one that is of
   * respondents in no edition too, that it is of more than the editions.
   */
  public boolean isSaidIn(String text, FigureRef figure) {
    return isSaidIn(text, isOfMore(figure));
  }

  /**
   * Whether a text says in words that figures are of several editions.
   *
   * @param more whether they are of respondents in no edition too, which is to be said then
   */
  public boolean isSaidIn(String text, boolean more) {
    String lower = text.toLowerCase(context.language());
    String words = context.phrases().text(more ? "pooled.more.words" : "pooled.words");
    return Stream.of(words.split("\\|")).anyMatch(lower::contains);
  }

  /**
   * Whether a text names the editions that a figure is of: the first and the last at least. They
   * can't all be named where some respondents are in none of them.
   */
  public boolean areNamedIn(String text, FigureRef figure) {
    return pooled(figure)
        .filter(pooled -> !pooled.more())
        .map(Pooled::editions)
        .filter(all -> text.contains(all.get(0)) && text.contains(all.get(all.size() - 1)))
        .isPresent();
  }

  /** What a remark says of such a figure that the text is silent about. */
  public String unsaid(FigureRef figure) {
    return isOfMore(figure)
        ? "is of respondents in none of the editions too, which the text doesn't say"
        : "is of all editions together, which the text doesn't say";
  }

  /** The words that an author may say it with. */
  public String advice(FigureRef figure) {
    String words =
        pooled(figure)
            .filter(Pooled::more)
            .map(pooled -> "not only " + named(pooled))
            .orElse("all editions together");
    return "say \"" + words + '"';
  }

  /** Whether a figure of several editions is of respondents in none of them too. */
  public boolean isOfMore(FigureRef figure) {
    return pooled(figure).filter(Pooled::more).isPresent();
  }

  private Optional<Pooled> pooled(ResultTable table) {
    if (table.segment().filter(this::isMadeOfEditions).isPresent()) {
      return Optional.empty();
    }
    return byEdition(table)
        .map(waves -> new Pooled(asked(waves), hasOthers(waves), others(waves)))
        .filter(
            pooled ->
                pooled.editions().size() > 1 || pooled.more() && !pooled.editions().isEmpty());
  }

  /**
   * Whether the groups of a segment are editions, parts of them or several of them: it is made of a
   * column that tells editions apart.
   */
  private boolean isMadeOfEditions(Segment segment) {
    SelfCrossing crossings = new SelfCrossing(context.study().segments());
    return isEditions(segment)
        || context.study().segments().stream()
            .filter(PooledEditions::isEditions)
            .anyMatch(editions -> crossings.shareColumn(segment, editions));
  }

  /** Whether respondents are in no edition, told from another table where this one hides it. */
  private boolean hasOthers(ResultTable waves) {
    OptionalLong own = missing(waves);
    return own.isPresent()
        ? own.getAsLong() > 0
        : context.results().tables().stream()
            .filter(table -> table.segment().equals(waves.segment()))
            .anyMatch(table -> missing(table).orElse(0) > 0);
  }

  private static OptionalLong others(ResultTable waves) {
    OptionalLong missing = missing(waves);
    return Bases.isOfResponses(waves.question()) || missing.orElse(0) == 0
        ? OptionalLong.empty()
        : missing;
  }

  /** How many of the base are in no edition; empty where a base is hidden or editions overlap. */
  private static OptionalLong missing(ResultTable waves) {
    List<OptionalLong> bases = editions(waves).map(ResultColumn::base).toList();
    boolean known =
        waves.total().base().isPresent() && bases.stream().allMatch(OptionalLong::isPresent);
    boolean overlap =
        waves.segment().filter(s -> s.source() instanceof SegmentSource.Overlapping).isPresent();
    return !known || overlap
        ? OptionalLong.empty()
        : OptionalLong.of(
            waves.total().base().getAsLong()
                - bases.stream().mapToLong(OptionalLong::getAsLong).sum());
  }

  private Optional<ResultTable> byEdition(ResultTable table) {
    return context.results().tablesOf(table.question().id()).stream()
        .filter(t -> t.id().place().equals(table.id().place()))
        .filter(t -> t.segment().filter(PooledEditions::isEditions).isPresent())
        .findFirst();
  }

  /** The editions in which the question was asked. */
  private List<String> asked(ResultTable table) {
    Labels labels = new Labels(context);
    return columns(table).map(labels::column).toList();
  }

  private static Stream<ResultColumn> columns(ResultTable table) {
    return editions(table).filter(PooledEditions::isAsked);
  }

  /** The columns of single editions: no total, and no sum of several. */
  private static Stream<ResultColumn> editions(ResultTable table) {
    Set<String> nets =
        table.segment().stream()
            .flatMap(s -> s.nets().stream())
            .map(Net::id)
            .collect(Collectors.toSet());
    return table.columns().stream()
        .filter(column -> !column.isTotal() && !nets.contains(column.id()));
  }

  /** The reference to the same figure of the last edition; empty for one of a group. */
  public Optional<String> ofLastEdition(FigureRef figure) {
    if (!figure.id().column().equals(ResultColumn.TOTAL)) {
      return Optional.empty();
    }
    return context
        .results()
        .table(figure.id().table())
        .flatMap(this::byEdition)
        .flatMap(
            table ->
                columns(table)
                    .reduce((first, second) -> second)
                    .map(
                        last ->
                            figure.reference()
                                + "@"
                                + table.segment().orElseThrow().id()
                                + "."
                                + last.id()));
  }

  /** Whether a column has a base; one that is hidden has. */
  private static boolean isAsked(ResultColumn column) {
    return column.base().orElse(1) > 0;
  }

  /** The editions; of many that are not all there is, how many there are. */
  private String named(Pooled pooled) {
    List<String> editions = pooled.editions();
    if (pooled.more() && editions.size() > MAX_LISTED) {
      return context
          .phrases()
          .text("pooled.many", Map.of("n", context.display().integer(editions.size())));
    }
    return editions.size() <= MAX_LISTED
        ? context.display().list(editions)
        : context.display().range(editions.get(0), editions.get(editions.size() - 1));
  }

  private static boolean isEditions(Segment segment) {
    return segment.kind() == Segment.Kind.EDITIONS;
  }
}
