package io.etude.benchmarks;

import io.etude.document.Brand;
import io.etude.pdf.internal.frame.Item;
import io.etude.pdf.internal.frame.Mark;
import io.etude.pdf.internal.text.FontStyle;
import io.etude.pdf.internal.text.Fonts;
import io.etude.pdf.internal.text.Hyphenation;
import io.etude.pdf.internal.text.Line;
import io.etude.pdf.internal.text.LineShape;
import io.etude.pdf.internal.text.Paragraph;
import io.etude.pdf.internal.text.Setting;
import io.etude.pdf.internal.text.TextSpan;
import io.etude.pdf.internal.text.Typeface;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Sets the same French text in the same font, size and column with Etude, openhtmltopdf, FOP and,
 * if it is installed, LuaLaTeX, and prints how their spaces are stretched and how often they
 * hyphenate. The spaces are measured as printed. Arguments: column width and type size in points,
 * by default 155.906 (55 mm) and 9.3.
 */
public final class LineBreakingComparison {

  private static final FontStyle STYLE = FontStyle.serif(400);
  private static final double INDENT = 9;

  private final double width;
  private final double size;
  private final List<String> paragraphs;
  private final Fonts fonts = Fonts.of(Brand.DEFAULT);
  private final double ownSpace;

  private LineBreakingComparison(double width, double size) throws IOException {
    this.width = width;
    this.size = size;
    paragraphs =
        List.of(resource(LineBreakingComparison.class, "prose-fr.txt").strip().split("\n\n"));
    ownSpace = fonts.face(STYLE).space() * size;
  }

  /** Runs it. */
  public static void main(String[] args) throws Exception {
    double width = args.length > 0 ? Double.parseDouble(args[0]) : 155.906;
    double size = args.length > 1 ? Double.parseDouble(args[1]) : 9.3;
    new LineBreakingComparison(width, size).run();
  }

  private static String resource(Class<?> beside, String name) throws IOException {
    try (InputStream in = beside.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void run() throws Exception {
    System.out.printf(
        Locale.ROOT,
        "%.1f pt column, %.1f pt type, %d paragraphs%n",
        width,
        size,
        paragraphs.size());
    System.out.println(
        "                                     lines  hyphens  most  mean|r|  rms r  >0.5   >1    "
            + " >2   outside");
    report("etude, justified", ours(Setting.JUSTIFIED));
    report("etude, letter-fit 2 %", ours(Setting.JUSTIFIED.fitting(0.02)));
    report(
        "etude, letter-fit, optical margin",
        ours(Setting.JUSTIFIED.fitting(0.02).with(Setting.Margin.OPTICAL)));
    Path folder = Files.createTempDirectory("etude-lines");
    LineSetters peers = new LineSetters(folder, font(folder), patterns(), size, width);
    report("openhtmltopdf", SetLine.read(peers.openHtmlToPdf(paragraphs), size));
    report("fop", SetLine.read(peers.fop(paragraphs), size));
    if (LineSetters.hasLuaLatex()) {
      String fit = "\\usepackage[stretch=20,shrink=20]{microtype}";
      report("lualatex", lua(peers, "plain", "", "\\tolerance=9999"));
      report("lualatex + microtype", lua(peers, "fit", fit, "\\tolerance=9999"));
      report(
          "lualatex + microtype, emergencystretch",
          lua(peers, "stretch", fit, "\\tolerance=9999 \\emergencystretch=12pt"));
    }
    System.out.println("files are in " + folder);
  }

  private List<SetLine> lua(LineSetters peers, String name, String microtype, String options)
      throws Exception {
    return SetLine.read(peers.luaLatex(name, paragraphs, microtype, options), size);
  }

  private Path font(Path folder) throws IOException {
    Typeface face = fonts.face(STYLE);
    return Files.write(folder.resolve(face.name() + ".ttf"), face.file());
  }

  private static List<String> patterns() throws IOException {
    String all = resource(Typeface.class, "/io/etude/pdf/hyphenation/fr.txt");
    String list = all.substring(all.indexOf("\npatterns\n") + 10, all.indexOf("\nexceptions"));
    return List.of(list.split("\n"));
  }

  private List<SetLine> ours(Setting setting) {
    List<SetLine> result = new ArrayList<>();
    for (String text : paragraphs) {
      TextSpan span = TextSpan.of(text, STYLE, size, 0, Locale.FRENCH, Mark.ARTIFACT);
      Paragraph paragraph = Paragraph.of(List.of(span), fonts, Hyphenation.PATTERNS);
      for (Line line : paragraph.set(LineShape.of(width).indented(INDENT), setting)) {
        result.add(measured(line));
      }
    }
    return result;
  }

  /** Measures the spaces as placed. */
  private SetLine measured(Line line) {
    double spaces = 0;
    int count = 0;
    for (Item.Glyphs item : line.place(0, 0)) {
      for (int i = 0; i < item.glyphs().length; i++) {
        char c = item.text().charAt(item.clusters()[i]);
        if ((c == ' ' || c == '\u00a0') && item.advances()[i] > 0) {
          spaces += item.advances()[i];
          count++;
        }
      }
    }
    return new SetLine(
        line.text().strip(),
        count == 0 ? Double.NaN : spaces / count,
        line.left(),
        line.left() + line.width());
  }

  private void report(String name, List<SetLine> lines) {
    double left = lines.stream().mapToDouble(SetLine::left).min().orElse(0);
    double edge = left + width;
    int hyphens = 0;
    int row = 0;
    int most = 0;
    int outside = 0;
    List<Double> ratios = new ArrayList<>();
    for (SetLine line : lines) {
      hyphens += line.hyphen() ? 1 : 0;
      row = line.hyphen() ? row + 1 : 0;
      most = Math.max(most, row);
      outside += line.right() > edge + 0.3 * size ? 1 : 0;
      boolean justified = line.right() > edge - 0.1 * size;
      if (justified && !Double.isNaN(line.space())) {
        ratios.add(line.ratio(ownSpace));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%-37s %5d  %5d    %3d   %6.3f  %6.3f %5.1f%% %5.1f%% %5.1f%% %5d%n",
        name,
        lines.size(),
        hyphens,
        most,
        ratios.stream().mapToDouble(Math::abs).average().orElse(0),
        Math.sqrt(ratios.stream().mapToDouble(r -> r * r).average().orElse(0)),
        past(ratios, 0.5),
        past(ratios, 1),
        past(ratios, 2),
        outside);
  }

  /** The share of lines past a ratio, in per cent; a hundredth over is measuring noise. */
  private static double past(List<Double> ratios, double limit) {
    long past = ratios.stream().filter(r -> Math.abs(r) > limit + 0.02).count();
    return 100.0 * past / ratios.size();
  }
}
