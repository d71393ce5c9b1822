package io.etude.render;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.etude.document.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes the results as JSON, format {@code etude-results/1}: every table with all its columns,
 * numbers unrounded, labels in the report's language. What disclosure control withholds is {@code
 * null} with the flag {@code suppressed}. The JSON Schema of the format is the resource {@value
 * #SCHEMA} of this module. Immutable and thread-safe.
 */
public final class JsonRenderer implements Renderer {

  /** The value of the member {@code format}. */
  public static final String FORMAT = "etude-results/1";

  /** Path of the format's JSON Schema within this module. */
  public static final String SCHEMA = "/io/etude/render/results.schema.json";

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          // shortest digits that read back equal, the same on every JDK
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .build();

  /** The renderer; it has no options. */
  public JsonRenderer() {}

  @Override
  public String format() {
    return "json";
  }

  @Override
  public RenderResult render(Report report, OutputStream out) {
    try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
      new ResultsJson(json, report.language()).write(report.results());
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the results as JSON: " + e.getMessage(), e);
    }
    return RenderResult.of(List.of());
  }
}
