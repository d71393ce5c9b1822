/**
 * What follows from a codebook that no key of it says: the numbers that categories count as, and
 * which questions segments are made of. Analysis, report and narrative ask here.
 */
package io.etude.codebook.meaning;
