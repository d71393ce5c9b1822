package io.etude.report;

import io.etude.EtudeException;
import io.etude.ReportException;
import io.etude.document.Report;
import io.etude.render.RenderResult;
import io.etude.render.Renderer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Many personalised reports of one study: the same results and template, with parameters of each
 * reader's own. The tallies are made once. Immutable and thread-safe.
 *
 * <pre>{@code
 * ReportBatch.of(StudyReport.of(results).template(letter), List.of(pdf))
 *     .render(List.of(ReportBatch.Item.of("rennes", Map.of("type", "commune"))), folder);
 * }</pre>
 */
public final class ReportBatch {

  private static final Pattern FILE_NAME = Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]*");

  private final StudyReport report;
  private final List<Renderer> renderers;
  private final int threads;
  private final ProgressListener progress;

  /**
   * One reader's report.
   *
   * @param id id of the report, which names its files; unique in the batch
   * @param parameters what the template reads as {@code parameters.name}
   * @param language the language; empty: the batch's
   */
  public record Item(String id, Map<String, String> parameters, Optional<Locale> language) {

    /** Copies the map, keeping its order, and checks that the id can name a file. */
    public Item {
      parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
      if (!FILE_NAME.matcher(id).matches()) {
        throw new ReportException(
            "report id \"" + id + "\" can't name a file; use letters, digits, ., _ and -");
      }
    }

    /** A report in the batch's language. */
    public static Item of(String id, Map<String, String> parameters) {
      return new Item(id, parameters, Optional.empty());
    }
  }

  private ReportBatch(
      StudyReport report, List<Renderer> renderers, int threads, ProgressListener progress) {
    this.report = report;
    this.renderers = List.copyOf(renderers);
    this.threads = threads;
    this.progress = progress;
  }

  /** A batch of reports like {@code report}, each written by every renderer, in one thread. */
  public static ReportBatch of(StudyReport report, List<Renderer> renderers) {
    return new ReportBatch(report, renderers, 1, (id, done, total) -> {});
  }

  /** On several threads; the files are the same. Default: 1. */
  public ReportBatch threads(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("a batch needs at least one thread, not " + count);
    }
    return new ReportBatch(report, renderers, count, progress);
  }

  /** With a listener that hears of every report. Default: none. */
  public ReportBatch progress(ProgressListener listener) {
    return new ReportBatch(report, renderers, threads, listener);
  }

  /**
   * Writes the reports as {@code folder/ID.FORMAT}.
   *
   * @return what came of each file, in the order of items and renderers
   * @throws ReportException if a report can't be made, or two have one id; the message names the
   *     report. Files that are written by then stay
   */
  public Map<Path, RenderResult> render(List<Item> items, Path folder) {
    checkUnique(items);
    AtomicInteger done = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Map<Path, RenderResult>>> running = new ArrayList<>();
      for (Item item : items) {
        running.add(
            pool.submit(
                () -> {
                  Map<Path, RenderResult> written = write(item, folder);
                  progress.written(item.id(), done.incrementAndGet(), items.size());
                  return written;
                }));
      }
      return collect(items, running);
    } finally {
      pool.shutdownNow();
    }
  }

  private static void checkUnique(List<Item> items) {
    Set<String> ids = new HashSet<>();
    for (Item item : items) {
      if (!ids.add(item.id())) {
        throw new ReportException("two reports of the batch have the id \"" + item.id() + "\"");
      }
    }
  }

  private Map<Path, RenderResult> write(Item item, Path folder) {
    StudyReport own = report.id(item.id()).parameters(item.parameters());
    Report built = item.language().map(own::language).orElse(own).build();
    Map<Path, RenderResult> written = new LinkedHashMap<>();
    for (Renderer renderer : renderers) {
      Path file = folder.resolve(item.id() + "." + renderer.format());
      written.put(file, renderer.render(built, file));
    }
    return written;
  }

  private static Map<Path, RenderResult> collect(
      List<Item> items, List<Future<Map<Path, RenderResult>>> running) {
    Map<Path, RenderResult> written = new LinkedHashMap<>();
    for (int i = 0; i < running.size(); i++) {
      String id = items.get(i).id();
      try {
        written.putAll(running.get(i).get());
      } catch (ExecutionException e) {
        if (e.getCause() instanceof EtudeException ours) {
          throw new ReportException("report \"" + id + "\": " + ours.getMessage(), ours);
        }
        if (e.getCause() instanceof RuntimeException other) {
          throw other;
        }
        throw new ReportException("report \"" + id + "\" failed: " + e.getCause(), e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ReportException("the batch was interrupted at report \"" + id + "\"", e);
      }
    }
    return written;
  }
}
