/**
 * A first codebook guessed from a data file. Entry class: {@link io.etude.draft.CodebookDraft}.
 *
 * <p>The phases: {@link io.etude.draft.DraftProfile} is what the data hold of one variable; {@link
 * io.etude.draft.DraftGuess} says what a variable is for; {@link io.etude.draft.DraftGroups} finds
 * the variables that are one question; {@link io.etude.draft.DraftSegments} chooses segments;
 * {@link io.etude.draft.DraftText} writes the YAML. How questionnaires speak is data, by language:
 * {@code draft_en.properties} and {@code draft_fr.properties} among the files of {@link
 * io.etude.language}.
 */
package io.etude.draft;
