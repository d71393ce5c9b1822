/**
 * What a renderer is: {@link io.etude.render.Renderer} writes a {@link io.etude.document.Report} in
 * one format and returns a {@link io.etude.render.RenderResult}. Renderers of other modules are
 * found by format ({@link io.etude.render.Renderer#forFormat}); {@link
 * io.etude.render.JsonRenderer} lives here.
 */
package io.etude.render;
