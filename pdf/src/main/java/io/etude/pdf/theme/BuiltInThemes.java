package io.etude.pdf.theme;

import io.etude.internal.Closest;
import io.etude.pdf.theme.Theme.Alignment;
import io.etude.pdf.theme.Theme.Margins;
import io.etude.pdf.theme.Theme.Text;
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
  static final Map<Text, Type> MAGAZINE_TYPES =
      Map.ofEntries(
          Map.entry(Text.BODY, new Type(9.3, 12)),
          Map.entry(Text.HEADLINE, new Type(31, 36)),
          Map.entry(Text.KICKER, new Type(8, 12)),
          Map.entry(Text.STANDFIRST, new Type(13, 18)),
          Map.entry(Text.BYLINE, new Type(8, 12)),
          Map.entry(Text.CROSSHEAD, new Type(11, 12)),
          Map.entry(Text.NUMBER, new Type(7.5, 12)),
          Map.entry(Text.TITLE, new Type(10.5, 12)),
          Map.entry(Text.SUBTITLE, new Type(8, 12)),
          Map.entry(Text.SMALL, new Type(7, 9)),
          Map.entry(Text.PULL_QUOTE, new Type(15, 18)),
          Map.entry(Text.BOX, new Type(8.6, 12)),
          Map.entry(Text.KEY_FIGURE, new Type(30, 30)),
          Map.entry(Text.TABLE, new Type(8, 11)),
          Map.entry(Text.CHART, new Type(8.5, 12)),
          Map.entry(Text.RUNNING, new Type(7.5, 12)));

  private BuiltInThemes() {}

  static Theme report() {
    return Theme.builder()
        .name("report")
        .margins(new Margins(62, 85, 85, 85))
        .columns(1)
        .alignment(Alignment.JUSTIFIED)
        .baseline(14)
        .heroHeight(150)
        .type(Text.BODY, 10.5, 14)
        .type(Text.CROSSHEAD, 13, 14)
        .type(Text.HEADLINE, 29, 35)
        .type(Text.BOX, 9, 14)
        .type(Text.TITLE, 11, 14)
        .type(Text.SUBTITLE, 8.5, 14)
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
        .type(Text.BODY, 9.6, 12)
        .type(Text.HEADLINE, 24, 30)
        .type(Text.STANDFIRST, 11.5, 15)
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
