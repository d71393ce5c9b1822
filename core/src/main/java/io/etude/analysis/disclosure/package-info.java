/**
 * Disclosure control: {@link io.etude.analysis.disclosure.Threshold} says which columns have no
 * figures and takes these away; {@link io.etude.analysis.disclosure.CellRounding} rounds bases and
 * shares by the sums of {@link io.etude.analysis.disclosure.RespondentKeys}.
 */
package io.etude.analysis.disclosure;
