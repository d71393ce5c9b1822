/**
 * Tallies a survey on a cluster: the data lie in parts, each worker tallies its own, and the
 * tallies add up to the same results as on one machine ({@link io.etude.spark.PartedSurvey}).
 */
package io.etude.spark;
