/**
 * CSV files. Entry class: {@link io.etude.dataset.csv.CsvSource}.
 *
 * <p>The phases: the start of the file tells its encoding and layout ({@link
 * io.etude.dataset.csv.CsvLayout}); its bytes are cut into blocks of whole records ({@link
 * io.etude.dataset.csv.CsvBlocks}), which several threads parse into columns ({@link
 * io.etude.dataset.csv.CsvParser}).
 */
package io.etude.dataset.csv;
