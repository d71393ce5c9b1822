/**
 * A printed figure: the estimate, how it is printed, and why it is empty where it is. Table cells,
 * the marks of charts, figures that prose quotes, key figures and the cells of the workbook hold
 * one type, {@link io.etude.figure.Figure}, and {@link io.etude.language.Figures} alone makes it.
 */
package io.etude.figure;
