package io.etude.pdf.internal.layout;

/** A part of the story that is composed in one manner. */
sealed interface Stretch permits Article, Annex {}
