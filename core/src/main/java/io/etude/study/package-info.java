/**
 * What was asked and of whom: a {@link io.etude.study.Study} holds the questions, the segments, the
 * weighting, the sample design, the statistical conventions and the editorial facts of a survey. It
 * is read from YAML ({@link io.etude.study.Study#read}) or made with builders; the two give equal
 * values.
 *
 * <p>The rules live in the records' constructors and hold for both ways; the reader adds file and
 * line to their messages. {@link io.etude.study.Study#check} compares the columns with the data.
 * The file's format is published as {@code study.schema.json} beside these classes, a JSON Schema
 * for editors.
 */
package io.etude.study;
