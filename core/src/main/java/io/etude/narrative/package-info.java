/**
 * Prose from figures: FreeMarker makes values and logic of a template, Markdown with fenced
 * directives makes prose, and {@link io.etude.narrative.Narrative} turns the whole into blocks in
 * which every figure keeps its estimate.
 *
 * <p>Phases: the loader checks each template and notes where its directives stand; FreeMarker
 * writes Markdown, with tokens in place of figures and every other interpolation escaped;
 * commonmark reads it; headings become sections, directives go to their {@link
 * io.etude.narrative.DirectiveHandler}s; tokens become figures again and the typography is mended.
 *
 * <p>What templates call ({@code ref} is a reference, {@code
 * question[.item].row[@segment.column]}):
 *
 * <table>
 * <caption>Functions</caption>
 * <tr><th>function</th><th>prints</th></tr>
 * <tr><td>{@code pct(ref[, decimals])}</td><td>a share as a percentage</td></tr>
 * <tr><td>{@code num(ref[, decimals])}</td><td>a mean or quantile</td></tr>
 * <tr><td>{@code fig(ref)}</td><td>a figure by its kind</td></tr>
 * <tr><td>{@code words(ref[, claim])}, {@code Words(…)}</td><td>a share in words, if they hold</td>
 * </tr>
 * <tr><td>{@code margin([ref[, decimals]])}</td><td>the margin of error of a figure, or of the
 * study</td></tr>
 * <tr><td>{@code base([ref])}, {@code count(ref)}</td><td>a base, a count</td></tr>
 * <tr><td>{@code label(ref[, "row"|"column"|"item"|"question"])}</td><td>a label</td></tr>
 * <tr><td>{@code ref(id)}, {@code note(text)}</td><td>a reference to a block, a note's call</td>
 * </tr>
 * <tr><td>{@code integer(number)}</td><td>a whole number with its thousands set off</td></tr>
 * <tr><td>{@code claim(ref, claim)}</td><td>nothing: checks a claim made in other words</td></tr>
 * <tr><td>{@code ranked(ref, ref, …[, decimals])}</td><td>nothing: checks the order of the answers
 * given, as printed</td></tr>
 * <tr><td>{@code ahead(ref, ref, …)}</td><td>nothing: checks that each figure is larger than the
 * next by more than chance</td></tr>
 * <tr><td>{@code higher(ref[, ref])}, {@code lower(ref[, ref])}</td><td>nothing: checks that a
 * group differs significantly from all others, or from another group</td></tr>
 * <tr><td>{@code value(ref)}, {@code has(ref)}</td><td>a number and a truth value, for logic</td>
 * </tr>
 * </table>
 *
 * <p>They also see {@code study}, {@code questions}, {@code segments}, {@code experts}, {@code
 * findings} and {@code parameters}. Front matter is given by the directives {@code kicker}, {@code
 * headline}, {@code standfirst}, {@code byline} and {@code runninghead}; reports add theirs ({@link
 * io.etude.report}).
 *
 * <p>All that depends on language is in {@link io.etude.language}.
 */
package io.etude.narrative;
