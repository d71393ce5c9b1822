package io.etude.xlsx.style;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Brand;
import io.etude.document.table.StatRow;
import io.etude.figure.Figure;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How cells look in both profiles. */
class StylebookTest {
  private static final Brand BRAND = Brand.DEFAULT;
  private final Stylebook styles = new Stylebook(BRAND, false, Locale.ENGLISH);
  private final Stylebook accessible = new Stylebook(BRAND, true, Locale.ENGLISH);

  @Test
  void typeIsLargerForThoseWhoSeeLittle() {
    assertThat(styles.face().size()).isEqualTo(10);
    assertThat(accessible.face().size()).isEqualTo(12);
    assertThat(styles.isAccessible()).isFalse();
    assertThat(accessible.isAccessible()).isTrue();
    assertThat(styles.heading().face().size()).isEqualTo(13);
    assertThat(styles.sheetHeading().face().size()).isEqualTo(12);
    assertThat(styles.quote().face().size()).isEqualTo(12);
    assertThat(styles.note().face().size()).isEqualTo(9);
    assertThat(styles.mark().face().size()).isEqualTo(8);
    assertThat(styles.body().face()).isEqualTo(styles.face());
  }

  @Test
  void theFontIsOneThatReadersHave() {
    Brand own = BRAND.toBuilder().sans("Source Sans 3", "Verdana", "Inter").build();
    assertThat(new Stylebook(own, false, Locale.ENGLISH).family()).isEqualTo("Verdana");
    Brand bundled = BRAND.toBuilder().sans("Source Sans 3").build();
    assertThat(new Stylebook(bundled, false, Locale.ENGLISH).family()).isEqualTo("Arial");
  }

  @Test
  void numbersThatAreNearlyZeroHaveAFormatOfTheirOwn() {
    NumberFormats formats = styles.formats();
    String tenths = formats.of(Figure.Kind.NUMBER, 1);
    assertThat(formats.ofValue(tenths, 0.03)).isEqualTo("\"0.03\"");
    assertThat(formats.ofValue(tenths, -0.03)).isEqualTo("0;\"\u22120.03\";0");
    for (double number : new double[] {0, 0.05, 0.5, 3}) {
      assertThat(formats.ofValue(tenths, number)).isEqualTo(tenths);
    }
  }

  @Test
  void sharesThatAreNearlyAllHaveAFormatOfTheirOwn() {
    NumberFormats formats = styles.formats();
    String plain = formats.of(Figure.Kind.PERCENT, 0);
    assertThat(formats.ofValue(plain, 0.9993)).isEqualTo("[<1]\">99.5%\";0%");
    assertThat(formats.ofValue(plain, 0.995)).isEqualTo("[<1]\"99%\";0%");
    for (double share : new double[] {0, 0.004, 0.5, 0.99, 0.9949, 1, Math.nextDown(1.0)}) {
      assertThat(formats.ofValue(plain, share)).isEqualTo(plain);
    }
    String tenths = formats.of(Figure.Kind.PERCENT, 1);
    assertThat(formats.ofValue(tenths, 0.999)).isEqualTo(tenths);
    assertThat(formats.ofValue(tenths, 0.9999)).isEqualTo("[<1]\">99.95%\";0.0%");
    String number = formats.of(Figure.Kind.NUMBER, 0);
    assertThat(formats.ofValue(number, 0.9993)).isEqualTo(number);
    String french =
        new Stylebook(BRAND, false, Locale.FRENCH)
            .formats()
            .of(Figure.of(Figure.Kind.PERCENT, 0.9993, "> 99,5").build());
    assertThat(french).startsWith("[<1]\">\u00a099,5\u00a0%\";0");
  }

  @Test
  void languagesMayRunFromTheRight() {
    assertThat(styles.isRightToLeft()).isFalse();
    assertThat(styles.language()).isEqualTo(Locale.ENGLISH);
    assertThat(new Stylebook(BRAND, false, Locale.forLanguageTag("ar")).isRightToLeft()).isTrue();
  }

  @Test
  void kindsOfTextLookDifferent() {
    assertThat(styles.kicker()).isEqualTo(Style.of(styles.face().bold().coloured(BRAND.accent())));
    assertThat(styles.standfirst()).isEqualTo(Style.of(styles.face().sized(13)).wrapped());
    assertThat(styles.quote().face().slant()).isEqualTo(Face.Slant.ITALIC);
    assertThat(styles.box()).isEqualTo(styles.prose().fill(BRAND.tint()));
    assertThat(styles.boxHeading()).isEqualTo(styles.subheading().fill(BRAND.tint()));
    assertThat(styles.heading().name()).isEqualTo(Style.Name.HEADING_2);
    assertThat(styles.heading().name().shown()).isEqualTo("Heading 2");
    assertThat(styles.keyFigure("0%").format()).isEqualTo("0%");
    assertThat(styles.keyFigure("0%").name()).isEqualTo(Style.Name.KEY_FIGURE);
    assertThat(styles.strong(styles.stub()).face()).isEqualTo(styles.stub().face().bold());
  }

  @Test
  void cellsToBeFilledInHaveABoxAndATint() {
    assertThat(styles.input().fill()).hasValue(BRAND.tint());
    assertThat(accessible.input().fill()).as("no fills").isEmpty();
    for (Stylebook each : List.of(styles, accessible)) {
      assertThat(each.input().border().rule()).isEqualTo(Style.Rule.BOX);
      assertThat(each.input().entry()).isEqualTo(Style.Entry.INPUT);
      assertThat(each.input().name()).isEqualTo(Style.Name.INPUT);
    }
  }

  @Test
  void rowsLookLikeTheirKind() {
    Style figure = styles.figure();
    assertThat(styles.row(figure, StatRow.Kind.CATEGORY)).isEqualTo(figure);
    assertThat(styles.row(figure, StatRow.Kind.NET)).isEqualTo(styles.net(figure));
    assertThat(styles.row(figure, StatRow.Kind.BASE)).isEqualTo(styles.muted(figure));
    assertThat(styles.muted(figure).face().slant()).isEqualTo(Face.Slant.ITALIC);
    assertThat(styles.muted(figure).face().colour()).isEqualTo(BRAND.grey());
    assertThat(accessible.muted(figure)).as("signs say it").isEqualTo(figure.wrapped());
    assertThat(styles.net(figure).fill()).hasValue(BRAND.tint());
  }

  /** Half way to white in each of red, green and blue. */
  @Test
  void higherFiguresHaveALightGround() {
    int light = BRAND.positive().light();
    int ground = styles.higher(styles.figure()).fill().orElseThrow();
    for (int shift = 0; shift <= 16; shift += 8) {
      assertThat(ground >> shift & 0xFF).isEqualTo(((light >> shift & 0xFF) + 255) / 2);
    }
  }

  @Test
  void rulesAddUp() {
    Style plain = styles.body();
    assertThat(plain.withLeftRule(7).border()).isEqualTo(new Style.Border(Style.Rule.LEFT, 7));
    assertThat(plain.border(Style.Rule.BELOW, 3).withLeftRule(7).border())
        .isEqualTo(new Style.Border(Style.Rule.BELOW_AND_LEFT, 3));
    Style box = plain.border(Style.Rule.BOX, 3);
    assertThat(box.withLeftRule(7)).isEqualTo(box);
    assertThat(plain.shrunk().alignment().wrap()).isEqualTo(Style.Wrap.SHRINK);
    assertThat(plain.wrapped().alignment().wrap()).isEqualTo(Style.Wrap.YES);
    assertThat(plain.atFoot().alignment().vertical()).isEqualTo(Style.Vertical.BOTTOM);
    assertThat(plain.indent(2).alignment().indent()).isEqualTo(2);
  }
}
