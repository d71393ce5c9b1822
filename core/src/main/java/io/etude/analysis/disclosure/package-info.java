/**
 * Disclosure control: {@link io.etude.analysis.disclosure.Disclosure} chooses the counts to hide so
 * that none can be worked out from the others ({@link io.etude.analysis.disclosure.CountNetwork}
 * holds the equations between them, {@link io.etude.analysis.disclosure.MoveSearch} looks for other
 * data that would give the same published figures), and {@link
 * io.etude.analysis.disclosure.Suppressor} takes them out of the results.
 */
package io.etude.analysis.disclosure;
