/**
 * Folders to start a study from ({@link io.etude.examples.starter.NewStudy}): a sample, or the
 * user's own data with a drafted codebook.
 */
package io.etude.examples.starter;
