package io.etude.pdf.frame;

/**
 * A question of the results in summary on a page, for the page-quality measures.
 *
 * @param name what it is called, such as "Table 3"
 * @param lines how many lines its name, wording and notes take over its rows
 */
public record QuestionLines(String name, int lines) {}
