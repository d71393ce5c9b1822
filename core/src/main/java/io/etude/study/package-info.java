/**
 * What was asked and of whom: a {@link io.etude.study.Study} holds the questions, the segments, the
 * weighting, the sample design, the statistical conventions and the editorial facts of a survey. It
 * is read from YAML ({@link io.etude.study.Study#read}) or made with builders; the two give equal
 * values.
 */
package io.etude.study;
