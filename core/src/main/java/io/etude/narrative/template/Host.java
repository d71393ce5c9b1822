package io.etude.narrative.template;

import java.math.BigDecimal;
import java.util.Locale;

/** What a run is given: values, other templates, and how texts and numbers are written. */
public interface Host {

  /**
   * A template.
   *
   * @param name what messages call it
   * @param text its text
   */
  record Source(String name, String text) {}

  /** The language of the text. */
  Locale language();

  /** The values that templates see. */
  Value.Fields values();

  /** The name of a template that another one includes by {@code name}. */
  String resolve(String from, String name);

  /** The template of that name; a fault without a place if there is none. */
  Source load(String name);

  /** A plain text as Markdown that prints it. */
  String escape(String text);

  /** A number as it is printed. */
  String number(BigDecimal number);

  /** Checks Markdown that was put together; throws a fault without a place. */
  void check(String markdown);
}
