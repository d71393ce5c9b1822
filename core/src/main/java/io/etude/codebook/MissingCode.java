package io.etude.codebook;

/**
 * A value of the data that is not an answer and stays out of the valid base.
 *
 * @param code the value in the data
 * @param label what it means
 * @param kind why there is no answer
 */
public record MissingCode(String code, Label label, MissingKind kind) {}
