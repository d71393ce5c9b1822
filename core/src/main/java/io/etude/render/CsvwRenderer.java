package io.etude.render;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import io.etude.document.Report;
import io.etude.internal.FileFaults;
import io.etude.language.Display;
import io.etude.render.FigureTable.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Describes the file of {@link CsvRenderer} to programs, as the recommendation "CSV on the Web" of
 * the W3C has it: what each column holds, in the report's language, and of which type it is, what
 * an empty cell means and which columns are lists. Programs look for it beside {@code ID.csv}, as
 * {@code ID.csv-metadata.json}. Immutable and thread-safe.
 */
public final class CsvwRenderer implements Renderer {

  private static final String EXTENSION = "csv-metadata.json";

  /** What is the same for two rows is the same for all columns. */
  private static final List<Column> KEY =
      List.of(
          Column.QUESTION_ID,
          Column.ITEM,
          Column.SEGMENT,
          Column.COLUMN_ID,
          Column.ROW_KIND,
          Column.ROW_ID);

  /** The renderer; it has no options. */
  public CsvwRenderer() {}

  @Override
  public String format() {
    return "csvw";
  }

  @Override
  public String extension() {
    return EXTENSION;
  }

  /** Describes a file {@code ID.csv}, named by the report. */
  @Override
  public RenderResult render(Report report, OutputStream out) {
    return render(report, report.id() + ".csv", out);
  }

  /** Describes the CSV file that this one's name names, else {@code ID.csv}. */
  @Override
  public RenderResult render(Report report, Path file) {
    String name = file.getFileName().toString();
    String end = EXTENSION.substring(EXTENSION.indexOf('-'));
    return name.endsWith(end)
        ? SafeFile.write(
            file, out -> render(report, name.substring(0, name.length() - end.length()), out))
        : Renderer.super.render(report, file);
  }

  private static RenderResult render(Report report, String csv, OutputStream out) {
    try (JsonGenerator json = JsonRenderer.JSON.createGenerator(out, JsonEncoding.UTF8)) {
      description(report, csv).write(json);
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the CSV's columns: " + FileFaults.why(e), e);
    }
    return RenderResult.of(report, List.of());
  }

  private static JsonObject description(Report report, String csv) {
    String language = report.language().toLanguageTag();
    return new JsonObject()
        .put(
            "@context",
            List.of("http://www.w3.org/ns/csvw", new JsonObject().put("@language", language)))
        .put("url", url(csv))
        .put("dc:title", report.results().study().title().in(report.language()))
        .put("dc:identifier", report.results().study().id())
        .put("dc:language", language)
        .putIfAny("dc:issued", report.front().date().map(LocalDate::toString))
        .put(
            "dialect",
            new JsonObject()
                .put("encoding", "utf-8")
                .put("lineTerminators", List.of("\r\n"))
                .put("delimiter", ",")
                .put("quoteChar", "\"")
                .put("doubleQuote", true)
                .put("header", true))
        .put(
            "tableSchema",
            new JsonObject()
                .put("columns", columns(report))
                .put("primaryKey", KEY.stream().map(Column::code)));
  }

  private static String url(String csv) {
    try {
      return new URI(null, null, "/" + csv, null).toASCIIString().substring(1).replace(":", "%3A");
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a path is part of an address", e);
    }
  }

  private static Stream<JsonObject> columns(Report report) {
    double level = report.results().study().conventions().confidence();
    String confidence = Display.of(report.language()).percent(level, 0);
    return Arrays.stream(Column.values())
        .map(
            column ->
                new JsonObject()
                    .put("name", column.code())
                    .put("titles", column.code())
                    .put(
                        "dc:description",
                        report
                            .terms()
                            .get("xlsx.dataColumn." + column.code())
                            .replace("{0}", confidence))
                    .put("datatype", datatype(column))
                    .put("null", "")
                    .putIfAny("separator", column.isList() ? FigureTable.SEPARATOR : ""));
  }

  private static String datatype(Column column) {
    if (column.isWhole()) {
      return "integer";
    }
    return column.isNumber() || column == Column.LEVEL ? "number" : "string";
  }
}
