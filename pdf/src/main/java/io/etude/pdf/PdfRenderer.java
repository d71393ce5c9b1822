package io.etude.pdf;

import static java.util.Objects.requireNonNull;

import io.etude.Diagnostic;
import io.etude.document.FrontMatter;
import io.etude.document.OpenSlots;
import io.etude.document.Report;
import io.etude.document.text.Inline;
import io.etude.internal.RenderGuard;
import io.etude.language.Phrases;
import io.etude.pdf.font.Typeface;
import io.etude.pdf.frame.PageSink;
import io.etude.pdf.layout.ReportLayout;
import io.etude.pdf.quality.PageChecks;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.theme.Theme;
import io.etude.pdf.write.DocumentInfo;
import io.etude.pdf.write.PdfWriter;
import io.etude.pdf.write.file.Attachment;
import io.etude.render.JsonRenderer;
import io.etude.render.RenderResult;
import io.etude.render.Renderer;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a report as PDF/UA-1 and PDF/A-3a, with its results as JSON inside. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * PdfRenderer.builder().theme(Theme.report()).build().render(report, Path.of("study.pdf"));
 * }</pre>
 */
public final class PdfRenderer implements Renderer {

  /** Whether the results go into the PDF as a file. */
  public enum AttachedResults {
    /** As {@code <report id>.json}. */
    JSON,
    /** Not at all. */
    NONE
  }

  /** Whom the pages are for. */
  public enum Edition {
    /** Readers: what is still to be written is not shown. */
    PUBLICATION,
    /** Editors and experts: the slots of comments show what is asked for until it is there. */
    PROOF
  }

  private final Theme theme;
  private final Edition edition;
  private final AttachedResults attached;
  private final Map<String, List<Typeface>> families;
  private final SharedParts shared;

  /** The renderer with its defaults. */
  public PdfRenderer() {
    this(builder());
  }

  private PdfRenderer(Builder builder) {
    theme = builder.theme;
    edition = builder.edition;
    attached = builder.attached;
    families = new LinkedHashMap<>();
    theme
        .families()
        .forEach((name, files) -> families.put(name, files.stream().map(Typeface::of).toList()));
    families.putAll(builder.families);
    shared = new SharedParts(families);
  }

  /** Starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String format() {
    return "pdf";
  }

  @Override
  public RenderResult render(Report report, OutputStream out) {
    SharedParts.Type type = shared.type(theme.brand().orElse(report.brand()));
    Fonts fonts = type.fonts().forReport();
    PdfWriter writer = shared.writer(out, info(report));
    PageChecks checks = new PageChecks(writer);
    OpenSlots slots = OpenSlots.leftOutOf(report);
    boolean proof = edition == Edition.PROOF;
    Report printed = proof ? report : slots.printed();
    RenderGuard guard = new RenderGuard(report.limits());
    PageSink pages = new GuardedPages(checks, guard);
    List<Diagnostic> diagnostics =
        new ArrayList<>(ReportLayout.lay(printed, theme, fonts, type.paragraphs(), guard, pages));
    if (!proof) {
      slots.diagnostic().ifPresent(diagnostics::add);
    }
    diagnostics.addAll(writer.diagnostics());
    diagnostics.addAll(fonts.diagnostics());
    diagnostics.addAll(checks.diagnostics());
    diagnostics.addAll(0, report.diagnostics());
    return new RenderResult(diagnostics, Optional.of(checks.quality()));
  }

  private DocumentInfo info(Report report) {
    FrontMatter front = report.front();
    String headline = Inline.plain(front.headline());
    return new DocumentInfo(
        headline.isBlank() ? report.id() : headline,
        report.language(),
        Phrases.of(report.language()).withoutBy(Inline.plain(front.byline())),
        Inline.plain(front.standfirst()),
        front.date(),
        attachments(report));
  }

  private List<Attachment> attachments(Report report) {
    if (attached == AttachedResults.NONE) {
      return List.of();
    }
    return List.of(
        new Attachment(
            report.id() + ".json",
            "application/json",
            Attachment.Relationship.SOURCE,
            shared.json(report),
            JsonRenderer.FORMAT));
  }

  /** Makes a {@link PdfRenderer}. Not thread-safe. */
  public static final class Builder {
    private Theme theme = Theme.magazine();
    private Edition edition = Edition.PUBLICATION;
    private AttachedResults attached = AttachedResults.JSON;
    private final Map<String, List<Typeface>> families = new LinkedHashMap<>();

    private Builder() {}

    /** The look; default {@link Theme#magazine()}. */
    public Builder theme(Theme value) {
      theme = requireNonNull(value, "theme");
      return this;
    }

    /** Whom the pages are for; default {@link Edition#PUBLICATION}. */
    public Builder edition(Edition value) {
      edition = requireNonNull(value, "edition");
      return this;
    }

    /**
     * A font family beside the bundled ones and the theme's, by the name that the brand calls it
     * by; default: none.
     *
     * @param name the family's name
     * @param files the TrueType files of its faces, not copied
     * @throws java.io.UncheckedIOException if a file is no TrueType font
     */
    public Builder family(String name, List<byte[]> files) {
      requireNonNull(files, "files");
      families.put(requireNonNull(name, "name"), files.stream().map(Typeface::of).toList());
      return this;
    }

    /** Whether the results go into the PDF; default {@link AttachedResults#JSON}. */
    public Builder attachedResults(AttachedResults value) {
      attached = requireNonNull(value, "attachedResults");
      return this;
    }

    /** The renderer. */
    public PdfRenderer build() {
      return new PdfRenderer(this);
    }
  }
}
