package io.etude.pdf.layout.line;

import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Tag;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A place in the structure tree that comes into being when the first item is painted in it, so that
 * text may be set again as often as page numbers ask for and is still in the tree once. Painting in
 * the story's order keeps the tree in that order.
 */
public final class TagPosition {

  /** Text that no screen reader speaks. */
  public static final TagPosition ARTIFACT = new TagPosition(null);

  private final Function<TagPosition, Tag> maker;
  private Tag tag;
  private Mark slot;

  private TagPosition(Function<TagPosition, Tag> maker) {
    this.maker = maker;
  }

  /** Content straight in {@code tag}. */
  public static TagPosition of(Tag tag) {
    return new TagPosition(v -> tag);
  }

  /** Content straight in an element that is not there yet. */
  public static TagPosition later(Supplier<Tag> tag) {
    return new TagPosition(v -> tag.get());
  }

  /** Content of a new child of this voice's element. */
  public TagPosition child(Tag.Role role) {
    return child(role, made -> made);
  }

  /** Content of a new child of this voice's element, which {@code setUp} completes. */
  public TagPosition child(Tag.Role role, Function<Tag, Tag> setUp) {
    return this == ARTIFACT ? this : new TagPosition(v -> setUp.apply(tag().child(role)));
  }

  /** Content of the same element after something else. */
  public TagPosition resumed() {
    return this == ARTIFACT ? this : new TagPosition(v -> tag());
  }

  /** Makes the element, so that it comes before those that are made later. */
  public void open() {
    if (this != ARTIFACT) {
      tag();
    }
  }

  /** The element. */
  public Tag tag() {
    if (tag == null) {
      tag = maker.apply(this);
    }
    return tag;
  }

  /** Where items go. */
  public Mark mark() {
    if (this == ARTIFACT) {
      return Mark.ARTIFACT;
    }
    if (slot == null) {
      slot = tag().slot();
    }
    return slot;
  }
}
