/**
 * What is known of the scales of questions and of the axes of charts: whether answers are in order,
 * which side is the good one, where an axis ends, how far apart editions are. Entry class: {@link
 * io.etude.report.scale.Scales}.
 */
package io.etude.report.scale;
