package io.etude.pdf.theme;

import io.etude.internal.Closest;
import io.etude.pdf.theme.Theme.Alignment;
import io.etude.pdf.theme.Theme.Margins;
import io.etude.pdf.theme.Theme.Type;
import java.util.List;
import java.util.Map;

/**
 * The themes that come with Etude: their names, and how each differs from {@code magazine}, which
 * is what a builder starts from.
 */
final class BuiltInThemes {

  static final List<String> NAMES = List.of("magazine", "report", "brief");

  /** All sizes of {@code magazine}. */
  static final Map<PageText, Type> MAGAZINE_TYPES =
      Map.ofEntries(
          Map.entry(PageText.BODY, new Type(9.3, 12)),
          Map.entry(PageText.HEADLINE, new Type(31, 36)),
          Map.entry(PageText.KICKER, new Type(8, 12)),
          Map.entry(PageText.STANDFIRST, new Type(13, 18)),
          Map.entry(PageText.BYLINE, new Type(8, 12)),
          Map.entry(PageText.CROSSHEAD, new Type(11, 12)),
          Map.entry(PageText.NUMBER, new Type(7.5, 12)),
          Map.entry(PageText.TITLE, new Type(10.5, 12)),
          Map.entry(PageText.SUBTITLE, new Type(8, 12)),
          Map.entry(PageText.SMALL, new Type(7, 9)),
          Map.entry(PageText.PULL_QUOTE, new Type(15, 18)),
          Map.entry(PageText.BOX, new Type(8.6, 12)),
          Map.entry(PageText.KEY_FIGURE, new Type(30, 30)),
          Map.entry(PageText.TABLE, new Type(8, 11)),
          Map.entry(PageText.CHART, new Type(8.5, 12)),
          Map.entry(PageText.RUNNING, new Type(7.5, 12)));

  private BuiltInThemes() {}

  static Theme report() {
    return Theme.builder()
        .name("report")
        .margins(new Margins(62, 90, 85, 90))
        .columns(1)
        .alignment(Alignment.JUSTIFIED)
        .baseline(14)
        .heroHeight(150)
        .type(PageText.BODY, 11.5, 14)
        .type(PageText.CROSSHEAD, 13, 14)
        .type(PageText.HEADLINE, 29, 35)
        .type(PageText.BOX, 9, 14)
        .type(PageText.TITLE, 11, 14)
        .type(PageText.SUBTITLE, 8.5, 14)
        .build();
  }

  static Theme brief() {
    return Theme.builder()
        .name("brief")
        .margins(new Margins(48, 54, 76, 54))
        .columns(2)
        .alignment(Alignment.JUSTIFIED)
        .gutter(18)
        .heroHeight(120)
        .type(PageText.BODY, 10, 12)
        .type(PageText.HEADLINE, 24, 30)
        .type(PageText.STANDFIRST, 11.5, 15)
        .build();
  }

  static Theme named(String name) {
    return switch (name) {
      case "magazine" -> Theme.magazine();
      case "report" -> report();
      case "brief" -> brief();
      default ->
          throw new IllegalArgumentException(
              "no theme \"" + name + "\"" + Closest.hint(name, NAMES));
    };
  }
}
