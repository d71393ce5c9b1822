/**
 * SPSS system files. Entry class: {@link io.etude.dataset.spss.SpssSource}.
 *
 * <p>The phases: {@link io.etude.dataset.spss.SpssRecords} are the records before the data as they
 * stand there, {@link io.etude.dataset.spss.SpssDictionary} makes variables of them, and {@link
 * io.etude.dataset.spss.SpssChunkReader} reads the cases.
 */
package io.etude.dataset.spss;
