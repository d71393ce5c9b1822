package io.etude.dataset.spss;

import io.etude.DataException;
import io.etude.Place;
import io.etude.Problem;
import io.etude.dataset.Chunk;
import io.etude.dataset.ChunkReader;
import io.etude.dataset.Column;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.ReadRequest.Form;
import io.etude.dataset.ReadRequest.Wanted;
import io.etude.dataset.column.ColumnSigns;
import io.etude.dataset.column.RequestedColumns;
import io.etude.dataset.column.ValueFaults;
import io.etude.dataset.spss.SpssDictionary.CaseField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the cases of a system file, passing over the variables that nobody asked for. */
final class SpssChunkReader implements ChunkReader {

  /** A chunk ends early when its texts get longer than this together. */
  private static final long MOST_TEXT = 1L << 26;

  /** A variable that is wanted. */
  private record Step(int skipBefore, CaseField place, String name, int number, SpssSink[] sinks) {

    String named() {
      return "column " + number + " \"" + name + "\"";
    }
  }

  private final String source;
  private final SpssInput in;
  private final SpssLayout layout;
  private final SpssCases cases;
  private final SpssText text;
  private final SpssSink[] sinks;
  private final List<Step> steps = new ArrayList<>();
  private final int skipAfter;
  private final byte[] bytes;
  private final int chunkRows;
  private final ValueFaults faults;
  private long textLength;
  private long number;
  private long rows;
  private boolean ended;
  private boolean closed;

  SpssChunkReader(SpssSource file, SpssInput in, SpssLayout layout, ReadRequest request) {
    source = file.name();
    this.in = in;
    faults = new ValueFaults(request);
    this.layout = layout;
    int[] resolved = RequestedColumns.resolve(source, layout.schema().names(), request);
    chunkRows = RequestedColumns.chunkRows(resolved.length);
    sinks = new SpssSink[resolved.length];
    ColumnSigns signs = new ColumnSigns(file, request);
    Map<Integer, List<SpssSink>> byVariable = new TreeMap<>();
    for (int i = 0; i < resolved.length; i++) {
      Wanted wanted = request.columns().get(i);
      CaseField place = layout.places().get(resolved[i]);
      sinks[i] =
          place.width() > 0
              ? SpssSink.ofText(wanted.form(), signs.reader(wanted.column()))
              : SpssSink.ofNumber(wanted.form(), place.format(), layout.sysmis())
                  .orElseThrow(() -> unsuited(wanted, place));
      byVariable.computeIfAbsent(resolved[i], key -> new ArrayList<>()).add(sinks[i]);
    }
    int element = 0;
    int widest = 0;
    for (Map.Entry<Integer, List<SpssSink>> entry : byVariable.entrySet()) {
      CaseField place = layout.places().get(entry.getKey());
      String name = layout.schema().variables().get(entry.getKey()).name();
      SpssSink[] targets = entry.getValue().toArray(SpssSink[]::new);
      steps.add(new Step(place.element() - element, place, name, entry.getKey() + 1, targets));
      element = place.element() + place.elements();
      widest = Math.max(widest, place.elements());
    }
    skipAfter = layout.elements() - element;
    bytes = new byte[widest * 8];
    text = new SpssText(layout.charset());
    in.skip(layout.dataOffset() - in.position(), "the dictionary");
    cases = SpssCases.of(layout, in);
    ended = layout.elements() == 0;
  }

  private DataException unsuited(Wanted wanted, CaseField place) {
    return new DataException(
        source
            + ": column "
            + (layout.schema().names().indexOf(wanted.column()) + 1)
            + " \""
            + wanted.column()
            + "\" should be "
            + (wanted.form() == Form.DAYS ? "a date" : "a number")
            + ", but the file holds it as a "
            + place.format().type().name().toLowerCase(Locale.ROOT));
  }

  @Override
  public Optional<Chunk> next() {
    if (closed) {
      throw new IllegalStateException("the reader of " + source + " is closed");
    }
    int count = 0;
    textLength = 0;
    while (!ended && count < chunkRows && textLength < MOST_TEXT) {
      if (nextCase(rows + count)) {
        count++;
      } else {
        ended = true;
      }
    }
    if (count == 0) {
      return Optional.empty();
    }
    faults.end();
    List<Column> columns = new ArrayList<>();
    for (SpssSink sink : sinks) {
      columns.add(sink.column());
    }
    long first = rows;
    rows += count;
    return Optional.of(new Chunk(number++, first, count, columns, row -> place(first + row)));
  }

  private Place place(long row) {
    return new Place(source, Place.Unit.CASE, row + 1, 0);
  }

  private boolean nextCase(long row) {
    if (row == layout.cases()) {
      return false;
    }
    if (!cases.more()) {
      if (layout.cases() >= 0) {
        throw in.broken(
            cases.offset(), "the data end after " + row + " of " + layout.cases() + " cases");
      }
      return false;
    }
    for (Step step : steps) {
      cases.skip(step.skipBefore);
      if (step.place.width() == 0) {
        double value = cases.number();
        for (SpssSink sink : step.sinks) {
          sink.add(value);
        }
      } else {
        text(step, row);
      }
    }
    cases.skip(skipAfter);
    return true;
  }

  private void text(Step step, long row) {
    String value = text(step.place, step.name, row);
    textLength += value.length();
    for (SpssSink sink : step.sinks) {
      fault(sink, step, value, row).ifPresent(faults::add);
    }
  }

  /** Adds a text to a sink, or says what is wrong with it. */
  private Optional<DataException> fault(SpssSink sink, Step step, String value, long row) {
    try {
      return sink.add(value)
          ? Optional.empty()
          : Optional.of(
              new DataException(
                  Problem.of(
                          step.named() + " should be " + sink.wanted() + ", not \"" + value + "\"")
                      .in(place(row))));
    } catch (DataException e) { // a number that can't be told, which names its own place
      return Optional.of(e);
    }
  }

  private String text(CaseField place, String name, long row) {
    int elements = place.elements();
    for (int i = 0; i < elements; i++) {
      cases.text(bytes, i * 8);
    }
    int length = place.width();
    if (length > 255) {
      // Each segment's 255 bytes are padded to 256.
      for (int from = 256, to = 255; to < length; from += 256, to += 255) {
        System.arraycopy(bytes, from, bytes, to, Math.min(255, length - to));
      }
    }
    while (length > 0 && (bytes[length - 1] == ' ' || bytes[length - 1] == 0)) {
      length--;
    }
    return text.decode(bytes, 0, length)
        .orElseThrow(
            () ->
                in.broken(
                    cases.offset(),
                    "case "
                        + (row + 1)
                        + ", variable \""
                        + name
                        + "\": not valid in the file's encoding "
                        + layout.charset().name()
                        + "; name the encoding that it is in"));
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      cases.close();
      in.close();
    }
  }
}
