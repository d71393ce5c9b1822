/**
 * What was asked and of whom: {@link io.etude.codebook.Question}s of six types with their
 * {@linkplain io.etude.codebook.category categories and nets}, and the {@link
 * io.etude.codebook.Segment}s by which respondents are split; a {@link io.etude.codebook.Scale} is
 * shared by several. Each is made by a builder, and checks its own rules.
 */
package io.etude.codebook;
