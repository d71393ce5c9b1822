package io.etude.pdf.quality;

import io.etude.Diagnostic;
import io.etude.pdf.frame.Bookmark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.PageSink;
import io.etude.pdf.frame.Tag;
import io.etude.render.PageFrame;
import io.etude.render.PageQuality;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Measures pages on their way to another sink; of a page nothing is kept but what the measures
 * count and where its columns lie. Used by one thread, once.
 */
public final class PageChecks implements PageSink {
  private final PageSink next;
  private final LineChecks lines = new LineChecks();
  private final ColumnChecks columns = new ColumnChecks();
  private final AnnexChecks annexes = new AnnexChecks();
  private final CaptionChecks captions = new CaptionChecks();
  private final TextChecks texts = new TextChecks();
  private final ContrastChecks contrast = new ContrastChecks();
  private final FillChecks fills = new FillChecks();
  private final RagChecks rags = new RagChecks();
  private final TypeChecks types = new TypeChecks();
  private final MeasureChecks lengths = new MeasureChecks();
  private final AreaChecks areas = new AreaChecks();
  private final MentionChecks mentions = new MentionChecks();
  private final ResultsChecks results = new ResultsChecks();
  private final PictureChecks pictures = new PictureChecks();
  private final List<PageFrame> frames = new ArrayList<>();
  private Optional<PageQuality> quality = Optional.empty();

  /** Measures on the way to that sink. */
  public PageChecks(PageSink next) {
    this.next = next;
  }

  @Override
  public void page(Page page) {
    frames.add(frame(page));
    lines.page(page);
    columns.page(page);
    annexes.page(page);
    captions.page(page);
    texts.page(page);
    contrast.page(page);
    fills.page(page);
    rags.page(page);
    types.page(page);
    lengths.page(page);
    areas.page(page);
    mentions.page(page);
    pictures.page(page);
    results.page(page);
    next.page(page);
  }

  private static PageFrame frame(Page page) {
    List<PageFrame.Area> areas =
        page.columns().stream()
            .map(c -> new PageFrame.Area(c.x(), c.top(), c.width(), c.bottom(), c.flow()))
            .toList();
    return new PageFrame(page.width(), page.height(), page.bleed(), areas);
  }

  @Override
  public void complete(Tag tag) {
    next.complete(tag);
  }

  @Override
  public void finish(Tag document, List<Bookmark> outline) {
    List<PageQuality.Measure> measures = new ArrayList<>(lines.measures());
    measures.addAll(captions.measures());
    measures.addAll(columns.measures());
    measures.addAll(annexes.measures());
    measures.addAll(texts.measures());
    measures.addAll(contrast.measures());
    measures.addAll(fills.measures());
    measures.addAll(rags.measures());
    measures.addAll(types.measures());
    measures.addAll(lengths.measures());
    measures.addAll(areas.measures());
    mentions.finish(document);
    measures.addAll(mentions.measures());
    measures.addAll(results.measures());
    quality = Optional.of(new PageQuality(frames.size(), measures, frames));
    next.finish(document, outline);
  }

  /** The measures of all pages, once the document is finished. */
  public PageQuality quality() {
    return quality.orElseThrow(() -> new IllegalStateException("the document isn't finished"));
  }

  /** Measures over their bar and coarse pictures, with their places. */
  public List<Diagnostic> diagnostics() {
    List<Diagnostic> all = new ArrayList<>(pictures.diagnostics());
    for (PageQuality.Measure measure : quality().measures()) {
      if (!measure.met()) {
        MeasureWords words = MeasureWords.of(measure.kind());
        all.add(
            new Diagnostic(
                measure.kind().code(),
                String.join("; ", measure.places()),
                words.sentence(measure),
                words.remedy(measure)));
      }
    }
    return all;
  }
}
