/**
 * Which columns to read, which sums to gather and which tables to make of them: {@link
 * io.etude.analysis.plan.PlanBuilder} makes the {@link io.etude.analysis.plan.Plan} of a study.
 */
package io.etude.analysis.plan;
