package io.etude;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A language that a user brings, found by {@link java.util.ServiceLoader}: name the class in {@code
 * META-INF/services/io.etude.LanguageProvider}, or with {@code provides} in the module.
 *
 * <p>A language is a set of UTF-8 files, named and made like those of English in the folder {@code
 * io/etude/language} of core, where {@code phrases_en.properties} is the English {@code
 * phrases.properties}:
 *
 * <table>
 *   <caption>Files</caption>
 *   <tr><th>file</th><th>holds</th></tr>
 *   <tr><td>{@code display.properties}</td><td>how numbers, dates, lists and quotes print</td></tr>
 *   <tr><td>{@code typography.rules}</td><td>what is mended in prose</td></tr>
 *   <tr><td>{@code phrases.properties}</td><td>the sentences of reports</td></tr>
 *   <tr><td>{@code terms.properties}</td><td>single words that renderers print</td></tr>
 *   <tr><td>{@code claims.properties}</td><td>shares in words, e.g. "two thirds"</td></tr>
 *   <tr><td>{@code problems.properties}</td><td>sentences on problems of the data</td></tr>
 *   <tr><td>{@code scales.properties}</td><td>words of scales, to know their sides and order</td></tr>
 *   <tr><td>{@code draft.properties}</td><td>how questionnaires speak; may be missing</td></tr>
 *   <tr><td>{@code units.properties}</td><td>units of one and of several; may be missing</td></tr>
 *   <tr><td>{@code hyphenation.txt}</td><td>hyphenation patterns, as TeX has them, after lines
 *       {@code mins 2 2} and {@code patterns}; may be missing: then no word is divided</td></tr>
 * </table>
 *
 * <p>Each file of properties has the keys of the English one; a missing file or key is a {@link
 * io.etude.ReportException} that names it, when the language is used first. Implementations must be
 * thread-safe.
 */
public interface LanguageProvider {

  /** The language's tag without country, e.g. {@code de}. */
  String language();

  /**
   * A file of the language, which the caller closes.
   *
   * @param file e.g. {@code phrases.properties}
   * @return the file; empty if there is none
   * @throws IOException if it cannot be read
   */
  Optional<InputStream> open(String file) throws IOException;
}
