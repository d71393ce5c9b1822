package io.etude.xlsx.write;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDateAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumFmt;
import org.openxmlformats.schemas.drawingml.x2006.chart.STTimeUnit;

/**
 * An axis on which years are as far apart as they are in time. Excel knows such an axis for dates
 * only, so that it takes each year for the day of that number; cells and axis print the number.
 */
final class YearAxis {

  /** As many distances of named years find room. */
  private static final int MAX_STEPS = 15;

  private YearAxis() {}

  /** Lets an axis be one of years, and names as many of them as find room. */
  static void set(CTDateAx axis, List<Integer> years) {
    CTNumFmt format = axis.isSetNumFmt() ? axis.getNumFmt() : axis.addNewNumFmt();
    format.setFormatCode("0");
    format.setSourceLinked(false);
    // else Excel takes cells that aren't dates for texts
    (axis.isSetAuto() ? axis.getAuto() : axis.addNewAuto()).setVal(false);
    axis.addNewBaseTimeUnit().setVal(STTimeUnit.DAYS);
    axis.addNewMajorUnit().setVal(step(years));
    axis.addNewMajorTimeUnit().setVal(STTimeUnit.DAYS);
  }

  /**
   * The distance of the named years, the first and the last one of all among them: one that names
   * every edition, if these find room.
   */
  static int step(List<Integer> years) {
    int first = years.get(0);
    int span = years.get(years.size() - 1) - first;
    int common =
        years.stream()
            .map(year -> BigInteger.valueOf(year - first))
            .reduce(BigInteger.ZERO, BigInteger::gcd)
            .intValueExact();
    return IntStream.rangeClosed(common, span)
        .filter(step -> span % step == 0 && span / step <= MAX_STEPS)
        .findFirst()
        .orElse(span);
  }
}
