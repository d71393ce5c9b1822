package io.etude.report;

import io.etude.document.Block;
import io.etude.document.FrontMatter;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.narrative.Article;
import io.etude.report.prose.Context;
import io.etude.report.prose.MethodText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A report by its template; what a study can't do without is added where the template has none. */
final class TemplatePlan {

  private final Context context;
  private final List<StatTable> tables;
  private final ResultsDetail detail;

  TemplatePlan(Context context, List<StatTable> tables, ResultsDetail detail) {
    this.context = context;
    this.tables = tables;
    this.detail = detail;
  }

  FrontMatter front(Article article) {
    FrontMatter study = new FrontMatters(context).of(List.of());
    List<Inline> running = article.front("runninghead", List.of());
    return study.toBuilder()
        .kicker(article.front("kicker", kicker(article, study)))
        .headline(article.front("headline", study.headline()))
        .standfirst(article.front("standfirst", study.standfirst()))
        .byline(article.front("byline", study.byline()))
        .runningHead(
            running.isEmpty()
                ? FrontMatters.runningHead(
                    Inline.plain(article.front("headline", study.headline())),
                    Inline.plain(study.headline()))
                : Inline.plain(running))
        .build();
  }

  /** Over a headline of the article's own the study's name follows the kicker. */
  private List<Inline> kicker(Article article, FrontMatter study) {
    boolean own = !article.front("headline", List.of()).isEmpty();
    if (!own || study.headline().isEmpty()) {
      return study.kicker();
    }
    String title = FrontMatters.runningHead(Inline.plain(study.headline()));
    List<Inline> kicker = new ArrayList<>(study.kicker());
    kicker.add(new Inline.Text((kicker.isEmpty() ? "" : " · ") + title));
    return kicker;
  }

  List<Block> blocks(Article article) {
    List<Block> blocks = new ArrayList<>(article.blocks());
    Optional<Integer> method = index(blocks, "method");
    boolean results = index(blocks, "results").isPresent();
    if (!results && context.resultsIncluded()) {
      // the method box closes a report, so the results go before one that stands last
      boolean last = method.isPresent() && method.get() == blocks.size() - 1;
      blocks.add(
          last ? method.get() : blocks.size(),
          StandardPlan.results(context, tables, detail, List.of()));
    }
    if (method.isEmpty()) {
      blocks.add(new MethodText(context, MethodText.Writer.AUTHOR).box(List.of(), List.of()));
    }
    return blocks;
  }

  /** Where the method box or the results stand; inside a section they count as its part. */
  private static Optional<Integer> index(List<Block> blocks, String id) {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean here =
          block instanceof Block.MethodBox box && box.id().equals(id)
              || block instanceof Block.Section section
                  && (section.id().equals(id) || index(section.blocks(), id).isPresent());
      if (here) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
