package io.etude.benchmarks.lines;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * LuaLaTeX with microtype (its defaults: letters protrude, and grow or shrink by at most 2 %), with
 * babel's patterns and least parts of words. English has {@code \frenchspacing}, so that all spaces
 * are the font's own.
 *
 * <p>TeX can't be told how many hyphens may follow each other, only what two in a row cost. So
 * every paragraph is set at ever greater costs, and the first setting with at most two in a row is
 * taken.
 */
public final class LuaLatex {

  private static final int MOST_HYPHENS = 2;
  private static final String FREE = "\\tolerance=9999 ";
  private static final List<String> LADDER =
      List.of("10000", "20000", "50000", "100000", "300000", "1000000", "10000000", "100000000");

  private final Path folder;
  private final LineSetters peers;

  public LuaLatex(Path folder, LineSetters peers) {
    this.folder = folder;
    this.peers = peers;
  }

  /** Whether there is one. */
  public static boolean isInstalled() {
    for (String directory : System.getenv("PATH").split(File.pathSeparator)) {
      if (Files.isExecutable(Path.of(directory, "lualatex"))) {
        return true;
      }
    }
    return false;
  }

  /** The text's paragraphs, set in several ways. */
  public Map<String, List<List<PrintedLine>>> set() throws IOException, InterruptedException {
    Map<String, String> plain = new LinkedHashMap<>();
    plain.put("5 lualatex, its own tolerance", "");
    plain.put("6 lualatex", FREE);
    plain.put("6a lualatex, no expansion", FREE + "\\adjustspacing=0 ");
    plain.put("6b lualatex, neither", FREE + "\\adjustspacing=0 \\protrudechars=0 ");
    List<String> settings = new ArrayList<>(plain.values());
    for (String off : List.of("", "\\adjustspacing=0 ", "\\adjustspacing=0 \\protrudechars=0 ")) {
      for (String cost : LADDER) {
        settings.add(FREE + off + "\\doublehyphendemerits=" + cost + " ");
      }
    }
    List<List<PrintedLine>> all = PrintedLine.read(typeset(settings), peers.size());
    int count = peers.text().paragraphs().size();
    if (all.size() != count * settings.size()) {
      throw new IOException("LuaLaTeX failed, see " + folder);
    }
    Map<String, List<List<PrintedLine>>> result = new LinkedHashMap<>();
    int from = 0;
    for (String name : plain.keySet()) {
      result.put(name, all.subList(from, from + count));
      from += count;
    }
    String held = " hyphens held";
    for (String name :
        List.of("7 lualatex,", "7a lualatex, no expansion,", "7b lualatex, neither,")) {
      result.put(name + held, held(all.subList(from, from + count * LADDER.size()), count));
      from += count * LADDER.size();
    }
    return result;
  }

  /** The text's paragraphs as ragged2e sets them, with hyphens; their lines begin at 0. */
  public List<List<PrintedLine>> ragged() throws IOException, InterruptedException {
    return PrintedLine.read(typeset(List.of("\\RaggedRight ")), peers.size()).stream()
        .map(paragraph -> paragraph.stream().map(LuaLatex::fromMargin).toList())
        .toList();
  }

  private static PrintedLine fromMargin(PrintedLine line) {
    double margin = LineSetters.MARGIN;
    return new PrintedLine(
        line.text(), line.space(), line.left() - margin, line.right() - margin, line.last());
  }

  private static List<List<PrintedLine>> held(List<List<PrintedLine>> ladder, int count) {
    List<List<PrintedLine>> result = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int step = 0;
      while (step < LADDER.size() - 1 && mostInARow(ladder.get(step * count + i)) > MOST_HYPHENS) {
        step++;
      }
      result.add(ladder.get(step * count + i));
    }
    return result;
  }

  /** The most hyphens in a row. */
  private static int mostInARow(List<PrintedLine> paragraph) {
    int most = 0;
    int run = 0;
    for (PrintedLine line : paragraph) {
      run = line.hyphen() ? run + 1 : 0;
      most = Math.max(most, run);
    }
    return most;
  }

  private Path typeset(List<String> settings) throws IOException, InterruptedException {
    StringBuilder body = new StringBuilder();
    for (String setting : settings) {
      for (String paragraph : peers.text().paragraphs()) {
        body.append('{').append(setting).append(escape(paragraph)).append("\\par}\\newpage\n");
      }
    }
    Files.writeString(folder.resolve("text.tex"), document(body.toString()));
    Process process =
        new ProcessBuilder("lualatex", "-interaction=batchmode", "text.tex")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return folder.resolve("text.pdf");
  }

  /** Dashes as TeX's ligatures, as it breaks after those only. */
  private static String escape(String text) {
    return text.replace("%", "\\%")
        .replace("&", "\\&")
        .replace("\u00a0", "~")
        .replace("\u2014", "---")
        .replace("\u2013", "--")
        .replace("\u202f", "\\kern0.2em ");
  }

  private String document(String body) {
    boolean french = peers.text().french();
    return """
    \\documentclass{article}
    \\usepackage{fontspec}
    \\usepackage[%s]{babel}
    %s
    \\setmainfont{%s}[Path=%s/]
    \\usepackage{microtype}
    \\usepackage{ragged2e}\\setlength{\\RaggedRightParindent}{%sbp}
    \\pagestyle{empty}\\parskip=0pt \\topskip=0pt \\voffset=-1in \\hoffset=-1in
    \\pagewidth=%sbp \\pageheight=%sbp \\textheight=%sbp \\topmargin=0pt \\headheight=0pt
    \\headsep=0pt \\oddsidemargin=%sbp \\textwidth=%sbp
    \\begin{document}\\fontsize{%sbp}{%sbp}\\selectfont\\hsize=%sbp \\parindent=%sbp \
    \\widowpenalty=0 \\clubpenalty=0
    %s
    \\end{document}
    """
        .formatted(
            french ? "french" : "american",
            french ? "\\frenchsetup{AutoSpacePunctuation=false}" : "\\frenchspacing",
            peers.font().getFileName(),
            peers.font().getParent(),
            LineSetters.INDENT,
            peers.width() + 2 * LineSetters.MARGIN,
            LineSetters.HEIGHT,
            LineSetters.HEIGHT - 2 * LineSetters.MARGIN,
            LineSetters.MARGIN,
            peers.width(),
            peers.size(),
            LineSetters.LEADING,
            peers.width(),
            LineSetters.INDENT,
            body);
  }
}
