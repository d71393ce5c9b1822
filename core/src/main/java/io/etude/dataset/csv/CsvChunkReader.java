package io.etude.dataset.csv;

import io.etude.DataException;
import io.etude.Place;
import io.etude.Problem;
import io.etude.dataset.Chunk;
import io.etude.dataset.ChunkReader;
import io.etude.dataset.Column;
import io.etude.dataset.DecimalSign;
import io.etude.dataset.Dictionary;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.ReadRequest.Unreadable;
import io.etude.dataset.column.ColumnBuilder;
import io.etude.dataset.column.ColumnSigns;
import io.etude.dataset.column.RequestedColumns;
import io.etude.dataset.column.ValueFaults;
import io.etude.dataset.csv.CsvParser.Failure;
import io.etude.dataset.csv.CsvParser.Parsed;
import io.etude.internal.Deadline;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Reads the blocks of a CSV file, parses several of them at a time, and hands them out in the order
 * of the file: line numbers, chunks and dictionaries are the same for any number of threads.
 */
final class CsvChunkReader implements ChunkReader {

  private final CsvLayout layout;
  private final ReadRequest request;
  private final CsvParser parser;
  private final CsvBlocks blocks;
  private final int threads;
  private final int chunkRows;
  private final Dictionary[] dictionaries;
  private final ColumnSigns signs;

  /** The decimal sign of each column by the blocks so far; null while none has told it. */
  private final DecimalSign[] found;

  /** The currency of each column by the blocks so far; null while none has told it. */
  private final String[] currencies;

  private final Deque<Future<Parsed>> underWay = new ArrayDeque<>();
  private ExecutorService workers;
  private Optional<CsvBlock> ahead;
  private long number;
  private long rows;
  private long lines;
  private boolean closed;

  CsvChunkReader(
      CsvSource file, CsvSource.Settings settings, CsvLayout layout, ReadRequest request) {
    this.layout = layout;
    this.request = request;
    int[] columns = RequestedColumns.resolve(layout.source(), layout.names(), request);
    signs = new ColumnSigns(file, request, settings.decimal());
    parser = new CsvParser(layout, signs, request, columns);
    found = new DecimalSign[columns.length];
    currencies = new String[columns.length];
    threads = settings.threads();
    chunkRows = settings.chunkRows().orElseGet(() -> RequestedColumns.chunkRows(columns.length));
    dictionaries = new Dictionary[columns.length];
    for (int i = 0; i < columns.length; i++) {
      dictionaries[i] = new Dictionary();
    }
    blocks =
        new CsvBlocks(
            layout.source(), layout.open(settings.file()), layout.delimiter(), layout.quote());
    try {
      for (CsvBlock block : blocks.next(layout.headRecords()).stream().toList()) {
        lines = block.lineEnds(block.bytes().length);
      }
      ahead = blocks.next(chunkRows);
    } catch (RuntimeException e) {
      blocks.close();
      throw e;
    }
  }

  @Override
  public Optional<Chunk> next() {
    if (closed) {
      throw new IllegalStateException("the reader of " + layout.source() + " is closed");
    }
    while (ahead.isPresent() && underWay.size() < threads + 1) {
      submit(ahead.get());
      ahead = blocks.next(chunkRows);
    }
    while (!underWay.isEmpty()) {
      Parsed parsed = await(underWay.remove());
      Chunk chunk = finish(parsed);
      if (chunk.rows() > 0) {
        return Optional.of(chunk);
      }
    }
    return Optional.empty();
  }

  /** A file of one block is parsed by the caller's thread. */
  private void submit(CsvBlock block) {
    if (threads == 1 || workers == null && block.records() < chunkRows) {
      underWay.add(CompletableFuture.completedFuture(parser.parse(block)));
      return;
    }
    if (workers == null) {
      workers =
          Executors.newFixedThreadPool(
              threads,
              task -> {
                Thread thread = new Thread(task, "etude-csv");
                thread.setDaemon(true);
                return thread;
              });
    }
    underWay.add(workers.submit(() -> parser.parse(block)));
  }

  private Parsed await(Future<Parsed> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Deadline.interrupted();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private Chunk finish(Parsed parsed) {
    if (parsed.failures().size() == 1) {
      Failure failure = parsed.failures().get(0);
      throw new DataException(problem(failure), failure.cause());
    } else if (!parsed.failures().isEmpty()) {
      throw DataException.several(
          ValueFaults.shortened(parsed.failures().stream().map(this::problem).toList()));
    }
    compareSigns(parsed.sinks());
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < dictionaries.length; i++) {
      columns.add(parsed.sinks().get(i).column(dictionaries[i]));
    }
    String source = layout.source();
    long linesBefore = lines;
    int[] starts = parsed.lines();
    IntFunction<Place> place = row -> new Place(source, linesBefore + starts[row], 0);
    Chunk chunk = new Chunk(number, rows, parsed.rows(), columns, place);
    lines += parsed.lineEnds();
    rows += parsed.rows();
    number += parsed.rows() > 0 ? 1 : 0;
    return chunk;
  }

  /** The place of a failure is a line of its block, unless it has one. */
  private Problem problem(Failure failure) {
    return failure.line() == 0
        ? failure.problem()
        : failure.problem().in(new Place(layout.source(), lines + failure.line(), 0));
  }

  /** Blocks are parsed side by side, so two may have found different signs. */
  private void compareSigns(List<ColumnBuilder> sinks) {
    if (request.unreadable() == Unreadable.EMPTY) {
      return;
    }
    Set<Problem> mixed = new LinkedHashSet<>();
    for (int i = 0; i < found.length; i++) {
      String column = request.columns().get(i).column();
      DecimalSign sign = sinks.get(i).reader().sign().orElse(found[i]);
      if (found[i] != null && sign != found[i]) {
        mixed.addAll(signs.mixed(column).problems());
      }
      found[i] = sign;
      String currency = sinks.get(i).reader().currency().orElse(currencies[i]);
      if (currencies[i] != null && !currency.equals(currencies[i])) {
        mixed.addAll(signs.mixedCurrencies(column).problems());
      }
      currencies[i] = currency;
    }
    if (!mixed.isEmpty()) {
      throw DataException.several(List.copyOf(mixed));
    }
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    underWay.clear();
    if (workers != null) {
      workers.shutdownNow();
    }
    blocks.close();
  }
}
