/**
 * What came out of an analysis: {@link io.etude.results.Results} holds the {@link
 * io.etude.results.ResultTable}s of a study, their {@link io.etude.results.ResultColumn}s and
 * {@link io.etude.results.Cell}s, each with its {@link io.etude.results.inference.Estimate}, and
 * the {@link io.etude.results.Finding}s. Results hold what may be published; {@link
 * io.etude.results.Results#complete()} gives all.
 *
 * <p>{@link io.etude.results.TableId} and {@link io.etude.results.FigureId} name tables and
 * figures; here alone such names are put together and taken apart.
 */
package io.etude.results;
