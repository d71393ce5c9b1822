package io.etude.examples;

import io.etude.pdf.PdfRenderer;
import io.etude.pdf.theme.Theme;
import io.etude.render.JsonRenderer;
import io.etude.render.Renderer;
import io.etude.study.Publication.CellFigure;
import io.etude.xlsx.Profile;
import io.etude.xlsx.XlsxRenderer;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Which files are made, and where they go. */
final class OutputOptions {

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the files go.")
  private Path out;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      description =
          "Any of pdf, xlsx, json (the results), csv (the figures as a table, with its"
              + " description), report (the report as JSON); default: pdf,xlsx,json.")
  private List<Format> formats = List.of(Format.pdf, Format.xlsx, Format.json);

  @Option(
      names = "--proof",
      description =
          "The PDF is a proof: it shows the slots of comments that are still to be written.")
  private boolean proof;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "Kind of workbook: presentation or accessible; default: presentation.")
  private Profile profile = Profile.PRESENTATION;

  @Option(
      names = "--cells",
      paramLabel = "FIGURE",
      split = ",",
      description =
          "What the cells of the workbook's tables show: any of counts, colpct, rowpct, index, se;"
              + " default: as the codebook says, else counts,colpct.")
  private List<CellFigure> cells = List.of();

  @Option(
      names = "--complete",
      description =
          "The JSON holds all results, those on low bases and those that disclosure control hides"
              + " too, flagged. Not for publication. The other formats stay as they are.")
  private boolean complete;

  /** The formats as they are typed. */
  enum Format {
    pdf,
    xlsx,
    json,
    csv,
    report
  }

  Path folder() {
    return out;
  }

  List<Renderer> renderers(Theme theme) {
    return formats.stream().distinct().map(format -> renderer(format, theme)).toList();
  }

  private Renderer renderer(Format format, Theme theme) {
    return switch (format) {
      case pdf ->
          PdfRenderer.builder()
              .theme(theme)
              .edition(proof ? PdfRenderer.Edition.PROOF : PdfRenderer.Edition.PUBLICATION)
              .build();
      case xlsx ->
          XlsxRenderer.builder().profile(profile).cells(cells.stream().distinct().toList()).build();
      case json -> complete ? JsonRenderer.complete() : new JsonRenderer();
      case csv, report -> Renderer.forFormat(format.name());
    };
  }
}
