package io.etude.render;

import static java.util.Objects.requireNonNull;

import io.etude.ReportException;
import io.etude.document.Report;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** Writes a report in one format. Implementations are immutable and thread-safe. */
public interface Renderer {

  /** The name of the format: {@code pdf}, {@code xlsx}, {@code json}. */
  String format();

  /** What the names of its files end with, after a dot. Default: the format. */
  default String extension() {
    return format();
  }

  /**
   * The renderers of files that go with this one's, such as a description of it: what writes a
   * format to a folder or a {@link ReportSink} writes those beside it. Default: none.
   */
  default List<Renderer> companions() {
    return List.of();
  }

  /** The renderers, and those of their companions whose format none of them has. */
  static List<Renderer> withCompanions(List<Renderer> renderers) {
    List<Renderer> all = new ArrayList<>(requireNonNull(renderers, "renderers"));
    for (Renderer renderer : renderers) {
      for (Renderer companion : renderer.companions()) {
        if (all.stream().noneMatch(each -> each.format().equals(companion.format()))) {
          all.add(companion);
        }
      }
    }
    return all;
  }

  /**
   * Writes the report to a stream, which is left open.
   *
   * @throws ReportException if the report cannot be rendered
   * @throws java.io.UncheckedIOException if writing fails
   */
  RenderResult render(Report report, OutputStream out);

  /**
   * Writes the report to a file: beside it first, then moved into place, so that an older file
   * stays whole until the new one is complete.
   *
   * @throws ReportException if the report cannot be rendered
   * @throws java.io.UncheckedIOException if writing fails
   */
  default RenderResult render(Report report, Path file) {
    checkReplaceable(report, file);
    return SafeFile.write(file, out -> render(report, out));
  }

  /**
   * Refuses to replace a file that holds what the report doesn't. Default: any file may be
   * replaced.
   *
   * @throws ReportException if the file has to stay; the message says why
   */
  default void checkReplaceable(Report report, Path file) {}

  /**
   * Loads what the first rendering would load, fonts and classes, by rendering a page of sample
   * text to nowhere. Never needed; a program that renders once and ends is done sooner if it calls
   * this on another thread while it reads its data.
   */
  default void prepare() {
    render(SampleReport.make(), OutputStream.nullOutputStream());
  }

  /**
   * The renderer for a format, with its defaults, from the modules on the path.
   *
   * @throws ReportException if there is none; the message lists the formats there are
   */
  static Renderer forFormat(String format) {
    requireNonNull(format, "format");
    var all = ServiceLoader.load(Renderer.class).stream().map(ServiceLoader.Provider::get).toList();
    return all.stream()
        .filter(renderer -> renderer.format().equals(format))
        .findFirst()
        .orElseThrow(
            () ->
                new ReportException(
                    "no renderer for format \""
                        + format
                        + "\"; there are: "
                        + all.stream()
                            .map(Renderer::format)
                            .sorted()
                            .collect(Collectors.joining(", "))));
  }
}
