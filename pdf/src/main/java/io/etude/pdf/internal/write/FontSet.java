package io.etude.pdf.internal.write;

import io.etude.pdf.internal.text.Typeface;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The typefaces of a document, in the order of their first use. */
final class FontSet {
  private final PdfFile file;
  private final Map<Typeface, FontUse> uses = new IdentityHashMap<>();
  private final List<FontUse> inOrder = new ArrayList<>();
  private Typeface last;
  private FontUse lastUse;

  FontSet(PdfFile file) {
    this.file = file;
  }

  FontUse use(Typeface face) {
    if (face != last) {
      lastUse = uses.computeIfAbsent(face, this::add);
      last = face;
    }
    return lastUse;
  }

  private FontUse add(Typeface face) {
    TrueTypeFile font = new TrueTypeFile(face.name(), face.file());
    FontUse use = new FontUse(inOrder.size() + 1, file.reserve(), font);
    inOrder.add(use);
    return use;
  }

  /** The object of the font with that number. */
  int object(int number) {
    return inOrder.get(number - 1).object();
  }

  /** Embeds what was used of each typeface. */
  void write() {
    for (FontUse use : inOrder) {
      new FontObjects(file, use).write();
    }
  }
}
