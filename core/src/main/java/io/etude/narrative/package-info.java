/**
 * Prose from figures: FreeMarker makes values and logic of a template, Markdown with fenced
 * directives makes prose, and {@link io.etude.narrative.Narrative} turns the whole into blocks in
 * which every figure keeps its estimate.
 */
package io.etude.narrative;
