package io.etude.pdf.internal.layout;

/** A part of the story that is composed in one manner: running text in columns, or an annex. */
interface StorySegment {}
