package io.etude.document;

import java.util.List;
import java.util.Optional;

/**
 * The colours, fonts and logo of a house, shared by the PDF and the workbook. Colours are {@code
 * 0xRRGGBB}.
 *
 * @param ink text
 * @param grey secondary text
 * @param rule thin rules
 * @param tint ground of boxes
 * @param accent the one accent: kickers, pull quotes, the message in a chart
 * @param positive dark and light colour of the positive side of a scale; the dark one is the
 *     charts' ordinary colour
 * @param negative dark and light colour of the negative side of a scale
 * @param neutral colour of neutral answers
 * @param apart colour of don't-know
 * @param serif names of the families for running text and headlines, in order of preference
 * @param sans names of the families for furniture, charts and tables
 * @param logo printed on covers
 */
public record Brand(
    int ink,
    int grey,
    int rule,
    int tint,
    int accent,
    Pair positive,
    Pair negative,
    int neutral,
    int apart,
    List<String> serif,
    List<String> sans,
    Optional<Picture> logo) {

  /** Petrol and brick on warm greys; Source Serif 4 and Source Sans 3. */
  public static final Brand DEFAULT =
      new Brand(
          0x1B1B1B,
          0x6B6B6B,
          0xC9C5BC,
          0xF4F1EA,
          0xB5342B,
          new Pair(0x0F5F6E, 0x6AA5AE),
          new Pair(0xB5342B, 0xE3A184),
          0xD8D4CA,
          0xEFECE5,
          List.of("Source Serif 4"),
          List.of("Source Sans 3"),
          Optional.empty());

  /**
   * A dark and a light shade of one colour.
   *
   * @param dark for strong answers
   * @param light for weak answers
   */
  public record Pair(int dark, int light) {}

  /** Copies the lists. */
  public Brand {
    serif = List.copyOf(serif);
    sans = List.copyOf(sans);
  }
}
