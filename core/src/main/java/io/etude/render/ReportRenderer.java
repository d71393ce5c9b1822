package io.etude.render;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import io.etude.document.OpenSlots;
import io.etude.document.Report;
import io.etude.internal.FileFaults;
import io.etude.internal.RenderGuard;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Writes the report itself as JSON, format {@code etude-report/1}, as {@code ID.report.json}: front
 * matter, prose, charts, printed tables, comments, method box and notes, in the order in which they
 * are read, for programs that make a page or a document of their own. Every figure has its printed
 * text, its number and its id, which {@link JsonRenderer} has too.
 *
 * <p>It holds what the PDF of the report prints, and no more: a figure that is not published is
 * {@code null} with the reason, and slots of comments that nobody has written yet are left out. No
 * option adds to that; complete results are {@link JsonRenderer#complete()}.
 *
 * <p>The JSON Schema of the format, which describes every member, is the resource {@value #SCHEMA}
 * of this module. Immutable and thread-safe.
 */
public final class ReportRenderer implements Renderer {

  /** The value of the member {@code format}. */
  public static final String FORMAT = "etude-report/1";

  /** Path of the format's JSON Schema within this module. */
  public static final String SCHEMA = "/io/etude/render/report.schema.json";

  /** The renderer; it has no options. */
  public ReportRenderer() {}

  @Override
  public String format() {
    return "report";
  }

  @Override
  public String extension() {
    return "report.json";
  }

  @Override
  public RenderResult render(Report report, OutputStream out) {
    OpenSlots slots = OpenSlots.leftOutOf(report);
    RenderGuard guard = new RenderGuard(report.limits());
    try (JsonGenerator json = JsonRenderer.JSON.createGenerator(out, JsonEncoding.UTF8)) {
      new ReportJson(slots.printed(), guard).whole().write(json);
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the report as JSON: " + FileFaults.why(e), e);
    }
    return RenderResult.of(report, slots.diagnostic().stream().toList());
  }
}
