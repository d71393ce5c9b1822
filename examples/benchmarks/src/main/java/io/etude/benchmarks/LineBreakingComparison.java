package io.etude.benchmarks;

import io.etude.benchmarks.lines.LineCounts;
import io.etude.benchmarks.lines.LineSetters;
import io.etude.benchmarks.lines.LuaLatex;
import io.etude.benchmarks.lines.PrintedLine;
import io.etude.benchmarks.lines.Prose;
import io.etude.benchmarks.lines.RagCounts;
import io.etude.document.Brand;
import io.etude.pdf.font.FontStyle;
import io.etude.pdf.font.Typeface;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.paragraph.Line;
import io.etude.pdf.paragraph.LineShape;
import io.etude.pdf.paragraph.Paragraph;
import io.etude.pdf.paragraph.ParagraphStyle;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.text.Hyphenation;
import io.etude.pdf.text.TextSpan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sets the same French and English texts in the same font, size and columns with Etude,
 * openhtmltopdf, FOP and, if it is installed, LuaLaTeX with microtype, and prints how their spaces
 * are stretched and how often they hyphenate. Spaces are measured as printed, so what letter-fit
 * and the margin take is seen in them.
 *
 * <p>Arguments: {@code tuning} for the texts that costs are tuned on instead of those that are
 * measured; {@code alone} to leave the peers out; {@code each} to print every text by itself;
 * {@code ragged} for the edge of our ragged text instead.
 */
public final class LineBreakingComparison {

  private static final FontStyle STYLE = FontStyle.serif(400);
  private static final double INDENT = 9;
  private static final double SIZE = 9.3;
  private static final int[] MILLIMETRES = {45, 55, 80};
  private static final double POINTS = 72 / 25.4;

  private final Fonts fonts = Fonts.of(Brand.DEFAULT);
  private final double ownSpace = space(fonts.face(STYLE)) * SIZE;
  private final List<String> options;
  private final Map<String, LineCounts> sums = new TreeMap<>();

  private LineBreakingComparison(List<String> options) {
    this.options = options;
  }

  /** Runs it. */
  public static void main(String[] args) throws Exception {
    new LineBreakingComparison(Arrays.asList(args)).run();
  }

  private void run() throws Exception {
    if (options.contains("ragged")) {
      ragged();
    } else {
      justified();
    }
  }

  private List<Prose> texts() throws IOException {
    return options.contains("tuning") ? Prose.tuning() : Prose.measured();
  }

  private void ragged() throws Exception {
    System.out.printf("%-20s %s%n", "", RagCounts.head());
    boolean peer = !options.contains("alone") && LuaLatex.isInstalled();
    for (int millimetres : MILLIMETRES) {
      Map<String, RagCounts> counts = new TreeMap<>();
      double width = millimetres * POINTS;
      for (Prose text : texts()) {
        String language = text.language().getLanguage();
        RagCounts own = counts.computeIfAbsent(language + " etude", unused -> new RagCounts());
        set(text, width, ParagraphStyle.RAGGED.fitting(0.02).with(ParagraphStyle.Spaces.ELASTIC))
            .forEach(paragraph -> own.add(paragraph, width));
        if (peer) {
          RagCounts lua = counts.computeIfAbsent(language + " ragged2e", unused -> new RagCounts());
          Path folder = Files.createTempDirectory("etude-lines");
          LineSetters peers =
              new LineSetters(folder, font(folder), patterns(text), text, SIZE, width);
          new LuaLatex(folder, peers).ragged().forEach(paragraph -> lua.add(paragraph, width));
        }
      }
      counts.forEach(
          (name, count) -> System.out.printf("%-14s %d mm %s%n", name, millimetres, count));
    }
  }

  private void justified() throws Exception {
    System.out.printf("%-50s %s%n", "", LineCounts.head());
    for (int millimetres : MILLIMETRES) {
      for (Prose text : texts()) {
        ours(text, millimetres);
        if (!options.contains("alone")) {
          peers(text, millimetres);
        }
      }
    }
    sums.forEach((name, counts) -> System.out.printf("%-50s %s%n", name, counts));
  }

  private void ours(Prose text, int millimetres) {
    Map<String, ParagraphStyle> settings = new LinkedHashMap<>();
    ParagraphStyle plain = ParagraphStyle.JUSTIFIED;
    ParagraphStyle protruding = plain.with(ParagraphStyle.Margin.OPTICAL);
    settings.put("1 etude, no protrusion, no letter-fit", plain);
    settings.put("2 etude, no letter-fit", protruding);
    settings.put("3 etude", protruding.fitting(0.02));
    settings.put("4 etude, any hyphens in a row", protruding.fitting(0.02).hyphensInARow(99));
    settings.forEach(
        (name, setting) ->
            report(name, text, millimetres, set(text, millimetres * POINTS, setting), 0));
  }

  private void peers(Prose text, int millimetres) throws Exception {
    Path folder = Files.createTempDirectory("etude-lines");
    LineSetters peers =
        new LineSetters(folder, font(folder), patterns(text), text, SIZE, millimetres * POINTS);
    report("8 fop", text, millimetres, peers.fop(), LineSetters.MARGIN);
    report("9 openhtmltopdf", text, millimetres, peers.openHtmlToPdf(), LineSetters.MARGIN);
    if (LuaLatex.isInstalled()) {
      new LuaLatex(folder, peers)
          .set()
          .forEach((name, lines) -> report(name, text, millimetres, lines, LineSetters.MARGIN));
    }
  }

  private void report(
      String engine, Prose text, int millimetres, List<List<PrintedLine>> paragraphs, double left) {
    LineCounts counts = new LineCounts();
    for (List<PrintedLine> paragraph : paragraphs) {
      counts.add(paragraph, left + millimetres * POINTS, ownSpace);
    }
    String language = text.language().getLanguage();
    String column = String.format(Locale.ROOT, "%s %d mm  %s", language, millimetres, engine);
    sums.computeIfAbsent(column, unused -> new LineCounts()).add(counts);
    if (options.contains("each")) {
      String name = String.format(Locale.ROOT, "%s %d mm  %s", text.name(), millimetres, engine);
      System.out.printf("%-50s %s%n", name, counts);
    }
  }

  private Path font(Path folder) throws IOException {
    Typeface face = fonts.face(STYLE);
    return Files.write(folder.resolve(face.name() + ".ttf"), face.file());
  }

  private static List<String> patterns(Prose text) throws IOException {
    String name = text.french() ? "fr" : "en-us";
    try (InputStream in =
        Typeface.class.getResourceAsStream("/io/etude/pdf/hyphenation/" + name + ".txt")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String list = all.substring(all.indexOf("\npatterns\n") + 10, all.indexOf("\nexceptions"));
      return List.of(list.split("\n"));
    }
  }

  private List<List<PrintedLine>> set(Prose prose, double width, ParagraphStyle setting) {
    List<List<PrintedLine>> result = new ArrayList<>();
    for (String text : prose.paragraphs()) {
      TextSpan span = TextSpan.of(text, STYLE, SIZE, 0, prose.language(), Mark.ARTIFACT);
      Paragraph paragraph = Paragraph.of(List.of(span), fonts, Hyphenation.PATTERNS);
      List<Line> lines = paragraph.set(LineShape.of(width).indented(INDENT), setting);
      List<PrintedLine> measured = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        measured.add(measured(lines.get(i), i == lines.size() - 1));
      }
      result.add(measured);
    }
    return result;
  }

  /** Measures the spaces as placed. */
  private static PrintedLine measured(Line line, boolean last) {
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
    return new PrintedLine(
        line.text().strip(),
        count == 0 ? Double.NaN : spaces / count,
        line.left(),
        line.left() + line.width(),
        last);
  }

  private static double space(Typeface face) {
    return face.advance(face.glyph(' '));
  }
}
