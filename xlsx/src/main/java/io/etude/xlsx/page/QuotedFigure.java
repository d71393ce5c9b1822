package io.etude.xlsx.page;

import io.etude.results.FigureRef;

/**
 * A figure that the text quotes.
 *
 * @param text as printed
 * @param figure what it quotes
 * @param place heading of the section
 */
public record QuotedFigure(String text, FigureRef figure, String place) {}
