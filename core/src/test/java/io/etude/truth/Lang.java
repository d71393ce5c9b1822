package io.etude.truth;

import java.util.Locale;

/** A language that reports are read in. */
enum Lang {
  EN(Locale.ENGLISH),
  FR(Locale.FRENCH);

  final Locale locale;

  Lang(Locale locale) {
    this.locale = locale;
  }
}
