/**
 * Disclosure control. {@link io.etude.analysis.disclosure.Disclosure} walks the stages:
 *
 * <ol>
 *   <li>{@link io.etude.analysis.disclosure.NestedGroups} finds groups that lie in others, by
 *       {@link io.etude.analysis.disclosure.ColumnValues} or by the data: who is in the one and not
 *       in the other is a column that nobody prints, and everybody can work out.
 *   <li>{@link io.etude.analysis.disclosure.SetsOfStudy} finds which rows and columns are the same
 *       people, and which are sums of others ({@link io.etude.analysis.disclosure.network.Sets}).
 *   <li>{@link io.etude.analysis.disclosure.ShownCounts} makes one {@link
 *       io.etude.analysis.disclosure.network.CountNetwork} of the counts of all tables: a node for
 *       each count, an equation for each sum.
 *   <li>{@link io.etude.analysis.disclosure.SmallCounts} hides what says something of few people,
 *       but not how many gave no answer ({@link io.etude.analysis.disclosure.NoAnswers}); {@link
 *       io.etude.analysis.disclosure.HiddenCounts} knows what is hidden, and what hiding costs.
 *   <li>{@link io.etude.analysis.disclosure.ComplementarySuppression} hides more until the {@link
 *       io.etude.analysis.disclosure.Uncertainty} of each hidden count is large enough. It asks for
 *       other data that would give the same published figures: moves of all counts of an item
 *       ({@link io.etude.analysis.disclosure.JointMoves}), then of one count ({@link
 *       io.etude.analysis.disclosure.MoveFinder}, by {@link
 *       io.etude.analysis.disclosure.network.Transfers}, {@link
 *       io.etude.analysis.disclosure.network.MoveSearch}, {@link
 *       io.etude.analysis.disclosure.network.MoveProgram} and, where weights are made by a segment,
 *       {@link io.etude.analysis.disclosure.network.WeightedProgram}); where there are none, {@link
 *       io.etude.analysis.disclosure.WiderSuppression} hides whole parts of tables. {@link
 *       io.etude.analysis.disclosure.ShownAgain} takes back what was hidden in vain.
 *   <li>{@link io.etude.analysis.disclosure.WithheldErrors} chooses the errors that would give
 *       hidden counts away.
 *   <li>{@link io.etude.analysis.disclosure.Suppressor} takes the {@link
 *       io.etude.analysis.disclosure.HiddenCells} out of the results, and {@link
 *       io.etude.analysis.disclosure.Suppressions} says what is gone.
 * </ol>
 */
package io.etude.analysis.disclosure;
