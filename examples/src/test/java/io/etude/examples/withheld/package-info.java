/** Checks that no figure that the study hides is in any file, message or value of a report. */
package io.etude.examples.withheld;
