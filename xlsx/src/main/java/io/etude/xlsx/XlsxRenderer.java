package io.etude.xlsx;

import io.etude.document.Report;
import io.etude.document.text.Inline;
import io.etude.render.Diagnostic;
import io.etude.render.RenderResult;
import io.etude.render.Renderer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a report as an Excel workbook. Immutable and thread-safe; the same report gives the same
 * bytes.
 *
 * <pre>{@code
 * XlsxRenderer.builder()
 *     .profile(Profile.ACCESSIBLE)
 *     .build()
 *     .render(report, Path.of("study.xlsx"));
 * }</pre>
 */
public final class XlsxRenderer implements Renderer {

  private final Profile profile;
  private final Percentages percentages;

  /** The renderer with its defaults. */
  public XlsxRenderer() {
    this(new Builder());
  }

  private XlsxRenderer(Builder builder) {
    this.profile = builder.profile;
    this.percentages = builder.percentages;
  }

  /** A builder with defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String format() {
    return "xlsx";
  }

  @Override
  public RenderResult render(Report report, OutputStream out) {
    Stylebook styles =
        new Stylebook(report.brand(), profile == Profile.ACCESSIBLE, report.language());
    List<WorkbookPage> pages =
        WorkbookPlan.pages(report, styles, percentages == Percentages.FORMULAS);
    List<Diagnostic> diagnostics = new ArrayList<>();
    String title = Inline.plain(report.front().headline());
    String footer = report.front().runningHead().isEmpty() ? title : report.front().runningHead();
    try (WorkbookFrame skeleton = new WorkbookFrame(styles, footer)) {
      for (WorkbookPage page : pages) {
        Sheet sheet = page.lay();
        skeleton.add(sheet);
        sheet.cuts().forEach(cell -> diagnostics.add(cut(sheet, cell)));
      }
      DocumentProperties.write(report, skeleton.workbook());
      WorkbookZip.write(skeleton, pages, out);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the workbook: " + e.getMessage(), e);
    }
    pictures(report, diagnostics);
    return RenderResult.of(diagnostics);
  }

  private static Diagnostic cut(Sheet sheet, String cell) {
    return new Diagnostic(
        "longText",
        sheet.name() + "!" + cell,
        "the text is longer than the " + CellText.LONGEST + " characters of a cell and was cut",
        "split the paragraph");
  }

  private void pictures(Report report, List<Diagnostic> diagnostics) {
    boolean unreadable =
        report
            .front()
            .hero()
            .or(() -> report.brand().logo())
            .map(picture -> PictureHeader.read(picture.bytes()).isEmpty())
            .orElse(false);
    if (unreadable && profile == Profile.PRESENTATION) {
      diagnostics.add(
          new Diagnostic(
              "unreadablePicture",
              "cover",
              "the picture is neither a JPEG nor a PNG file and was left out",
              "save it as JPEG or PNG"));
    }
  }

  /** Builds an {@link XlsxRenderer}. Not thread-safe. */
  public static final class Builder {

    private Profile profile = Profile.PRESENTATION;
    private Percentages percentages = Percentages.VALUES;

    private Builder() {}

    /** For whom the workbook is laid out. Default: {@link Profile#PRESENTATION}. */
    public Builder profile(Profile value) {
      profile = value;
      return this;
    }

    /** What percentage cells hold. Default: {@link Percentages#VALUES}. */
    public Builder percentages(Percentages value) {
      percentages = value;
      return this;
    }

    /** The renderer. */
    public XlsxRenderer build() {
      return new XlsxRenderer(this);
    }
  }
}
