package io.etude.pdf.quality;

import io.etude.pdf.frame.ArticleArea;
import io.etude.pdf.frame.ColumnFrame;
import io.etude.pdf.frame.ColumnFrame.Extent;
import io.etude.pdf.frame.ColumnFrame.LineInfo;
import io.etude.pdf.frame.Page;
import io.etude.render.PageMeasure;
import io.etude.render.PageQuality;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The part of a page's type area that stays empty although more is to come, be it text or blocks:
 * white of any place and height, but not the space between lines and blocks. A page is judged when
 * the next one comes, since the last one may be as empty as it likes.
 */
final class AreaChecks {

  /** Less white than that is the space between blocks, and less than so many lines of text. */
  private static final double SPACE = 30;

  private static final double LINES_OF_SPACE = 2.2;

  private static final double LINE = 9;
  private static final double UNDER_LINE = 3;

  private final Count first = new Count(PageMeasure.EMPTY_FIRST_PAGE);
  private final Count articles = new Count(PageMeasure.EMPTY_ARTICLE_PAGE);
  private final Count ends = new Count(PageMeasure.EMPTY_ARTICLE_END);
  private final Count annexes = new Count(PageMeasure.EMPTY_ANNEX_PAGE);
  private Optional<Page> pending = Optional.empty();

  private record Span(double from, double to) {}

  void page(Page page) {
    if (page.columns().isEmpty()) {
      return;
    }
    pending.ifPresent(before -> judge(before, page));
    pending = Optional.of(page);
  }

  private void judge(Page page, Page next) {
    if (page.article().isPresent()) {
      ArticleArea area = page.article().get();
      Count count = !area.goesOn() ? ends : page.number() == 1 ? first : articles;
      count.atMost(empty(page, area), page.number(), () -> place(page, next));
    } else if (next.article().isEmpty() && room(page).width() == room(next).width()) {
      annexes.atMost(emptyRoom(room(page)), page.number(), () -> place(page, next));
    }
  }

  private static String place(Page page, Page next) {
    return "the page" + BlockNames.before(next, page);
  }

  /** Of pages of blocks the last frame is the room that they had. */
  private static ColumnFrame room(Page page) {
    return page.columns().get(page.columns().size() - 1);
  }

  private static double emptyRoom(ColumnFrame room) {
    List<Span> covered = new ArrayList<>();
    room.blocks().forEach(extent -> covered.add(new Span(extent.top(), extent.bottom())));
    return white(covered, room.top(), room.bottom(), SPACE) / (room.bottom() - room.top());
  }

  /**
   * The empty part of an article's page, strip by strip between the edges of its columns, without
   * the gutters: beside a box that spans them they are as white as beside text.
   */
  private static double empty(Page page, ArticleArea area) {
    TreeSet<Double> edges = new TreeSet<>(List.of(area.left(), area.right()));
    for (ColumnFrame column : page.columns()) {
      edges.add(Math.max(area.left(), column.x()));
      edges.add(Math.min(area.right(), column.x() + column.width()));
    }
    double space = Math.max(SPACE, LINES_OF_SPACE * area.row());
    double white = 0;
    double wide = 0;
    double from = area.left();
    for (double to : edges) {
      if (to > from && !isGutter(page, from, to)) {
        List<Span> covered = covered(page, (from + to) / 2);
        white += (to - from) * white(covered, area.top(), area.bottom(), space);
        wide += to - from;
      }
      from = to;
    }
    return wide == 0 ? 0 : white / (wide * area.pageHeight());
  }

  /** Whether a strip lies between two columns that are nearer than a column is wide. */
  private static boolean isGutter(Page page, double from, double to) {
    double narrowest = page.columns().stream().mapToDouble(ColumnFrame::width).min().orElseThrow();
    return to - from < narrowest / 2;
  }

  private static List<Span> covered(Page page, double x) {
    List<Span> covered = new ArrayList<>();
    for (ColumnFrame column : page.columns()) {
      if (x > column.x() && x < column.x() + column.width()) {
        for (LineInfo line : column.lines()) {
          covered.add(new Span(line.baseline() - LINE, line.baseline() + UNDER_LINE));
        }
        for (Extent extent : column.blocks()) {
          covered.add(new Span(extent.top(), extent.bottom()));
        }
      }
    }
    return covered;
  }

  private static double white(List<Span> covered, double top, double bottom, double space) {
    covered.sort(Comparator.comparingDouble(Span::from));
    double white = 0;
    double at = top;
    for (Span span : covered) {
      white += span.from() - at > space ? span.from() - at : 0;
      at = Math.max(at, span.to());
    }
    return white + (bottom - at > space ? bottom - at : 0);
  }

  List<PageQuality.Measure> measures() {
    return List.of(first.measure(), articles.measure(), ends.measure(), annexes.measure());
  }
}
