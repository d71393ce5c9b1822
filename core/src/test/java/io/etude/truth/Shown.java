package io.etude.truth;

import io.etude.document.chart.ChartSpec;
import java.util.List;
import java.util.Optional;

/**
 * What a block is about.
 *
 * @param items the items that it shows: of a grid all of them, or one
 * @param segment the groups that it sets against each other
 * @param edition the edition of the survey that it is of alone, as it is called; empty for all
 */
record Shown(List<TrueItem> items, Optional<TrueSegment> segment, Optional<String> edition) {

  Shown(List<TrueItem> items, Optional<TrueSegment> segment) {
    this(items, segment, Optional.empty());
  }

  /** The same of one edition. */
  Shown of(String name) {
    return new Shown(items, segment, Optional.of(name));
  }

  /** The same by groups. */
  Shown by(TrueSegment groups) {
    return new Shown(items, Optional.of(groups), edition);
  }

  static Shown of(TrueQuestion question) {
    return new Shown(question.items(), Optional.empty());
  }

  /** The same with the bases that its figures have: of means those who gave a number. */
  Shown onBases(Lang lang, ChartSpec spec) {
    return ChartTextCheck.areMeans(lang, spec) ? ofNumbers() : this;
  }

  /** The same of those who gave a number. */
  Shown ofNumbers() {
    return new Shown(items.stream().map(TrueItem::ofNumbers).toList(), segment, edition);
  }

  TrueQuestion question() {
    return items.get(0).question;
  }

  TrueItem item() {
    return items.get(0);
  }

  /** Whether its items are questions of their own, with the same answers. */
  boolean isBattery() {
    return items.size() > 1 && items.get(1).question != question();
  }

  /** The group that a chart by groups shows alone, by its figures. */
  Optional<TrueSegment.Column> only(ChartSpec spec) {
    Optional<ChartSpec.Mark> first = Optional.empty();
    if (spec instanceof ChartSpec.Bars bars) {
      first = bars.marks().stream().findFirst();
    } else if (spec instanceof ChartSpec.Histogram histogram) {
      first = histogram.marks().stream().findFirst();
    } else if (spec instanceof ChartSpec.Dots dots && dots.series().size() == 1) {
      first = dots.rows().stream().flatMap(row -> row.points().stream()).findFirst();
    }
    Optional<String> id = first.map(mark -> mark.source().id().column());
    return segment.stream()
        .flatMap(each -> each.columns().stream())
        .filter(column -> id.filter(column.id()::equals).isPresent())
        .findFirst();
  }

  /** What a group is called together with its segment. */
  Optional<String> onlyName(ChartSpec spec, Lang lang) {
    return only(spec).map(column -> segment.orElseThrow().fullName(column, lang)).or(() -> edition);
  }

  /** Whether all items of a grid are set against each other by groups. */
  boolean isGridByGroups() {
    return items.size() > 1 && segment.isPresent();
  }

  /** Whether it is one item of a grid that has more. */
  boolean isPart() {
    return items.size() == 1 && question().items().size() > 1;
  }
}
