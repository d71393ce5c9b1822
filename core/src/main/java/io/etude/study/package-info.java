/**
 * The whole survey: a {@link io.etude.study.Study} holds the {@linkplain io.etude.codebook
 * codebook}, the weighting, the sample design, the statistical conventions and the editorial facts.
 * It is read from YAML ({@link io.etude.study.Study#read}) or made with builders; the two give
 * equal values.
 *
 * <p>The rules are in the constructors and hold for both ways; the reader adds file and line to
 * their messages. {@link io.etude.study.Study#check} compares the columns with the data. The file's
 * format is published as {@code study.schema.json} beside these classes, a JSON Schema for editors.
 */
package io.etude.study;
