/**
 * A batch of personalised reports: one page for each group of those who took part, from one tally
 * of the answers ({@link io.etude.examples.letters.Letters}).
 */
package io.etude.examples.letters;
