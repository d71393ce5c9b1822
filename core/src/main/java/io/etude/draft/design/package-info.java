/**
 * How a sample was drawn and weighted, guessed from its data: {@link
 * io.etude.draft.design.DraftDesign} finds the weight, the strata, the units and the identifier.
 * Internal.
 */
package io.etude.draft.design;
