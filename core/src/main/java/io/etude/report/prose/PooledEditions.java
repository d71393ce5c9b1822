package io.etude.report.prose;

import io.etude.codebook.Segment;
import io.etude.codebook.SegmentSource;
import io.etude.document.text.Inline;
import io.etude.results.FigureRef;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Says of figures that name no edition of the survey that they are of several together. */
public final class PooledEditions {

  /** Of more editions, the first and the last are named. */
  private static final int MAX_LISTED = 4;

  private final Context context;

  public PooledEditions(Context context) {
    this.context = context;
  }

  /** Whether the figures of a table are of several editions together. */
  public boolean is(ResultTable table) {
    return editions(table).isPresent();
  }

  /** Which editions the figures of a table are of; empty where they are of one, or by edition. */
  public Optional<List<Inline>> note(ResultTable table) {
    return editions(table)
        .map(editions -> context.phrases().say("note.pooled", Map.of("editions", named(editions))));
  }

  /** Whether a figure that names no edition is of several together. */
  public boolean is(FigureRef figure) {
    return context.results().table(figure.id().table()).filter(this::is).isPresent();
  }

  /** Whether a text says in words that its figures are of several editions. */
  public boolean isSaidIn(String text) {
    String lower = text.toLowerCase(context.language());
    return Stream.of(context.phrases().text("pooled.words").split("\\|")).anyMatch(lower::contains);
  }

  /** Whether a text names the editions that a figure is of: the first and the last at least. */
  public boolean areNamedIn(String text, FigureRef figure) {
    return context
        .results()
        .table(figure.id().table())
        .flatMap(this::editions)
        .filter(all -> text.contains(all.get(0)) && text.contains(all.get(all.size() - 1)))
        .isPresent();
  }

  private Optional<List<String>> editions(ResultTable table) {
    boolean byEdition =
        table
            .segment()
            .filter(s -> isEditions(s) || s.source() instanceof SegmentSource.Nested)
            .isPresent();
    return byEdition
        ? Optional.empty()
        : byEdition(table).map(this::asked).filter(editions -> editions.size() > 1);
  }

  private Optional<ResultTable> byEdition(ResultTable table) {
    return context.results().tables().stream()
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
    return table.columns().stream().filter(column -> !column.isTotal() && isAsked(column));
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

  private String named(List<String> editions) {
    return editions.size() <= MAX_LISTED
        ? context.display().list(editions)
        : context.display().range(editions.get(0), editions.get(editions.size() - 1));
  }

  private static boolean isEditions(Segment segment) {
    return segment.kind() == Segment.Kind.EDITIONS;
  }
}
