package io.etude.truth;

/**
 * A label in both languages.
 *
 * @param en in English
 * @param fr in French
 */
record Words(String en, String fr) {

  static final Words NONE = new Words("", "");

  static Words of(String both) {
    return new Words(both, both);
  }

  String in(Lang lang) {
    return lang == Lang.EN ? en : fr;
  }

  boolean isEmpty() {
    return en.isEmpty();
  }

  /** As the codebook writes it. */
  String yaml() {
    return "{en: " + quoted(en) + ", fr: " + quoted(fr) + "}";
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
