package io.etude.pdf.testing;

import io.etude.document.Brand;
import io.etude.pdf.theme.PageText;
import io.etude.pdf.theme.Theme;
import java.util.Random;

/** Built-in and other themes, down to tiny pages and up to four columns. */
final class RandomThemes {

  private RandomThemes() {}

  static Theme theme(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> Theme.magazine();
      case 1 -> Theme.report();
      case 2 -> Theme.brief();
      default -> own(random);
    };
  }

  private static Theme own(Random random) {
    int columns = 1 + random.nextInt(4);
    double width = random.nextInt(3) == 0 ? 400 + random.nextInt(200) : 595.28;
    double height = random.nextInt(3) == 0 ? 420 + random.nextInt(300) : 841.89;
    double gutter = 10 + random.nextInt(8);
    double side = random.nextInt(3) == 0 ? 55 + random.nextInt(45) : 30;
    double least = 72 * columns + gutter * (columns - 1) + 2 * side;
    double baseline = 11 + random.nextInt(4);
    return Theme.magazine().toBuilder()
        .name("random")
        .page(Math.max(width, least), height)
        .margins(new Theme.Margins(36, side, 60, side))
        .columns(columns)
        .gutter(gutter)
        .baseline(baseline)
        .alignment(Theme.Alignment.values()[random.nextInt(2)])
        .type(PageText.BODY, baseline - 2.5 + random.nextInt(3) / 2.0, baseline)
        .bleed(random.nextBoolean() ? 0 : 8.5)
        .heroHeight(60 + random.nextInt(80))
        .brand(Brand.builder().accent(random.nextBoolean() ? 0x8A1C4A : 0x004D73).build())
        .build();
  }
}
