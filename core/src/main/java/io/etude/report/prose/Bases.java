package io.etude.report.prose;

import io.etude.codebook.Base;
import io.etude.document.table.StatCell;
import io.etude.results.ResultTable;
import io.etude.study.Weighting;
import java.util.List;
import java.util.Map;

/** Says what shares are shares of. */
public final class Bases {

  private final Context context;

  public Bases(Context context) {
    this.context = context;
  }

  /** The base as printed under a chart, e.g. "Base : 302 répondants". */
  public String text(List<ResultTable> tables) {
    Base base = tables.get(0).base();
    String count = count(tables);
    boolean weighted = !(context.study().weighting() instanceof Weighting.None);
    String key =
        switch (base) {
          case ALL -> "base.all";
          case ASKED -> "base.asked";
          case VALID -> "base.valid";
        };
    return context.phrases().text(weighted ? key + ".weighted" : key, Map.of("n", count));
  }

  /** The unweighted base, or the range of bases over several tables; [c] if all are suppressed. */
  public String count(List<ResultTable> tables) {
    long[] bases =
        tables.stream()
            .filter(t -> t.total().base().isPresent())
            .mapToLong(t -> t.total().base().getAsLong())
            .sorted()
            .toArray();
    return bases.length == 0
        ? StatCell.Absence.SUPPRESSED.sign()
        : context
            .display()
            .range(
                context.display().integer(bases[0]),
                context.display().integer(bases[bases.length - 1]));
  }
}
