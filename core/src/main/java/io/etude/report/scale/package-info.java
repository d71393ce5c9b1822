/**
 * What is known of the scales of questions: whether answers are in order, which side is the good
 * one. Entry class: {@link io.etude.report.scale.Scales}.
 */
package io.etude.report.scale;
