/**
 * Statistical tables: {@link io.etude.pdf.layout.table.Banners} measures the tables that share a
 * banner, {@link io.etude.pdf.layout.table.BannerShapes} gives their columns places in the panels
 * of {@link io.etude.pdf.layout.table.PanelSplit}, {@link io.etude.pdf.layout.table.TableItem} sets
 * a panel and {@link io.etude.pdf.layout.table.TablePainter} paints and tags it.
 */
package io.etude.pdf.layout.table;
