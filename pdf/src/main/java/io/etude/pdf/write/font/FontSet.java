package io.etude.pdf.write.font;

import io.etude.pdf.font.Typeface;
import io.etude.pdf.write.file.PdfFile;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The typefaces of a document, in the order of their first use. */
public final class FontSet {
  private final PdfFile file;
  private final Map<Typeface, FontUse> uses = new IdentityHashMap<>();
  private final List<FontUse> inOrder = new ArrayList<>();
  private Typeface last;
  private FontUse lastUse;

  public FontSet(PdfFile file) {
    this.file = file;
  }

  public FontUse use(Typeface face) {
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
  public int object(int number) {
    return inOrder.get(number - 1).object();
  }

  /** Embeds what was used of each typeface. */
  public void write() {
    for (FontUse use : inOrder) {
      new FontObjects(file, use).write();
    }
  }
}
