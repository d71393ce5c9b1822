package io.etude.pdf.font;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** The faces of one family; a face is loaded when it is first needed. */
public record Family(List<Face> faces) {

  /** A face that can be loaded. */
  public record Face(int weight, FontStyle.Slant slant, Supplier<Typeface> typeface) {}

  public static Family of(List<Face> faces) {
    return new Family(List.copyOf(faces));
  }

  public static Family ofTypefaces(List<Typeface> typefaces) {
    return of(
        typefaces.stream()
            .map(
                face ->
                    new Face(
                        face.weight(),
                        face.italic() ? FontStyle.Slant.ITALIC : FontStyle.Slant.UPRIGHT,
                        () -> face))
            .toList());
  }

  /** The nearest face: by slant first, then by weight; of two equally near the bolder. */
  public Typeface nearest(FontStyle style) {
    return faces.stream()
        .min(
            Comparator.<Face>comparingInt(face -> face.slant() == style.slant() ? 0 : 1)
                .thenComparingInt(face -> Math.abs(face.weight() - style.weight()))
                .thenComparingInt(face -> -face.weight()))
        .orElseThrow()
        .typeface()
        .get();
  }
}
