/**
 * Reads the codebook's part of a study file: {@link io.etude.codebook.yaml.QuestionYaml} questions,
 * {@link io.etude.codebook.yaml.SegmentYaml} segments, and {@link
 * io.etude.codebook.yaml.CategoryYaml} what they share. Internal.
 */
package io.etude.codebook.yaml;
