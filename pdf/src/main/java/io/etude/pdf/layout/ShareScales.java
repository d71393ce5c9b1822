package io.etude.pdf.layout;

import io.etude.pdf.layout.box.ShareBars;
import io.etude.pdf.layout.page.PagePlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The scale of the bars of shares on each page. Pages between which a chart is divided have one, so
 * that its bars are as long on the second as they would be on the first.
 */
final class ShareScales {

  private ShareScales() {}

  /** The scale of each page; empty where no two charts have to agree on one. */
  static List<OptionalDouble> of(List<PagePlan> pages) {
    List<OptionalDouble> scales = new ArrayList<>();
    List<ShareBars> linked = List.of();
    int first = 0;
    for (int page = 0; page <= pages.size(); page++) {
      List<ShareBars> bars = page < pages.size() ? bars(pages.get(page)) : List.of();
      if (page > first && !shareFigure(linked, bars)) {
        scales.addAll(Collections.nCopies(page - first, ShareBars.common(linked)));
        linked = List.of();
        first = page;
      }
      List<ShareBars> all = new ArrayList<>(linked);
      all.addAll(bars);
      linked = all;
    }
    return scales;
  }

  private static boolean shareFigure(List<ShareBars> pages, List<ShareBars> next) {
    return pages.stream().anyMatch(one -> next.stream().anyMatch(one::isOfSameFigure));
  }

  private static List<ShareBars> bars(PagePlan page) {
    return page.placed().stream().flatMap(placed -> placed.box().shareBars().stream()).toList();
  }
}
