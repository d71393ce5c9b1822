/**
 * Type. {@link io.etude.pdf.text.Fonts} finds a {@link io.etude.pdf.font.Typeface} for every
 * character and shapes single lines; {@link io.etude.pdf.paragraph.Paragraph} makes lines of
 * running text.
 *
 * <p>The phases of a paragraph: spans are cut into words and spaces ({@code Tokenizer}); words are
 * shaped, once each, with both parts of every place where they may be broken ({@code WordShaper},
 * {@code WordBreaks}, {@code Hyphenator}); sums over these give the width of any line ({@code
 * Breaks}); the best breaks are chosen ({@code LineBreaker}, {@code LineCost}); and the lines are
 * put together, in visual order and with their spaces adjusted ({@code LineBuilder}, {@code
 * RunAssembler}).
 */
package io.etude.pdf.text;
