/**
 * A first codebook guessed from a data file. Entry class: {@link io.etude.draft.CodebookDraft};
 * {@link io.etude.draft.CodebookUpdate} brings a codebook up to date.
 *
 * <p>The phases: {@code draft.profile} says what the data hold of each variable, {@code
 * draft.design} how the sample was drawn and weighted, {@code draft.guess} what the variables mean;
 * {@link io.etude.draft.DraftWriter} writes the YAML. How questionnaires speak is data, by
 * language: {@code draft_en.properties} and {@code draft_fr.properties} among the files of {@link
 * io.etude.language}, which {@code draft.words} reads.
 */
package io.etude.draft;
