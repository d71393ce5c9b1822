package io.etude.document.text;

import static java.util.Objects.requireNonNull;

import io.etude.figure.Figure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A piece of running text. Immutable. */
public sealed interface Inline {

  /**
   * Plain text, its typography already mended.
   *
   * @param text the text
   */
  record Text(String text) implements Inline {
    /** Refuses null. */
    public Text {
      requireNonNull(text, "text");
    }
  }

  /**
   * Emphasis (italic).
   *
   * @param children what is emphasised
   */
  record Emphasis(List<Inline> children) implements Inline {
    /** Copies the list. */
    public Emphasis {
      children = List.copyOf(requireNonNull(children, "children"));
    }
  }

  /**
   * Strong emphasis (bold).
   *
   * @param children what is emphasised
   */
  record Strong(List<Inline> children) implements Inline {
    /** Copies the list. */
    public Strong {
      children = List.copyOf(requireNonNull(children, "children"));
    }
  }

  /**
   * Raised text: the {@code er} of {@code 1er}, a letter beside a figure.
   *
   * @param text what is raised
   */
  record Raised(String text) implements Inline {
    /** Refuses null. */
    public Raised {
      requireNonNull(text, "text");
    }
  }

  /**
   * A figure that the prose prints.
   *
   * @param figure as printed, e.g. {@code 74 %} or {@code two thirds}; without a source it is of
   *     the whole study: the number of its respondents ({@link Quantity#BASE}), or the margin of
   *     error of a share of half of them ({@link Quantity#MARGIN})
   * @param quantity what of the figure is printed
   */
  record Quoted(Figure figure, Quantity quantity) implements Inline {
    /** Refuses null. */
    public Quoted {
      requireNonNull(figure, "figure");
      requireNonNull(quantity, "quantity");
    }

    /** The figure itself. */
    public Quoted(Figure figure) {
      this(figure, Quantity.ESTIMATE);
    }

    /** The printed form. */
    public String text() {
      return figure.text();
    }
  }

  /** What of a figure prose prints. */
  enum Quantity {
    /** The share, number or score itself. */
    ESTIMATE,
    /** Its margin of error. */
    MARGIN,
    /** The number of respondents or responses that a share counts. */
    COUNT,
    /** The unweighted base. */
    BASE
  }

  /**
   * A link to the outside.
   *
   * @param target an absolute URI
   * @param children what is printed
   */
  record Link(String target, List<Inline> children) implements Inline {
    /** Copies the list. */
    public Link {
      requireNonNull(target, "target");
      children = List.copyOf(requireNonNull(children, "children"));
    }
  }

  /**
   * A reference to a block of this report, printed as its name and number ("table 12, page 7"), or
   * to several tables in a row ("tables 12 to 14, pages 7 to 9").
   *
   * @param block id of a table, chart or section
   * @param last id of the last of several tables; empty for one block
   * @param segment label of the segment of a table whose groups are meant; empty for the whole
   * @param page whether it says on which page that is, where there are pages
   */
  record Reference(String block, Optional<String> last, Optional<String> segment, boolean page)
      implements Inline {
    /** Refuses null. */
    public Reference {
      requireNonNull(block, "block");
      requireNonNull(last, "last");
      requireNonNull(segment, "segment");
    }

    /** A reference to a block, or to the groups of a segment in it, with its page. */
    public Reference(String block, Optional<String> segment) {
      this(block, Optional.empty(), segment, true);
    }

    /** A reference to a whole block, with its page. */
    public Reference(String block) {
      this(block, Optional.empty());
    }

    /** A reference to a block by its number alone, as from one table to another beside it. */
    public static Reference byNumber(String block) {
      return new Reference(block, Optional.empty(), Optional.empty(), false);
    }

    /** A reference to several tables in a row, with their pages. */
    public static Reference through(String first, String last) {
      requireNonNull(first, "first");
      requireNonNull(last, "last");
      return new Reference(first, Optional.of(last), Optional.empty(), true);
    }
  }

  /**
   * A call to a note at the foot of the page.
   *
   * @param note the note's text
   */
  record NoteCall(List<Inline> note) implements Inline {
    /** Copies the list. */
    public NoteCall {
      note = List.copyOf(requireNonNull(note, "note"));
    }
  }

  /**
   * Text in another language than its surroundings.
   *
   * @param language the language
   * @param children the text
   */
  record Foreign(Locale language, List<Inline> children) implements Inline {
    /** Copies the list. */
    public Foreign {
      requireNonNull(language, "language");
      children = List.copyOf(requireNonNull(children, "children"));
    }
  }

  /** A forced line break. */
  record LineBreak() implements Inline {}

  /** Sentences as one paragraph. */
  static List<Inline> joined(Collection<List<Inline>> sentences) {
    requireNonNull(sentences, "sentences");
    List<Inline> paragraph = new ArrayList<>();
    for (List<Inline> sentence : sentences) {
      if (!paragraph.isEmpty()) {
        paragraph.add(new Inline.Text(" "));
      }
      paragraph.addAll(sentence);
    }
    return paragraph;
  }

  /** The plain text of {@code inlines}: figures as printed, references and note calls left out. */
  static String plain(List<Inline> inlines) {
    requireNonNull(inlines, "inlines");
    StringBuilder text = new StringBuilder();
    for (Inline inline : inlines) {
      appendPlain(inline, text);
    }
    return text.toString();
  }

  private static void appendPlain(Inline inline, StringBuilder text) {
    if (inline instanceof Text t) {
      text.append(t.text());
    } else if (inline instanceof Raised r) {
      text.append(r.text());
    } else if (inline instanceof Quoted f) {
      text.append(f.text());
    } else if (inline instanceof LineBreak) {
      text.append(' ');
    } else if (inline instanceof Emphasis e) {
      text.append(plain(e.children()));
    } else if (inline instanceof Strong s) {
      text.append(plain(s.children()));
    } else if (inline instanceof Link l) {
      text.append(plain(l.children()));
    } else if (inline instanceof Foreign f) {
      text.append(plain(f.children()));
    }
  }
}
