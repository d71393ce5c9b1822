package io.etude.pdf.theme;

import static java.util.Objects.requireNonNull;

import io.etude.FileAccess;
import io.etude.Limits;
import io.etude.document.Brand;
import io.etude.document.Picture;
import io.etude.internal.Closest;
import io.etude.internal.StudyFiles;
import io.etude.internal.yaml.YamlObject;
import io.etude.internal.yaml.YamlSource;
import io.etude.internal.yaml.YamlValue;
import io.etude.pdf.text.Fonts;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a theme from YAML 1.2. */
final class ThemeYaml {

  private static final List<String> PAGES = List.of("A4", "A5", "letter");
  private static final Pattern LENGTH = Pattern.compile("(-?[0-9.]+) ?(pt|mm|cm|in)?");
  private static final Pattern TYPE = Pattern.compile("([0-9.]+) ?/ ?([0-9.]+)");
  private static final Pattern COLOR = Pattern.compile("(?:#|0x)?([0-9A-Fa-f]{6})");
  private static final Map<String, Double> UNITS =
      Map.of("pt", 1.0, "mm", 72 / 25.4, "cm", 72 / 2.54, "in", 72.0);

  private final YamlObject file;
  private final StudyFiles files;
  private final Theme base;
  private final Theme.Builder theme;

  private ThemeYaml(YamlObject file, StudyFiles files) {
    this.file = file;
    this.files = files;
    base = file.get("base", ThemeYaml::base, Theme.magazine());
    theme = base.toBuilder();
  }

  static Theme read(Path file, FileAccess access, Limits limits) {
    requireNonNull(access, "access");
    requireNonNull(limits, "limits");
    Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    StudyFiles files = new StudyFiles("theme", folder, access, limits);
    return YamlSource.read(file, new ThemeKind(), root -> read(root, files));
  }

  static Theme parse(String yaml, Path folder) {
    requireNonNull(folder, "folder");
    byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
    StudyFiles files = new StudyFiles("theme", folder, FileAccess.OWN_FOLDER, Limits.DEFAULT);
    return YamlSource.read(bytes, "theme.yaml", new ThemeKind(), root -> read(root, files));
  }

  private static Theme read(YamlValue root, StudyFiles files) {
    refuseMoved(root);
    ThemeYaml reader = new ThemeYaml(root.object(ThemeKeys.THEME), files);
    return root.make(reader::theme);
  }

  /** Says where to set what themes set once. */
  private static void refuseMoved(YamlValue root) {
    YamlValue moved = root.entries().get("withheldColumns");
    if (moved != null) {
      throw moved.error(
          root.name()
              + " has the key \"withheldColumns\", which is now one of the codebook's, for all"
              + " outputs; write there \"conventions: {withheldColumns: noted}\" or \"shown\"");
    }
  }

  private static Theme base(YamlValue value) {
    if (!BuiltInThemes.NAMES.contains(value.text())) {
      throw unknown(value, BuiltInThemes.NAMES);
    }
    return Theme.named(value.text());
  }

  private static RuntimeException unknown(YamlValue value, List<String> known) {
    return value.error(
        value.name() + " is \"" + value.text() + "\"" + Closest.hint(value.text(), known));
  }

  private Theme theme() {
    theme.name(file.text("name", stem(file.value().places().name())));
    file.get("page").ifPresent(this::page);
    file.get("margins").ifPresent(this::margins);
    file.get("columns").ifPresent(value -> theme.columns(value.integer()));
    file.get("gutter").ifPresent(value -> theme.gutter(length(value)));
    file.get("baseline").ifPresent(value -> theme.baseline(length(value)));
    file.get("hero").ifPresent(value -> theme.heroHeight(length(value)));
    file.get("annexSides").ifPresent(value -> theme.annexSides(length(value)));
    theme.alignment(file.constant("alignment", base.alignment()));
    theme.letterFit(file.constant("letterFit", base.letterFit()));
    theme.edges(file.constant("edges", base.edges()));
    theme.wideTables(file.constant("wideTables", base.wideTables()));
    file.get("type").ifPresent(this::types);
    brand();
    return theme.build();
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private void page(YamlValue value) {
    if (value.isScalar()) {
      switch (value.text()) {
        case "A4" -> theme.page(595.28, 841.89);
        case "A5" -> theme.page(419.53, 595.28);
        case "letter" -> theme.page(612, 792);
        default -> throw unknown(value, PAGES);
      }
      return;
    }
    YamlObject page = value.object(ThemeKeys.PAGE);
    theme.page(
        page.get("width", ThemeYaml::length, base.width()),
        page.get("height", ThemeYaml::length, base.height()));
    theme.bleed(page.get("bleed", ThemeYaml::length, base.bleed()));
  }

  private void margins(YamlValue value) {
    YamlObject margins = value.object(ThemeKeys.MARGINS);
    Theme.Margins known = base.margins();
    theme.margins(
        new Theme.Margins(
            margins.get("top", ThemeYaml::length, known.top()),
            margins.get("right", ThemeYaml::length, known.right()),
            margins.get("bottom", ThemeYaml::length, known.bottom()),
            margins.get("left", ThemeYaml::length, known.left())));
  }

  /** A length in points, or with a unit. */
  private static double length(YamlValue value) {
    Matcher matcher = LENGTH.matcher(value.text());
    if (matcher.matches()) {
      String unit = Optional.ofNullable(matcher.group(2)).orElse("pt");
      Optional<Double> number = number(matcher.group(1));
      if (number.isPresent()) {
        return number.get() * UNITS.get(unit);
      }
    }
    throw value.error(
        value.name() + " is \"" + value.text() + "\"; give points, or a length such as 15mm");
  }

  private static Optional<Double> number(String digits) {
    try {
      return Optional.of(Double.parseDouble(digits));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private void types(YamlValue value) {
    YamlObject types = value.object(ThemeKeys.TYPE);
    for (PageText text : PageText.values()) {
      types.get(YamlValue.camelCase(text)).ifPresent(type -> type(text, type));
    }
  }

  private void type(PageText text, YamlValue value) {
    Matcher matcher = TYPE.matcher(value.text());
    if (matcher.matches()) {
      Optional<Double> size = number(matcher.group(1));
      Optional<Double> leading = number(matcher.group(2));
      if (size.isPresent() && leading.isPresent()) {
        value.make(() -> theme.type(text, size.get(), leading.get()));
        return;
      }
    }
    throw value.error(
        value.name() + " is \"" + value.text() + "\"; give size and leading such as 9.3/12");
  }

  private void brand() {
    if (file.has("colors") || file.has("fonts") || file.has("logo")) {
      Brand.Builder brand = base.brand().orElse(Brand.DEFAULT).toBuilder();
      file.get("colors").ifPresent(value -> colors(value, brand));
      file.get("fonts").ifPresent(value -> fonts(value, brand));
      file.get("logo").ifPresent(value -> brand.logo(logo(value)));
      theme.brand(brand.build());
    }
  }

  private static void colors(YamlValue value, Brand.Builder brand) {
    YamlObject colors = value.object(ThemeKeys.COLORS);
    color(colors, "ink", brand::ink);
    color(colors, "grey", brand::grey);
    color(colors, "rule", brand::rule);
    color(colors, "tint", brand::tint);
    color(colors, "accent", brand::accent);
    color(colors, "neutral", brand::neutral);
    color(colors, "apart", brand::apart);
    colors.get("positive").ifPresent(pair -> pair(pair, brand::positive));
    colors.get("negative").ifPresent(pair -> pair(pair, brand::negative));
  }

  private static void color(YamlObject colors, String key, IntFunction<Brand.Builder> setter) {
    colors.get(key).ifPresent(value -> setter.apply(color(value)));
  }

  /** Takes the two colours of a pair. */
  private interface PairSetter {
    Brand.Builder set(int dark, int light);
  }

  private static void pair(YamlValue value, PairSetter setter) {
    List<YamlValue> shades = value.list("a shade of " + value.name());
    if (shades.size() != 2) {
      throw value.error(
          value.name() + " has " + shades.size() + " colours; give a dark and a light one");
    }
    setter.set(color(shades.get(0)), color(shades.get(1)));
  }

  private static int color(YamlValue value) {
    if (value.isNull()) {
      throw value.error(
          value.name() + " has no value; \"#\" begins a comment, so write \"1B1B1B\" or '#1B1B1B'");
    }
    Matcher matcher = COLOR.matcher(value.text());
    if (!matcher.matches()) {
      throw value.error(
          value.name() + " is \"" + value.text() + "\"; give six hexadecimal digits: 1B1B1B");
    }
    return Integer.parseInt(matcher.group(1), 16);
  }

  private void fonts(YamlValue value, Brand.Builder brand) {
    YamlObject fonts = value.object(ThemeKeys.FONTS);
    List<String> known = new ArrayList<>(Fonts.bundled());
    fonts
        .get("files")
        .ifPresent(
            files ->
                files
                    .entries()
                    .forEach(
                        (name, paths) -> {
                          known.add(name);
                          family(name, paths);
                        }));
    fonts.get("serif").ifPresent(names -> brand.serif(families(names, known)));
    fonts.get("sans").ifPresent(names -> brand.sans(families(names, known)));
  }

  private static String[] families(YamlValue names, List<String> known) {
    for (String name : names.texts()) {
      if (!known.contains(name)) {
        throw names.error(
            names.name()
                + " is \""
                + name
                + "\", which is neither bundled nor among the files"
                + Closest.hint(name, known));
      }
    }
    return names.texts().toArray(String[]::new);
  }

  private void family(String name, YamlValue paths) {
    List<byte[]> faces = new ArrayList<>();
    for (String path : paths.texts()) {
      faces.add(bytes(paths, path, StudyFiles.Kind.FONT));
    }
    if (faces.isEmpty()) {
      throw paths.error(paths.name() + " has no file; give at least one TrueType file");
    }
    try {
      theme.family(name, faces);
    } catch (UncheckedIOException e) {
      throw paths.error(paths.name() + " holds a file that is no TrueType font: " + e.getMessage());
    }
  }

  private Picture logo(YamlValue value) {
    YamlObject logo = value.object(ThemeKeys.LOGO);
    YamlValue path = logo.require("file");
    String alt = logo.require("alt").text();
    return new Picture(bytes(path, path.text(), StudyFiles.Kind.PICTURE), alt, "");
  }

  private byte[] bytes(YamlValue value, String path, StudyFiles.Kind kind) {
    return files.read(path, kind, message -> value.error(value.name() + ": " + message));
  }
}
