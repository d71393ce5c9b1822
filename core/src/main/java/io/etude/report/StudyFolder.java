package io.etude.report;

import static java.util.Objects.requireNonNull;

import io.etude.FileAccess;
import io.etude.Limits;
import io.etude.ReportException;
import io.etude.analysis.Analysis;
import io.etude.dataset.Source;
import io.etude.document.Report;
import io.etude.internal.Faults;
import io.etude.internal.FileFaults;
import io.etude.render.RenderResult;
import io.etude.render.Renderer;
import io.etude.results.Results;
import io.etude.study.Comment;
import io.etude.study.PartialStudy;
import io.etude.study.Study;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A study as a folder holds it, codebook, data and template, which one call renders to files.
 * Immutable and thread-safe; each option gives a new value.
 *
 * <pre>{@code
 * StudyFolder.of(Path.of("survey")).render(Path.of("build"), "pdf", "xlsx", "json");
 * }</pre>
 */
public final class StudyFolder {

  private final Path codebook;
  private final Optional<Path> data;
  private final UnaryOperator<Analysis> analysis;
  private final Supplier<List<Comment>> comments;
  private final UnaryOperator<StudyReport> plan;
  private final Consumer<String> progress;
  private final FileAccess access;
  private final Limits limits;

  /**
   * What came of a study.
   *
   * @param results what may be published
   * @param report what was rendered
   * @param files what came of each file, in the order of the renderers
   */
  public record Rendered(Results results, Report report, Map<Path, RenderResult> files) {

    /** Copies the map, keeping its order. */
    public Rendered {
      requireNonNull(results, "results");
      requireNonNull(report, "report");
      requireNonNull(files, "files");
      files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }
  }

  private StudyFolder(
      Path codebook,
      Optional<Path> data,
      UnaryOperator<Analysis> analysis,
      Supplier<List<Comment>> comments,
      UnaryOperator<StudyReport> plan,
      Consumer<String> progress,
      FileAccess access,
      Limits limits) {
    this.codebook = codebook;
    this.data = data;
    this.analysis = analysis;
    this.comments = comments;
    this.plan = plan;
    this.progress = progress;
    this.access = access;
    this.limits = limits;
  }

  /** The study of a folder, whose codebook is {@code study.yaml}, or of a codebook. */
  public static StudyFolder of(Path folder) {
    requireNonNull(folder, "folder");
    return new StudyFolder(
        Files.isDirectory(folder) ? folder.resolve("study.yaml") : folder,
        Optional.empty(),
        UnaryOperator.identity(),
        List::of,
        UnaryOperator.identity(),
        step -> {},
        FileAccess.OWN_FOLDER,
        Limits.DEFAULT);
  }

  /** With the data of another file. Default: those that the codebook names. */
  public StudyFolder data(Path file) {
    Optional<Path> other = Optional.of(requireNonNull(file, "data"));
    return new StudyFolder(codebook, other, analysis, comments, plan, progress, access, limits);
  }

  /** With a changed analysis, e.g. another policy for a rule of data. Default: unchanged. */
  public StudyFolder analysis(UnaryOperator<Analysis> change) {
    requireNonNull(change, "analysis");
    return new StudyFolder(codebook, data, change, comments, plan, progress, access, limits);
  }

  /**
   * With experts' comments that this reads, such as from workbooks that came back. What is wrong in
   * them is told together with what is wrong in the study. Default: those of the codebook.
   */
  public StudyFolder comments(Supplier<List<Comment>> reading) {
    requireNonNull(reading, "comments");
    return new StudyFolder(codebook, data, analysis, reading, plan, progress, access, limits);
  }

  /** With a changed report, e.g. in another language. Default: unchanged. */
  public StudyFolder report(UnaryOperator<StudyReport> change) {
    requireNonNull(change, "report");
    return new StudyFolder(codebook, data, analysis, comments, change, progress, access, limits);
  }

  /** With a listener that is told each step as it begins, in a few words. Default: none. */
  public StudyFolder progress(Consumer<String> listener) {
    requireNonNull(listener, "progress");
    return new StudyFolder(codebook, data, analysis, comments, plan, listener, access, limits);
  }

  /**
   * With files of this folder too, and of those below it, which the codebook may then name by their
   * paths. Default: the codebook's own folder alone.
   */
  public StudyFolder allow(Path folder) {
    FileAccess wider = access.allow(requireNonNull(folder, "allow"));
    return new StudyFolder(codebook, data, analysis, comments, plan, progress, wider, limits);
  }

  /** Within other limits. Default: {@link Limits#DEFAULT}. */
  public StudyFolder limits(Limits value) {
    requireNonNull(value, "limits");
    return new StudyFolder(codebook, data, analysis, comments, plan, progress, access, value);
  }

  /**
   * Writes {@code out/ID.EXTENSION} for each of the formats, by the renderers of the modules on the
   * path with their defaults, and by their {@linkplain Renderer#companions companions}.
   *
   * @throws io.etude.EtudeException if study, data, template or format are wrong
   * @throws java.io.UncheckedIOException if a file cannot be read or written
   */
  public Rendered render(Path out, String... formats) {
    requireNonNull(formats, "formats");
    return render(out, Arrays.stream(formats).map(Renderer::forFormat).toList());
  }

  /**
   * Writes {@code out/ID.EXTENSION} by each of the renderers and their companions, all at once. All
   * files are put into place together: if one can't be written, the older ones stay.
   *
   * @throws io.etude.EtudeException if study, data or template are wrong, or two renderers have one
   *     format
   * @throws java.io.UncheckedIOException if a file cannot be read or written
   */
  public Rendered render(Path out, List<Renderer> renderers) {
    requireNonNull(out, "out");
    requireNonNull(renderers, "renderers");
    List<Renderer> all = Renderer.withCompanions(renderers);
    checkUnique(all);
    checkWritable(out);
    Results results = tally();
    Report report = write(results);
    return new Rendered(results, report, files(report, out, all));
  }

  /** Two renderers of one file would leave that of the one that ends last. */
  private static void checkUnique(List<Renderer> renderers) {
    Set<String> formats = new HashSet<>();
    for (Renderer renderer : renderers) {
      if (!formats.add(renderer.format())) {
        throw new ReportException("two renderers have the format \"" + renderer.format() + "\"");
      }
    }
  }

  /** A folder that can't be written to is told before the work, not after it. */
  private static void checkWritable(Path out) {
    Path there = out.toAbsolutePath();
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    if (there != null && !Files.isDirectory(there)) {
      throw FileFaults.cannotWrite(out, new NotDirectoryException(there.toString()));
    } else if (there != null && !Files.isWritable(there)) {
      throw FileFaults.cannotWrite(out, new AccessDeniedException(there.toString()));
    }
  }

  /**
   * Reads codebook and data and tallies the answers: what takes long where data are many.
   *
   * @throws io.etude.EtudeException if study or data are wrong; it then has what is wrong in the
   *     comments and the article too
   * @throws java.io.UncheckedIOException if a file cannot be read
   */
  public Results tally() {
    progress.accept("codebook " + codebook);
    Faults faults = new Faults();
    Optional<Study> study = faults.attempt(() -> Study.read(codebook, access, limits));
    Optional<Results> results = study.flatMap(read -> faults.attempt(() -> tallied(read)));
    if (!faults.none() && !Thread.currentThread().isInterrupted()) {
      checkTheRest(study, faults);
    }
    faults.end();
    return results.orElseThrow();
  }

  private Results tallied(Study study) {
    Source source = source(study);
    progress.accept("tallying " + source.name());
    return analysis.apply(Analysis.of(study)).run(source);
  }

  private Source source(Study study) {
    return study.suited(data.map(file -> open(file, study)).orElseGet(study::source));
  }

  private void checkTheRest(Optional<Study> study, Faults faults) {
    Optional<PartialStudy> readable =
        study
            .map(PartialStudy::of)
            .or(
                () ->
                    new Faults()
                        .attempt(() -> PartialStudy.read(codebook, access, limits))
                        .flatMap(partial -> partial));
    new FolderFaults(faults, this::source, analysis)
        .find(
            study,
            readable,
            comments,
            (results, read) -> plan.apply(StudyReport.of(results).comments(read)).build(),
            () -> new ArticleFinder(codebook, access, limits).check());
  }

  /**
   * Writes the report of results that {@link #tally()} gave, by the template and with the comments
   * as they are now.
   *
   * @throws io.etude.EtudeException if the template or the comments are wrong
   * @throws java.io.UncheckedIOException if a file cannot be read
   */
  public Report write(Results results) {
    progress.accept("writing the article");
    StudyReport report = StudyReport.of(requireNonNull(results, "results"));
    Faults faults = new Faults();
    List<Comment> read = faults.attempt(comments).orElse(List.of());
    Optional<Report> written = faults.attempt(() -> plan.apply(report.comments(read)).build());
    faults.end();
    return written.orElseThrow();
  }

  /** Another file of the same kind is read as the codebook says of its own. */
  private static Source open(Path file, Study study) {
    boolean alike =
        study.dataFile().map(StudyFolder::ending).equals(Optional.of(ending(file.toString())));
    return alike ? Source.open(file, study.fileOptions()) : Source.open(file);
  }

  private static String ending(String file) {
    return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private Map<Path, RenderResult> files(Report report, Path out, List<Renderer> renderers) {
    Map<Path, Future<RenderResult>> running = new LinkedHashMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, renderers.size()));
    Together together = new Together(renderers.size());
    try {
      for (Renderer renderer : renderers) {
        Path file = out.resolve(report.id() + "." + renderer.extension());
        progress.accept("rendering " + file.getFileName());
        running.put(file, threads.submit(() -> together.render(renderer, report, file)));
      }
      return written(running);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReportException("the rendering was interrupted", e);
    } finally {
      together.cancel(); // who waits for the others may have lost an interrupt to a library
      threads.shutdownNow();
      awaitEnd(threads);
    }
  }

  /** Files that are put into place once all of them are written, or not at all. */
  private static final class Together {
    private final AtomicInteger unwritten;
    private final CompletableFuture<Void> all = new CompletableFuture<>();

    Together(int files) {
      unwritten = new AtomicInteger(files);
    }

    RenderResult render(Renderer renderer, Report report, Path file) {
      try {
        return new Waiting(renderer, this).render(report, file);
      } catch (RuntimeException | Error e) {
        all.completeExceptionally(e);
        throw e;
      }
    }

    /** Ends the waiting, unless all files are written. */
    void cancel() {
      all.cancel(false);
    }

    private void awaitOthers() {
      if (unwritten.decrementAndGet() == 0) {
        all.complete(null);
      }
      try {
        all.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ReportException("the rendering was interrupted", e);
      } catch (ExecutionException e) {
        throw new CancellationException("another file of the run can't be written");
      }
    }
  }

  /** A renderer whose file is not put into place before the others are written. */
  private record Waiting(Renderer renderer, Together together) implements Renderer {
    @Override
    public String format() {
      return renderer.format();
    }

    @Override
    public String extension() {
      return renderer.extension();
    }

    @Override
    public void checkReplaceable(Report report, Path file) {
      renderer.checkReplaceable(report, file);
    }

    @Override
    public RenderResult render(Report report, OutputStream out) {
      RenderResult result = renderer.render(report, out);
      try {
        out.flush(); // a disk that is full says so now
      } catch (IOException e) {
        throw FileFaults.cannotWrite(report.id() + "." + extension(), e);
      }
      together.awaitOthers();
      return result;
    }
  }

  /** Waits until no thread of ours writes any more; they stop at their next page or sheet. */
  private static void awaitEnd(ExecutorService threads) {
    boolean ended = false;
    boolean interrupted = false;
    while (!ended) {
      try {
        ended = threads.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** What came of each file; the first failure, once all have ended. */
  private static Map<Path, RenderResult> written(Map<Path, Future<RenderResult>> running)
      throws InterruptedException {
    Map<Path, RenderResult> written = new LinkedHashMap<>();
    Throwable failure = null;
    for (Map.Entry<Path, Future<RenderResult>> entry : running.entrySet()) {
      try {
        written.put(entry.getKey(), entry.getValue().get());
      } catch (ExecutionException e) {
        failure = e.getCause() instanceof CancellationException ? failure : e.getCause();
      }
    }
    if (failure instanceof Error error) {
      throw error;
    } else if (failure != null) {
      throw (RuntimeException) failure; // renderers declare no checked exceptions
    }
    return written;
  }
}
