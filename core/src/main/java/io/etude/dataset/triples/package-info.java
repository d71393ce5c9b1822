/**
 * Triple-S surveys. Entry class: {@link io.etude.dataset.triples.TripleSSource}. The definition is
 * XML ({@link io.etude.dataset.triples.XmlTree}), the data are of fixed width or CSV.
 */
package io.etude.dataset.triples;
