package io.etude.study;

import io.etude.codebook.Label;

/**
 * A chapter of the full results.
 *
 * @param id what questions name as their section
 * @param label the heading
 */
public record Section(String id, Label label) {}
