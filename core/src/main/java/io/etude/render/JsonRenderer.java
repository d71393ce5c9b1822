package io.etude.render;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.etude.document.Report;
import io.etude.internal.FileFaults;
import io.etude.internal.RenderGuard;
import io.etude.results.Results;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes the results as JSON, format {@code etude-results/1}: what the study asked and how, then
 * every table with all its columns, numbers unrounded, labels in the report's language.
 *
 * <p>By default it writes what may be published: figures on a base that the study withholds are
 * {@code null} with the flag {@code withheld}, those that disclosure control hides are {@code null}
 * with the flag {@code suppressed}. {@link #complete()} writes them all.
 *
 * <p>The JSON Schema of the format, which describes every member, is the resource {@value #SCHEMA}
 * of this module. Immutable and thread-safe.
 */
public final class JsonRenderer implements Renderer {

  /** The value of the member {@code format}. */
  public static final String FORMAT = "etude-results/1";

  /** Path of the format's JSON Schema within this module. */
  public static final String SCHEMA = "/io/etude/render/results.schema.json";

  static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          // shortest digits that read back equal, the same on every JDK
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .build();

  private final Results.Contents contents;

  /** The renderer of published results. */
  public JsonRenderer() {
    this(Results.Contents.PUBLISHED);
  }

  private JsonRenderer(Results.Contents contents) {
    this.contents = contents;
  }

  /**
   * The renderer of complete results, not for publication: figures on low bases, flagged {@code
   * lowBase}, figures that disclosure control hides, flagged {@code suppressed}, and data problems
   * with the rows of the data that they occur in.
   */
  public static JsonRenderer complete() {
    return new JsonRenderer(Results.Contents.COMPLETE);
  }

  @Override
  public String format() {
    return "json";
  }

  @Override
  public RenderResult render(Report report, OutputStream out) {
    Results results =
        contents == Results.Contents.COMPLETE ? report.results().complete() : report.results();
    RenderGuard guard = new RenderGuard(report.limits());
    DigestStream stream = new DigestStream(out);
    try (JsonGenerator json = JSON.createGenerator(stream, JsonEncoding.UTF8)) {
      new ResultsJson(json, report.language(), stream, guard).write(results);
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the results as JSON: " + FileFaults.why(e), e);
    }
    return RenderResult.of(report, List.of());
  }
}
