package io.etude.xlsx;

import static java.util.Objects.requireNonNull;

import io.etude.document.Report;
import io.etude.internal.FileFaults;
import io.etude.internal.RenderGuard;
import io.etude.render.RenderResult;
import io.etude.render.Renderer;
import io.etude.xlsx.plan.WorkbookPlan;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.style.Stylebook;
import io.etude.xlsx.write.WorkbookWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

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
    RenderGuard guard = new RenderGuard(report.results().study().limits());
    List<Supplier<Sheet>> sheets = new ArrayList<>();
    WorkbookPlan.pages(report, styles, percentages == Percentages.FORMULAS)
        .forEach(page -> sheets.add(() -> guarded(page.lay(), guard)));
    try {
      return RenderResult.of(report, WorkbookWriter.write(report, styles, sheets, out));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the workbook: " + FileFaults.why(e), e);
    }
  }

  /** Each sheet is laid twice, so that a half of its cells is counted each time. */
  private static Sheet guarded(Sheet sheet, RenderGuard guard) {
    long twice = 0;
    for (int row = 0; row < sheet.cells().rows(); row++) {
      twice += sheet.cells().columns(row);
    }
    guard.cells((twice + 1) / 2);
    return sheet;
  }

  /** Builds an {@link XlsxRenderer}. Not thread-safe. */
  public static final class Builder {

    private Profile profile = Profile.PRESENTATION;
    private Percentages percentages = Percentages.VALUES;

    private Builder() {}

    /** For whom the workbook is laid out. Default: {@link Profile#PRESENTATION}. */
    public Builder profile(Profile value) {
      profile = requireNonNull(value, "profile");
      return this;
    }

    /** What percentage cells hold. Default: {@link Percentages#VALUES}. */
    public Builder percentages(Percentages value) {
      percentages = requireNonNull(value, "percentages");
      return this;
    }

    /** The renderer. */
    public XlsxRenderer build() {
      return new XlsxRenderer(this);
    }
  }
}
