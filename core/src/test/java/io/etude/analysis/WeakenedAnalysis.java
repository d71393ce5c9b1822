package io.etude.analysis;

import io.etude.analysis.disclosure.Disclosure;
import io.etude.results.Results;
import java.util.Set;

/** Results with some protections of disclosure control left out, which no user can ask for. */
public final class WeakenedAnalysis {

  private WeakenedAnalysis() {}

  /** The results of a tally, with those protections only. */
  @SuppressWarnings("exports") // only tests of the same module call it
  public static Results results(
      Analysis analysis, Tally tally, Set<Disclosure.Protection> protections) {
    return analysis.results(tally, protections);
  }
}
