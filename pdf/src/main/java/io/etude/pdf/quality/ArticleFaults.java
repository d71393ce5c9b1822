package io.etude.pdf.quality;

import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.Tag;
import io.etude.render.PageQuality;
import java.util.ArrayList;
import java.util.List;

/**
 * How bad the faults of an article's pages are that other pages of it may not have: those of lines,
 * columns, captions, white and distances, not those of type and colours.
 */
public final class ArticleFaults {

  /** A bar that is missed, before how far it is. */
  private static final double FAULT = 1;

  /** Of what is counted, one more is that part of a fault. */
  private static final double MORE = 0.1;

  private final LineChecks lines = new LineChecks();
  private final ColumnChecks columns = new ColumnChecks();
  private final CaptionChecks captions = new CaptionChecks();
  private final RagChecks rags = new RagChecks();
  private final AreaChecks areas = new AreaChecks();
  private final MentionChecks mentions = new MentionChecks();

  private ArticleFaults() {}

  /**
   * One for each measure whose bar is missed, and a little for how far it is; 0 if none is.
   *
   * @param document the structure tree that the pages' tags are in
   */
  public static double of(List<Page> pages, Tag document) {
    ArticleFaults faults = new ArticleFaults();
    pages.forEach(faults::page);
    faults.mentions.finish(document);
    return faults.measures().stream()
        .filter(measure -> !measure.met())
        .mapToDouble(ArticleFaults::fault)
        .sum();
  }

  private void page(Page page) {
    lines.page(page);
    columns.page(page);
    captions.page(page);
    rags.page(page);
    areas.page(page);
    mentions.page(page);
  }

  private List<PageQuality.Measure> measures() {
    List<PageQuality.Measure> measures = new ArrayList<>(lines.measures());
    measures.addAll(columns.measures());
    measures.addAll(captions.measures());
    measures.addAll(rags.measures());
    measures.addAll(areas.measures());
    measures.addAll(mentions.measures());
    return measures;
  }

  private static double fault(PageQuality.Measure measure) {
    double bar = measure.bar().orElseThrow();
    double beyond = measure.value() - bar;
    return FAULT + Math.min(FAULT / 2, bar > 0 && bar < 1 ? beyond : MORE * beyond);
  }
}
