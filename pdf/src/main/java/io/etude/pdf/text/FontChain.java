package io.etude.pdf.text;

import io.etude.pdf.font.Family;
import io.etude.pdf.font.FontStyle;
import io.etude.pdf.font.Typeface;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The typefaces to look a character up in, in order, by style: the brand's family, its other
 * family, then the fallbacks. Faces are loaded when the search gets to them. Thread-safe.
 */
final class FontChain {

  private final Family serif;
  private final Family sans;
  private final List<Family> fallbacks;
  private final Map<FontStyle, Faces> chains = new ConcurrentHashMap<>();

  FontChain(Family serif, Family sans, List<Family> fallbacks) {
    this.serif = serif;
    this.sans = sans;
    this.fallbacks = List.copyOf(fallbacks);
  }

  Faces faces(FontStyle style) {
    Faces known = chains.get(style);
    return known != null ? known : chains.computeIfAbsent(style, this::chain);
  }

  private Faces chain(FontStyle style) {
    boolean serifFirst = style.family() == FontStyle.Family.SERIF;
    List<Family> families = new ArrayList<>();
    families.add(serifFirst ? serif : sans);
    families.add(serifFirst ? sans : serif);
    families.addAll(fallbacks);
    return new Faces(style, families);
  }

  /** The faces of one style. */
  static final class Faces {
    private final FontStyle style;
    private final List<Family> families;
    private final AtomicReferenceArray<Typeface> loaded;

    Faces(FontStyle style, List<Family> families) {
      this.style = style;
      this.families = families;
      this.loaded = new AtomicReferenceArray<>(families.size());
    }

    int count() {
      return families.size();
    }

    Typeface get(int index) {
      Typeface face = loaded.get(index);
      if (face == null) {
        face = families.get(index).nearest(style);
        loaded.set(index, face);
      }
      return face;
    }

    Typeface primary() {
      return get(0);
    }
  }
}
