/**
 * What the data hold: of each variable a {@link io.etude.draft.profile.DraftProfile}, and of some
 * variables {@link io.etude.draft.profile.DraftRows row by row}. Internal.
 */
package io.etude.draft.profile;
