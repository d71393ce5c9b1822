/**
 * The report of a study: {@link io.etude.report.StudyReport} puts front matter, article, charts,
 * sidebars, commentary slots, the full results and the method box together, by a template or by the
 * standard plan; {@link io.etude.report.ReportBatch} makes personalised ones, {@link
 * io.etude.report.StudyFolder} renders a folder in one call.
 *
 * <p>Directives of templates, each closed by a line {@code :::}:
 *
 * <pre>{@code
 * ::: chart QUESTION[.ITEM] title="" subtitle="" strong="rows or items" segment="" callout="ref" calloutlabel="" width=column|wide|full id=""
 * ::: table QUESTION[.ITEM] segments="" title="" subtitle="" content=shares|shares_and_counts id=""
 * ::: keyfigure REF decimals=0      content: what the figure says
 * ::: sidebar ID title=""           content: paragraphs, key figures, charts
 * ::: commentary EXPERT heading=""
 * ::: pullquote speaker="" position=""   content: the quotation
 * ::: image PATH alt="" credit="" width=""   content: the caption
 * ::: note                          content: a remark, set small
 * ::: contents of=sections|figures|tables title=""
 * ::: results title=""              the full results, by all segments
 * ::: method title=""               content: further entries, "**Term** text"
 * }</pre>
 */
package io.etude.report;
