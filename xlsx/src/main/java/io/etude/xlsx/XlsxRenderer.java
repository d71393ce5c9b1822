package io.etude.xlsx;

import static java.util.Objects.requireNonNull;

import io.etude.ReportException;
import io.etude.document.Report;
import io.etude.internal.FileFaults;
import io.etude.render.RenderResult;
import io.etude.render.Renderer;
import io.etude.study.Publication.CellFigure;
import io.etude.xlsx.context.TableOptions;
import io.etude.xlsx.page.CommentaryPage;
import io.etude.xlsx.page.SentPage;
import io.etude.xlsx.plan.WorkbookPlan;
import io.etude.xlsx.sheet.SheetLayout;
import io.etude.xlsx.style.Stylebook;
import io.etude.xlsx.write.WorkbookWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
  private final Layout layout;
  private final List<CellFigure> cells;

  /** The renderer with its defaults. */
  public XlsxRenderer() {
    this(new Builder());
  }

  private XlsxRenderer(Builder builder) {
    this.profile = builder.profile;
    this.percentages = builder.percentages;
    this.layout = builder.layout;
    this.cells = List.copyOf(builder.cells);
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
    TableOptions options = TableOptions.of(percentages == Percentages.FORMULAS, cells);
    var pages = WorkbookPlan.pages(report, styles, options, layout == Layout.BOOK);
    List<SheetLayout> sheets = new ArrayList<>(pages);
    Optional<SentPage> sent =
        pages.stream()
            .filter(CommentaryPage.class::isInstance)
            .findFirst()
            .map(page -> new SentPage(report, TypedComments.shown(report), styles));
    sent.ifPresent(sheets::add);
    try {
      return RenderResult.of(report, WorkbookWriter.write(report, styles, sheets, sent, out));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the workbook: " + FileFaults.why(e), e);
    }
  }

  /**
   * Refuses to replace a workbook in which comments were typed that the report does not have.
   *
   * @throws ReportException if the file holds such comments; the message says where
   */
  @Override
  public void checkReplaceable(Report report, Path file) {
    TypedComments.keep(report, file);
  }

  /** Builds an {@link XlsxRenderer}. Not thread-safe. */
  public static final class Builder {

    private Profile profile = Profile.PRESENTATION;
    private Percentages percentages = Percentages.VALUES;
    private Layout layout = Layout.BOOK;
    private List<CellFigure> cells = List.of();

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

    /** Which sheets the presentation profile has. Default: {@link Layout#BOOK}. */
    public Builder layout(Layout value) {
      layout = requireNonNull(value, "layout");
      return this;
    }

    /**
     * What the cells of tables show, in that order, whatever the study says. Default: none, which
     * is as the study's publication says.
     */
    public Builder cells(List<CellFigure> value) {
      cells = List.copyOf(requireNonNull(value, "cells"));
      return this;
    }

    /** The renderer. */
    public XlsxRenderer build() {
      return new XlsxRenderer(this);
    }
  }
}
