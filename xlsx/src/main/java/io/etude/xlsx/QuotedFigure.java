package io.etude.xlsx;

import io.etude.results.FigureRef;

/**
 * A figure that the text quotes.
 *
 * @param text as printed
 * @param figure what it quotes
 * @param place heading of the section
 */
record QuotedFigure(String text, FigureRef figure, String place) {}
