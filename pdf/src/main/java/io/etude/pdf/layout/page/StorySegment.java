package io.etude.pdf.layout.page;

/** A part of the story that is composed in one manner: running text in columns, or an annex. */
public interface StorySegment {}
