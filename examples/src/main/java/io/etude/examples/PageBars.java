package io.etude.examples;

import io.etude.analysis.Analysis;
import io.etude.dataset.Source;
import io.etude.document.Report;
import io.etude.pdf.PdfRenderer;
import io.etude.pdf.theme.Theme;
import io.etude.render.PageMeasure;
import io.etude.render.PageQuality;
import io.etude.report.StudyReport;
import io.etude.study.Study;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints the measures of a study's pages in the built-in themes, a row for each bar. Its arguments
 * are codebooks, and further themes as {@code --theme=FILE.yaml}.
 */
public final class PageBars {

  private static final String THEME = "--theme=";

  private PageBars() {}

  /** Measures each study. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<Theme> themes = new ArrayList<>(builtIn());
    for (String argument : args) {
      if (argument.startsWith(THEME)) {
        themes.add(Theme.read(Path.of(argument.substring(THEME.length()))));
      }
    }
    for (String argument : args) {
      if (!argument.startsWith(THEME)) {
        out.println(table(argument, measure(report(Path.of(argument)), themes)));
      }
    }
  }

  static List<Theme> builtIn() {
    return List.of(Theme.magazine(), Theme.report(), Theme.brief());
  }

  /** The report of a study, from its codebook and its data beside it. */
  static Report report(Path codebook) {
    Study study = Study.read(codebook);
    Path data = codebook.resolveSibling(study.dataFile().orElseThrow());
    return StudyReport.of(Analysis.of(study).run(Source.open(data))).build();
  }

  /** The measures of a report, by theme. */
  static Map<String, PageQuality> measure(Report report, List<Theme> themes) {
    Map<String, PageQuality> qualities = new LinkedHashMap<>();
    for (Theme theme : themes) {
      PdfRenderer renderer = PdfRenderer.builder().theme(theme).build();
      qualities.put(
          theme.name(),
          renderer.render(report, OutputStream.nullOutputStream()).pageQuality().orElseThrow());
    }
    return qualities;
  }

  /** The measures as a table: a row for each, with its bar, and each theme's value and verdict. */
  static String table(String title, Map<String, PageQuality> qualities) {
    StringBuilder table = new StringBuilder(title).append('\n');
    StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "%-26s%9s", "", "bar"));
    List<PageQuality> columns = new ArrayList<>(qualities.values());
    qualities.forEach(
        (theme, quality) ->
            head.append(
                String.format(Locale.ROOT, "%22s", theme + ", " + quality.pages() + " pages")));
    table.append(head).append('\n');
    for (int row = 0; row < columns.get(0).measures().size(); row++) {
      PageQuality.Measure first = columns.get(0).measures().get(row);
      table.append(String.format(Locale.ROOT, "%-26s%9s", first.kind().code(), bar(first.kind())));
      for (PageQuality quality : columns) {
        PageQuality.Measure measure = quality.measures().get(row);
        String verdict = measure.met() ? "met" : "NOT MET";
        table.append(String.format(Locale.ROOT, "%14.3f %-7s", measure.value(), verdict));
      }
      table.append('\n');
    }
    qualities.forEach(
        (theme, quality) ->
            quality.measures().stream()
                .filter(measure -> !measure.met())
                .forEach(measure -> table.append(places(theme, measure))));
    return table.toString();
  }

  private static String places(String theme, PageQuality.Measure measure) {
    String where = String.join("; ", measure.places());
    return measure.kind().code() + ", " + theme + ": " + where + "\n";
  }

  private static String bar(PageMeasure measure) {
    return measure.bar().isEmpty()
        ? "counted"
        : String.format(Locale.ROOT, "%.2f", measure.bar().getAsDouble());
  }
}
