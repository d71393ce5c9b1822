package io.etude.narrative.template;

import freemarker.core.ArithmeticEngine;
import java.math.BigDecimal;

/**
 * What FreeMarker reckons as it parses: constants between literals, which are never used. So that
 * no literal takes long or fails, everything is nothing.
 */
final class LiteralArithmetic extends ArithmeticEngine {

  @Override
  public int compareNumbers(Number first, Number second) {
    return 0;
  }

  @Override
  public Number add(Number first, Number second) {
    return 0;
  }

  @Override
  public Number subtract(Number first, Number second) {
    return 0;
  }

  @Override
  public Number multiply(Number first, Number second) {
    return 0;
  }

  @Override
  public Number divide(Number first, Number second) {
    return 0;
  }

  @Override
  public Number modulus(Number first, Number second) {
    return 0;
  }

  @Override
  public Number toNumber(String text) {
    return new BigDecimal(text);
  }
}
