package io.etude.report;

import static java.util.Objects.requireNonNull;

import io.etude.ReportException;
import io.etude.document.Report;
import io.etude.internal.Parameters;
import io.etude.render.RenderResult;
import io.etude.render.Renderer;
import io.etude.render.ReportSink;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Many personalised reports of one study: the same results and template, with parameters of each
 * reader's own. The tallies and the printed tables are made once. A report that fails stops no
 * other. Immutable and thread-safe; each option gives a new value.
 *
 * <pre>{@code
 * BatchResult result =
 *     ReportBatch.of(StudyReport.of(results).template(letter), List.of(pdf))
 *         .threads(4)
 *         .resume()
 *         .render(List.of(ReportBatch.Item.of("rennes", Map.of("answers", 12))), folder);
 * result.of(BatchResult.Status.FAILED).forEach(System.err::println);
 * }</pre>
 */
public final class ReportBatch {

  private static final Pattern FILE_NAME = Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]*");

  private final StudyReport report;
  private final List<Renderer> renderers;
  private final int threads;
  private final Optional<Executor> executor;
  private final boolean resumed;
  private final ProgressListener progress;

  /**
   * One reader's report.
   *
   * @param id id of the report, which names its files; unique in the batch
   * @param parameters what the template reads as {@code parameters.name}; see {@link
   *     StudyReport#parameters}
   * @param language the language; empty: the batch's
   */
  public record Item(String id, Map<String, Object> parameters, Optional<Locale> language) {

    /** Copies the parameters, keeping their order, and checks that the id can name a file. */
    public Item {
      requireNonNull(id, "id");
      requireNonNull(parameters, "parameters");
      requireNonNull(language, "language");
      parameters = Parameters.copy(parameters);
      if (!FILE_NAME.matcher(id).matches()) {
        throw new ReportException(
            "report id \"" + id + "\" can't name a file; use letters, digits, ., _ and -");
      }
    }

    /** A report in the batch's language. */
    public static Item of(String id, Map<String, ?> parameters) {
      requireNonNull(parameters, "parameters");
      return new Item(id, Parameters.copy(parameters), Optional.empty());
    }
  }

  private ReportBatch(
      StudyReport report,
      List<Renderer> renderers,
      int threads,
      Optional<Executor> executor,
      boolean resumed,
      ProgressListener progress) {
    this.report = report;
    this.renderers = List.copyOf(renderers);
    this.threads = threads;
    this.executor = executor;
    this.resumed = resumed;
    this.progress = progress;
  }

  /** A batch of reports like {@code report}, each written by every renderer, in one thread. */
  public static ReportBatch of(StudyReport report, List<Renderer> renderers) {
    requireNonNull(renderers, "renderers");
    requireNonNull(report, "report");
    return new ReportBatch(
        report,
        Renderer.withCompanions(renderers),
        1,
        Optional.empty(),
        false,
        (outcome, done, total) -> {});
  }

  /** So many reports at once; the files are the same. Default: 1. */
  public ReportBatch threads(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("a batch needs at least one thread, not " + count);
    }
    return new ReportBatch(report, renderers, count, executor, resumed, progress);
  }

  /**
   * On threads of this executor, at most {@link #threads} of them at once. Default: threads of its
   * own.
   */
  public ReportBatch executor(Executor value) {
    Optional<Executor> own = Optional.of(requireNonNull(value, "executor"));
    return new ReportBatch(report, renderers, threads, own, resumed, progress);
  }

  /**
   * Going on where an earlier run ended: what is there already is not made again, unless the
   * codebook, the data or a template in the folder of the report's own, or below it, was changed
   * since; then its status is {@link BatchResult.Status#WRITTEN}. Files are told apart by their
   * times, so a file that was put there with an old time isn't noticed, nor one that is changed
   * while the batch runs, nor what programs give (parameters, comments, brand, themes, options, a
   * template as text): delete the reports then. Not while another program writes the same batch.
   * Default: everything is made, over older files.
   */
  public ReportBatch resume() {
    return new ReportBatch(report, renderers, threads, executor, true, progress);
  }

  /** With a listener that hears of every report. Default: none. */
  public ReportBatch progress(ProgressListener listener) {
    requireNonNull(listener, "progress");
    return new ReportBatch(report, renderers, threads, executor, resumed, listener);
  }

  /**
   * Writes the reports as {@code folder/ID.EXTENSION}, and waits for them.
   *
   * @throws ReportException if two items have one id, or a resumed batch doesn't find its template
   */
  public BatchResult render(List<Item> items, Path folder) {
    return render(items, ReportSink.folder(folder));
  }

  /**
   * Writes the reports to a sink as {@code ID.EXTENSION}, and waits for them. If the thread is
   * interrupted meanwhile, the batch is cancelled.
   *
   * @throws ReportException if two items have one id, or a resumed batch doesn't find its template
   */
  public BatchResult render(List<Item> items, ReportSink sink) {
    BatchRun run = start(items, sink);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return run.await();
        } catch (InterruptedException e) {
          interrupted = true;
          run.cancel();
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Begins to write the reports, and returns at once.
   *
   * @throws ReportException if two items have one id, or a resumed batch doesn't find its template
   * @throws java.util.concurrent.RejectedExecutionException if the executor takes no work
   */
  public BatchRun start(List<Item> items, ReportSink sink) {
    requireNonNull(sink, "sink");
    List<Item> all = List.copyOf(items);
    checkUnique(all);
    Instant changed = resumed ? report.changed() : Instant.MIN;
    if (resumed) {
      sink.resume(all.stream().flatMap(item -> files(item).stream()).toList());
    }
    BatchRun run = new BatchRun(all, item -> outcome(item, sink, changed), progress, threads);
    if (executor.isPresent()) {
      run.start(executor.get());
    } else {
      ExecutorService own = Executors.newFixedThreadPool(threads);
      run.start(own);
      own.shutdown();
    }
    return run;
  }

  private void checkUnique(List<Item> items) {
    Set<String> ids = new HashSet<>();
    Set<String> files = new HashSet<>();
    for (Item item : items) {
      if (!ids.add(item.id())) {
        throw new ReportException("two reports of the batch have the id \"" + item.id() + "\"");
      }
      for (String file : files(item)) {
        if (!files.add(file)) {
          throw new ReportException("two files of the batch have the name \"" + file + "\"");
        }
      }
    }
  }

  private static String file(Item item, Renderer renderer) {
    return item.id() + "." + renderer.extension();
  }

  private List<String> files(Item item) {
    return renderers.stream().map(renderer -> file(item, renderer)).toList();
  }

  private BatchResult.Outcome outcome(Item item, ReportSink sink, Instant changed) {
    Map<String, RenderResult> written = new LinkedHashMap<>();
    try {
      List<Renderer> missing = new ArrayList<>(renderers);
      missing.removeIf(renderer -> resumed && sink.hasSince(file(item, renderer), changed));
      if (missing.isEmpty()) {
        return outcome(item, BatchResult.Status.SKIPPED, written, Optional.empty());
      }
      StudyReport own = report.id(item.id()).parameters(item.parameters());
      Report built = item.language().map(own::language).orElse(own).build();
      for (Renderer renderer : missing) {
        String file = file(item, renderer);
        written.put(file, sink.write(file, built, renderer));
      }
      return outcome(item, BatchResult.Status.WRITTEN, written, Optional.empty());
    } catch (RuntimeException e) {
      return outcome(item, BatchResult.Status.FAILED, written, Optional.of(e));
    }
  }

  private static BatchResult.Outcome outcome(
      Item item,
      BatchResult.Status status,
      Map<String, RenderResult> files,
      Optional<RuntimeException> failure) {
    return new BatchResult.Outcome(item.id(), status, files, failure);
  }
}
