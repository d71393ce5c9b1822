/**
 * What can be answered: {@link io.etude.codebook.category.Category categories}, their sums ({@link
 * io.etude.codebook.category.Net}), ranges of numbers ({@link io.etude.codebook.category.Band}) and
 * the codes that are no valid answer ({@link io.etude.codebook.category.MissingCode}).
 */
package io.etude.codebook.category;
