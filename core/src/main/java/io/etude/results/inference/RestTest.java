package io.etude.results.inference;

/**
 * A group's share or mean compared with that of all other respondents of its segment (an edition's:
 * with that of the edition before).
 *
 * @param rest the share or mean of the others
 * @param difference the group's less that of the others
 * @param p the p value of the difference by the study's test, of a share as {@link
 *     io.etude.results.Finding#p()}
 * @param adjustedP the same, Benjamini–Hochberg adjusted over all such comparisons of the study: of
 *     shares over those of shares, of means over those of means
 * @param significant whether the adjusted p value reaches the study's small level
 */
public record RestTest(
    double rest, double difference, double p, double adjustedP, boolean significant) {

  /** Whether the group is significantly higher than the others. */
  public boolean isHigher() {
    return significant && difference > 0;
  }

  /** Whether the group is significantly lower than the others. */
  public boolean isLower() {
    return significant && difference < 0;
  }
}
