/**
 * What a renderer is: {@link io.etude.render.Renderer} writes a {@link io.etude.document.Report} in
 * one format and returns a {@link io.etude.render.RenderResult}. Renderers of other modules are
 * found by format ({@link io.etude.render.Renderer#forFormat}). Here live {@link
 * io.etude.render.JsonRenderer} for the results, {@link io.etude.render.ReportRenderer} for the
 * report as JSON, and {@link io.etude.render.CsvRenderer} for all figures as a table.
 */
package io.etude.render;
