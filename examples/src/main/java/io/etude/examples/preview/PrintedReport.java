package io.etude.examples.preview;

import io.etude.document.Report;
import io.etude.pdf.theme.Theme;
import io.etude.render.PageQuality;

/**
 * A report and its pages.
 *
 * @param report the report
 * @param theme its look
 * @param quality the measures and frames of its pages
 * @param pages its pages as pictures
 */
record PrintedReport(Report report, Theme theme, PageQuality quality, PageImages pages) {}
