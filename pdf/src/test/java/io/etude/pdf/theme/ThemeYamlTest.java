package io.etude.pdf.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.ReportException;
import io.etude.document.Brand;
import io.etude.document.Picture;
import io.etude.internal.yaml.YamlSource;
import io.etude.internal.yaml.YamlValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeYamlTest {

  private static final String[] FACES = {"SourceSerif4-Regular.ttf", "SourceSerif4-Bold.ttf"};

  private static final byte[] LOGO = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0};

  @TempDir private Path folder;

  @BeforeEach
  void layOutTheFolder() throws IOException {
    Files.createDirectory(folder.resolve("fonts"));
    for (String face : FACES) {
      Files.write(folder.resolve("fonts").resolve(face), face(face));
    }
    Files.write(folder.resolve("logo.png"), LOGO);
    Files.write(folder.resolve("house.yaml"), resource("everything.yaml"));
  }

  private static byte[] face(String name) {
    return resource("fonts/" + name);
  }

  private static byte[] resource(String name) {
    try (InputStream in = Theme.class.getResourceAsStream("/io/etude/pdf/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Theme built() {
    Brand brand =
        Brand.builder()
            .ink(0x101820)
            .grey(0x5A5F66)
            .rule(0xC0C4C8)
            .tint(0xF2F4F7)
            .accent(0x8A1C4A)
            .positive(0x004D73, 0x7FB2CC)
            .negative(0x8A1C4A, 0xD79AB2)
            .neutral(0xD5D8DC)
            .apart(0xECEEF1)
            .serif("House Serif")
            .sans("House Serif", "Source Sans 3")
            .logo(new Picture(LOGO, "The house", ""))
            .build();
    double mm = 72 / 25.4;
    Theme.Builder theme =
        Theme.report().toBuilder()
            .name("house")
            .brand(brand)
            .family("House Serif", Arrays.stream(FACES).map(ThemeYamlTest::face).toList())
            .page(210 * mm, 280 * mm)
            .bleed(3 * mm)
            .margins(new Theme.Margins(50, 2 * (72 / 2.54), 72, 40))
            .columns(2)
            .gutter(16)
            .baseline(13)
            .heroHeight(150)
            .annexSides(36)
            .alignment(Theme.Alignment.RAGGED)
            .letterFit(Theme.LetterFit.NONE)
            .edges(Theme.Edges.EXACT)
            .wideTables(Theme.WideTables.IN_PANELS);
    for (PageText text : List.of(PageText.KICKER, PageText.BYLINE, PageText.SUBTITLE)) {
      theme.type(text, 8, 13);
    }
    return theme
        .type(PageText.BODY, 10, 13)
        .type(PageText.HEADLINE, 28, 34)
        .type(PageText.CROSSHEAD, 12, 13)
        .type(PageText.NUMBER, 7.5, 13)
        .type(PageText.TITLE, 10.5, 13)
        .type(PageText.BOX, 9, 13)
        .type(PageText.STANDFIRST, 13, 18)
        .build();
  }

  @Test
  void yamlAndTheBuilderGiveEqualValues() {
    Theme read = Theme.read(folder.resolve("house.yaml"));
    assertThat(read).isEqualTo(built()).hasSameHashCodeAs(built());
    assertThat(read).isNotEqualTo(built().toBuilder().gutter(17).build());
    assertThat(built().toBuilder().build()).isEqualTo(built());
  }

  @Test
  void theTextOfTheFileGivesTheSame() throws IOException {
    String yaml = Files.readString(folder.resolve("house.yaml"));
    assertThat(Theme.parse(yaml, folder)).isEqualTo(built());
  }

  @Test
  void everyKeyOfTheReaderIsInTheSample() throws IOException {
    String yaml = Files.readString(folder.resolve("house.yaml"));
    for (ThemeKeys keys : ThemeKeys.values()) {
      assertThat(keys.keys())
          .allSatisfy(key -> assertThat(yaml).containsPattern("\\b" + key + ":"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSchemaHasTheReadersKeysAndNoOthers(ThemeKeys keys) {
    YamlValue schema =
        YamlSource.read(resource("theme.schema.json"), "theme.schema.json", new ThemeKind());
    YamlValue object =
        keys == ThemeKeys.THEME
            ? schema
            : schema.entries().get("$defs").entries().get(YamlValue.camelCase(keys));
    assertThat(object.entries().get("properties").entries().keySet())
        .containsExactlyInAnyOrderElementsOf(keys.keys());
    assertThat(object.entries().get("additionalProperties").text()).isEqualTo("false");
  }

  @Test
  void anEmptyChangeIsTheBaseUnderAnotherName() {
    assertThat(Theme.parse("base: brief", folder))
        .isEqualTo(Theme.brief().toBuilder().name("theme").build());
    assertThat(Theme.parse("page: A5\ncolumns: 1", folder).width()).isEqualTo(419.53);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          base: magasine | 1:1: "base" of the theme is "magasine"; closest: "magazine"
          colums: 2 | 1:1: the theme has the unknown key "colums"; closest: "columns"
          columns: 5 | 1:1: theme "theme" has 5 columns; there may be 1 to 4
          columns: two | 1:1: "columns" of the theme is "two"; give a whole number
          gutter: 4 feet | 1:1: "gutter" of the theme is "4 feet"; give points, or a length such as 15mm
          page: B5 | 1:1: "page" of the theme is "B5"; closest: "A5"
          alignment: left | 1:1: "alignment" of the theme is "left"; valid: justified, ragged
          type: {body: 9} | 1:8: "body" of "type" of the theme is "9"; give size and leading such as 9.3/12
          type: {body: 0/12} | 1:8: type size 0.0 on 12.0: both must be positive
          type: {boddy: 9/12} | 1:8: "type" of the theme has the unknown key "boddy"; closest: "body"
          colors: {ink: red} | 1:10: "ink" of "colors" of the theme is "red"; give six hexadecimal digits: 1B1B1B
          colors: {grey: '#999999'} | 1:10: theme "theme" sets text in grey #999999, which has a contrast of 2.8:1 on white; text needs 4.5:1
          colors: {tint: 808080} | 1:1: theme "theme" sets text in ink #1B1B1B, which has a contrast of 4.3:1 on its tint #808080; text needs 4.5:1
          colors: {positive: [000000]} | 1:10: "positive" of "colors" of the theme has 1 colours; give a dark and a light one
          fonts: {serif: Source Serif} | 1:9: "serif" of "fonts" of the theme is "Source Serif", which is neither bundled nor among the files; closest: "Source Serif 4"
          fonts: {files: {House: none.woff}} | 1:17: "files" of "fonts" of the theme "House": font "none.woff" is none by its ending; a font is a TrueType file (.ttf, .otf) in the theme's folder
          logo: {file: logo.png} | 1:1: "logo" of the theme has no "alt"
          withheldColumns: shown | 1:1: the theme has the key "withheldColumns", which is now one of the codebook's, for all outputs; write there "conventions: {withheldColumns: noted}" or "shown"
          margins: {top: -4} | 1:11: theme "theme" has a top margin of -4 pt; they can't be less than 0
          """)
  void theMessageNamesLineRuleValueAndTheNearest(String yaml, String message) {
    assertThatThrownBy(() -> Theme.parse(yaml, folder))
        .isInstanceOf(ReportException.class)
        .hasMessage("theme.yaml:" + message);
  }

  @Test
  void theLineIsThatOfThePart() {
    String yaml = "base: brief\n\ncolors:\n  ink: 101010\n  grey: AAAAAA\n";
    assertThatThrownBy(() -> Theme.parse(yaml, folder))
        .hasMessageStartingWith("theme.yaml:5:3: theme \"theme\" sets text in grey #AAAAAA");
    assertThatThrownBy(() -> Theme.parse("colors:\n  ink: #1B1B1B\n", folder))
        .hasMessage(
            "theme.yaml:2:3: \"ink\" of \"colors\" of the theme has no value; \"#\" begins a"
                + " comment, so write \"1B1B1B\" or '#1B1B1B'");
  }

  @Test
  void aFontThatIsMissingIsNamedWithItsPlace() {
    assertThatThrownBy(() -> Theme.parse("base: brief\nfonts: {files: {House: no.ttf}}", folder))
        .isInstanceOf(ReportException.class)
        .hasMessage(
            "theme.yaml:2:17: \"files\" of \"fonts\" of the theme \"House\": font \"no.ttf\" does"
                + " not exist in the theme's folder");
  }

  @Test
  void aFileThatIsNoFontIsRefused() throws IOException {
    Files.writeString(folder.resolve("fonts/no.ttf"), "no font at all");
    assertThatThrownBy(() -> Theme.parse("fonts: {files: {House: fonts/no.ttf}}", folder))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("holds a file that is no TrueType font");
  }

  @Test
  void theBuilderRefusesTextThatDoesNotStandOut() {
    Theme.Builder pale = Theme.brief().toBuilder().brand(Brand.builder().accent(0xE06050).build());
    assertThatThrownBy(pale::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("accent #E06050")
        .hasMessageContaining("text needs 4.5:1");
  }
}
