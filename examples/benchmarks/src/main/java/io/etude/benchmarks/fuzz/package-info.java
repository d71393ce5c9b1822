/** Coverage-guided fuzzing of every reader of files, in a JVM of its own each. */
package io.etude.benchmarks.fuzz;
