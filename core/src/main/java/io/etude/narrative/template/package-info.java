/**
 * The language of templates: FreeMarker's syntax, as far as it can be bounded. Enter at {@link
 * io.etude.narrative.template.TemplateRun}.
 *
 * <p>FreeMarker parses; nothing else of it runs. {@link io.etude.narrative.template.TemplateParser}
 * turns its tree into one of our own, in which there is no place for what is not listed in {@link
 * io.etude.narrative.template.Kind} and {@link io.etude.narrative.template.BuiltIns}, and the run
 * walks that tree: what was judged is what is run. Every step, text and list is charged to a {@link
 * io.etude.narrative.template.Budget}, in the thread of the caller, so that nothing goes on after a
 * refusal.
 */
package io.etude.narrative.template;
