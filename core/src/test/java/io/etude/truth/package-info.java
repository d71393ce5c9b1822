/**
 * A lie detector. {@link io.etude.truth.StudyMaker} makes a random study of which everything is
 * known, the library reports it, and {@link io.etude.truth.ReportCheck} reads every title,
 * sentence, mark, note and cell of the reports and compares it with the answers.
 *
 * <p>Nothing here may use the library's statistics, rounding or phrases: {@link
 * io.etude.truth.Arithmetic} and {@link io.etude.truth.Printed} work them out anew, and {@link
 * io.etude.truth.Saying} holds the sentences that can be read. A new sentence of the library is a
 * fault until it is written there, in both languages, and a check says what makes it true. Kinds of
 * faults that are not mended yet are in {@link io.etude.truth.KnownFaults}.
 */
package io.etude.truth;
