/**
 * The counts of all tables as a network, and the moves of counts that no published sum would show.
 * {@link io.etude.analysis.disclosure.network.CountNetwork} has a node for each count and an
 * equation for each sum; {@link io.etude.analysis.disclosure.network.Sets} says which counts are of
 * the same people. A move is found by {@link io.etude.analysis.disclosure.network.MoveSearch}, or
 * as a {@link io.etude.analysis.disclosure.network.MoveProgram} (a {@link
 * io.etude.analysis.disclosure.network.WeightedProgram} where columns have their own weights), or
 * made of what {@link io.etude.analysis.disclosure.network.Transfers} knows of the sets. {@link
 * io.etude.analysis.disclosure.network.DeducibleCounts} are those that sums give away. Nothing here
 * knows what is to be hidden.
 */
package io.etude.analysis.disclosure.network;
