package io.etude.report.chart;

import io.etude.codebook.NumericQuestion;
import io.etude.codebook.OpenQuestion;
import io.etude.codebook.Question;
import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.chart.ChartSpec;
import io.etude.document.text.Inline;
import io.etude.report.chart.request.ChartRequest;
import io.etude.report.prose.Context;
import io.etude.report.table.Tables;
import io.etude.results.ResultTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes complete chart blocks: what is shown, and the words around it. */
public final class Charts {

  private final Context context;

  public Charts(Context context) {
    this.context = context;
  }

  /** The chart; empty where a question has nothing to draw. */
  public Optional<Chart> chart(ChartRequest request) {
    return chart(request, OwnAnswers.none(context));
  }

  /** The same with the reader's own answers marked. */
  public Optional<Chart> chart(ChartRequest request, OwnAnswers own) {
    return new ChartSpecs(context).spec(request).map(spec -> block(request, spec, own));
  }

  /**
   * Whether a question has something to draw.
   *
   * @param byGroups whether groups are compared, of whose numbers the means are drawn
   */
  public boolean areOf(Question question, boolean byGroups) {
    return !(question instanceof OpenQuestion)
        && (byGroups
            || !(question instanceof NumericQuestion numeric && numeric.bands().isEmpty()));
  }

  /** The ids that {@code strong} may have in a chart that is drawn: of answers, nets or items. */
  public Set<String> highlights(ChartRequest request) {
    return new Highlights(context).of(request);
  }

  /**
   * Why a chart draws more of the most frequent answers than it was to; empty where it doesn't, and
   * where it was to draw all.
   */
  public Optional<String> whyMoreThanTop(ChartRequest request) {
    return request.top().isEmpty()
        ? Optional.empty()
        : new TopRows(context).whyMore(request.table(), request.top().getAsInt());
  }

  /** What stands in the place of a chart of which no figure may be published. */
  public Block.Note instead(ChartRequest request) {
    return new Block.Note(new ChartTexts(context).instead(request));
  }

  private Chart block(ChartRequest request, ChartSpec spec, OwnAnswers own) {
    ChartTexts texts = new ChartTexts(context);
    List<String> tables = context.resultsIncluded() ? tables(request) : List.of();
    List<Inline> title = request.title().isEmpty() ? texts.title(request, spec) : request.title();
    List<Inline> subtitle =
        request.subtitle().isEmpty() ? texts.subtitle(request, spec, title) : request.subtitle();
    ChartSpec marked = own.mark(spec);
    AltText altText = new AltText(context);
    AltText.Text text = altText.write(request, spec, title);
    String alt = text.words();
    Chart.Builder chart =
        Chart.builder(request.id(), marked)
            .title(title)
            .subtitle(subtitle)
            .notes(texts.notes(request, spec, own.note(marked, spec), tables))
            .alt(own.alt(request.tables()).map(said -> alt + " " + said).orElse(alt))
            .width(request.width().orElseGet(() -> width(spec)));
    if (!tables.isEmpty()) {
      chart.table(tables.get(0));
      if (tables.size() > 1) {
        chart.lastTable(tables.get(tables.size() - 1));
      }
      if (!text.whole()) {
        chart.altTable(altText.table()).altTables(altText.tables());
      }
    }
    return chart.build();
  }

  /** The tables with the figures of a chart, in the order in which the report has them. */
  private List<String> tables(ChartRequest request) {
    Set<String> own = request.tables().stream().map(Tables::id).collect(Collectors.toSet());
    return context.results().tables().stream()
        .filter(Tables::isPrinted)
        .map(Tables::id)
        .filter(own::contains)
        .distinct()
        .toList();
  }

  /** Many or long labels and several series want room; a distribution fits a column. */
  private static Block.Width width(ChartSpec spec) {
    if (spec instanceof ChartSpec.Histogram histogram) {
      return histogram.marks().size() > 12 ? Block.Width.WIDE : Block.Width.COLUMN;
    }
    if (spec instanceof ChartSpec.Bars bars) {
      return bars.marks().size() <= 3 ? Block.Width.COLUMN : Block.Width.WIDE;
    }
    return Block.Width.FULL;
  }

  /** The tables over all respondents of a question: one, or one per item of a grid. */
  public static List<ResultTable> totals(Context context, String question) {
    return context.results().tablesOf(question).stream()
        .filter(table -> table.segment().isEmpty())
        .toList();
  }
}
