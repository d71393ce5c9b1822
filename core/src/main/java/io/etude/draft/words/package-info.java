/** How questionnaires speak: the words and labels that a draft recognises things by. Internal. */
package io.etude.draft.words;
