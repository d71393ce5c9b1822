package io.etude.language;

import io.etude.document.text.Inline;
import io.etude.internal.BoundedCache;
import java.util.ArrayList;
import java.util.List;

/** Mends the typography of inlines: one text for the rules, the same tree for the reader. */
final class InlineMender {

  /** Longer texts seldom come again. */
  private static final int LONGEST_KEPT = 200;

  private static final int MAX_KEPT = 2_000;

  private static final int MAX_KEPT_PROSE = 500;

  private final Typography typography;

  /** Labels and phrases, which all reports of a batch have. */
  private final BoundedCache<String, String> kept = new BoundedCache<>(MAX_KEPT);

  /** Prose without figures and references, such as that of the method. */
  private final BoundedCache<List<Inline>, List<Inline>> keptProse =
      new BoundedCache<>(MAX_KEPT_PROSE);

  InlineMender(Typography typography) {
    this.typography = typography;
  }

  String mend(String text) {
    if (text.length() > LONGEST_KEPT) {
      return mended(text);
    }
    return kept.get(text, this::mended);
  }

  private String mended(String text) {
    MendedText mended = new MendedText();
    mended.add(0, text, false);
    typography.mend(mended);
    return mended.snapshot();
  }

  List<Inline> mend(List<Inline> inlines) {
    List<Inline> leaves = new ArrayList<>();
    collect(inlines, leaves);
    if (leaves.stream().anyMatch(InlineMender::isOneOfItsPlace)) {
      return mended(inlines, leaves);
    }
    return keptProse.get(List.copyOf(inlines), prose -> List.copyOf(mended(prose, leaves)));
  }

  /** Of equal references each has a place of its own in the article, by which faults name it. */
  private static boolean isOneOfItsPlace(Inline leaf) {
    return leaf instanceof Inline.Quoted || leaf instanceof Inline.Reference;
  }

  private List<Inline> mended(List<Inline> inlines, List<Inline> leaves) {
    MendedText text = new MendedText();
    for (int i = 0; i < leaves.size(); i++) {
      Inline leaf = leaves.get(i);
      if (leaf instanceof Inline.Text t) {
        text.add(i, t.text(), false);
      } else if (leaf instanceof Inline.Quoted f) {
        text.add(i, f.text(), true);
      } else if (leaf instanceof Inline.Raised r) {
        text.add(i, r.text(), true);
      } else if (leaf instanceof Inline.LineBreak) {
        text.add(i, " ", true);
      } else {
        text.add(i, String.valueOf(Typography.OBJECT), true);
      }
    }
    typography.mend(text);
    List<List<Inline>> mended = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      mended.add(new ArrayList<>());
    }
    for (MendedText.Run run : text.runs()) {
      Inline leaf = leaves.get(run.piece());
      boolean isText = leaf instanceof Inline.Text;
      mended
          .get(run.piece())
          .add(
              !isText
                  ? leaf
                  : run.raised() ? new Inline.Raised(run.text()) : new Inline.Text(run.text()));
    }
    return rebuild(inlines, mended, new int[1]);
  }

  private static void collect(List<Inline> inlines, List<Inline> leaves) {
    for (Inline inline : inlines) {
      List<Inline> children = children(inline);
      if (children == null) {
        leaves.add(inline);
      } else {
        collect(children, leaves);
      }
    }
  }

  private List<Inline> rebuild(List<Inline> inlines, List<List<Inline>> mended, int[] next) {
    List<Inline> result = new ArrayList<>();
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Emphasis e) {
        result.add(new Inline.Emphasis(rebuild(e.children(), mended, next)));
      } else if (inline instanceof Inline.Strong s) {
        result.add(new Inline.Strong(rebuild(s.children(), mended, next)));
      } else if (inline instanceof Inline.Link l) {
        result.add(new Inline.Link(l.target(), rebuild(l.children(), mended, next)));
      } else if (inline instanceof Inline.NoteCall n) {
        next[0]++;
        result.add(new Inline.NoteCall(mend(n.note())));
      } else {
        result.addAll(mended.get(next[0]++));
      }
    }
    return result;
  }

  /** Foreign text has rules of its own and stays as it is, like figures and references. */
  private static List<Inline> children(Inline inline) {
    if (inline instanceof Inline.Emphasis e) {
      return e.children();
    }
    if (inline instanceof Inline.Strong s) {
      return s.children();
    }
    return inline instanceof Inline.Link l ? l.children() : null;
  }
}
