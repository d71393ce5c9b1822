/**
 * How a language prints: numbers, dates, lists and typography ({@link io.etude.language.Display}),
 * the sentences of automatic prose ({@link io.etude.language.Phrases}), the words that renderers
 * need ({@link io.etude.language.Terms}), shares in words ({@link io.etude.language.Claims}). The
 * rules and words are files beside these classes, one set a language.
 */
package io.etude.language;
