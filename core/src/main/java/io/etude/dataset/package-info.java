/**
 * The answers as a survey file holds them: a {@link io.etude.dataset.Source} describes its
 * variables ({@link io.etude.dataset.Schema}) and opens a {@link io.etude.dataset.ChunkReader} that
 * streams {@link io.etude.dataset.Chunk}s of columns, so that a file larger than memory can be
 * tallied.
 *
 * <p>Sources know nothing of questions: what a code means is the business of {@code
 * io.etude.study}.
 */
package io.etude.dataset;
