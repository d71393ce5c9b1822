/**
 * What variables mean. {@link io.etude.draft.guess.DraftGuess} says what a variable is for; {@link
 * io.etude.draft.guess.DraftGroups} finds the variables that are one question; {@link
 * io.etude.draft.guess.DraftScale} has the categories of an answer, {@link
 * io.etude.draft.guess.DraftOrder} their order and {@link io.etude.draft.guess.DraftNets} their two
 * sides; {@link io.etude.draft.guess.DraftRouting} says who was asked and {@link
 * io.etude.draft.guess.DraftSegments} which variables are segments. Internal.
 */
package io.etude.draft.guess;
