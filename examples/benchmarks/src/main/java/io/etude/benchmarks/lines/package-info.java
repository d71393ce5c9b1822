/**
 * Texts, the peers that break them into lines ({@link io.etude.benchmarks.lines.LineSetters},
 * {@link io.etude.benchmarks.lines.LuaLatex}), and counts over the lines as printed.
 */
package io.etude.benchmarks.lines;
