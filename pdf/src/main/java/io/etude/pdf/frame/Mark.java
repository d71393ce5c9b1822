package io.etude.pdf.frame;

/**
 * Where an item belongs: a slot of a {@link Tag}, or an artifact. Items with the same slot on one
 * page are one piece of marked content if they follow each other.
 */
public sealed interface Mark {

  /** Decoration: rules, fills, repeated table heads. */
  Mark ARTIFACT = new Artifact(Artifact.Kind.LAYOUT);

  /** Running heads and folios. */
  Mark PAGINATION = new Artifact(Artifact.Kind.PAGINATION);

  /**
   * Not part of the content.
   *
   * @param kind why
   */
  record Artifact(Kind kind) implements Mark {
    /** Why something is not part of the content. */
    public enum Kind {
      /** Decoration. */
      LAYOUT,
      /** Running heads and folios. */
      PAGINATION
    }
  }

  /** A place among the kids of a tag; made by {@link Tag#slot()}. Compared by identity. */
  final class Slot implements Mark {
    private final Tag tag;
    private final int number;

    Slot(Tag tag, int number) {
      this.tag = tag;
      this.number = number;
    }

    /** The tag that the content belongs to. */
    public Tag tag() {
      return tag;
    }

    /** Its number among all slots of the tree, from 0 in the order of their making. */
    public int number() {
      return number;
    }
  }
}
