/**
 * From chunks to sums: {@link io.etude.analysis.tally.ChunkTally} tallies a chunk, {@link
 * io.etude.analysis.tally.SampleDecoder} reads its weights and design, {@link
 * io.etude.analysis.tally.Raking} finds weights that meet given margins.
 */
package io.etude.analysis.tally;
