/**
 * Type: {@link io.etude.pdf.internal.text.Fonts} finds a {@link
 * io.etude.pdf.internal.text.Typeface} for every character and shapes text; the paragraph breaker
 * makes lines of it.
 */
package io.etude.pdf.internal.text;
