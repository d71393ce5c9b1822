package io.etude.dataset.spss;

import io.etude.DataException;
import io.etude.Place;
import io.etude.dataset.Chunk;
import io.etude.dataset.ChunkReader;
import io.etude.dataset.Column;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.ReadRequest.Form;
import io.etude.dataset.ReadRequest.Wanted;
import io.etude.dataset.Variable;
import io.etude.dataset.column.ColumnBuilder;
import io.etude.dataset.column.ColumnSigns;
import io.etude.dataset.column.NumberReader;
import io.etude.dataset.column.RequestedColumns;
import io.etude.dataset.column.ValueFaults;
import io.etude.dataset.spss.SpssDictionary.CaseField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Reads the cases of a system file, passing over the variables that nobody asked for. */
final class SpssChunkReader implements ChunkReader {

  /** A chunk ends early when its texts get longer than this together. */
  private static final long MOST_TEXT = 1L << 26;

  /** A variable that is wanted. */
  private record Step(int skipBefore, CaseField place, String name, ColumnBuilder[] sinks) {}

  private final String source;
  private final SpssInput in;
  private final SpssLayout layout;
  private final SpssCases cases;
  private final SpssText text;
  private final ColumnBuilder[] sinks;
  private final List<Step> steps = new ArrayList<>();
  private final int skipAfter;
  private final byte[] bytes;
  private final int chunkRows;
  private final ValueFaults faults;

  /** The text under way, made once for all values: most are never asked for their place. */
  private final Supplier<Object> answers = () -> this.answer;

  private final Supplier<Place> answerPlace = () -> place(this.answerRow);
  private String answer;
  private long answerRow;
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
    sinks = new ColumnBuilder[resolved.length];
    ColumnSigns signs = new ColumnSigns(file, request);
    Map<Integer, List<ColumnBuilder>> byVariable = new TreeMap<>();
    for (int i = 0; i < resolved.length; i++) {
      Wanted wanted = request.columns().get(i);
      CaseField place = layout.places().get(resolved[i]);
      if (place.width() == 0 && !suits(wanted.form(), place.format())) {
        throw unsuited(wanted, place);
      }
      NumberReader reader = signs.reader(wanted.column());
      sinks[i] = ColumnBuilder.of(wanted.form(), resolved[i] + 1, reader, place.format(), 0);
      byVariable.computeIfAbsent(resolved[i], key -> new ArrayList<>()).add(sinks[i]);
    }
    int element = 0;
    int widest = 0;
    for (Map.Entry<Integer, List<ColumnBuilder>> entry : byVariable.entrySet()) {
      CaseField place = layout.places().get(entry.getKey());
      String name = layout.schema().variables().get(entry.getKey()).name();
      ColumnBuilder[] targets = entry.getValue().toArray(ColumnBuilder[]::new);
      steps.add(new Step(place.element() - element, place, name, targets));
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

  /** Whether the numbers of a format can have a form. */
  private static boolean suits(Form form, SpssFormat format) {
    boolean date = format.type() == Variable.Type.DATE;
    boolean number = form == Form.NUMBERS || form == Form.NUMBERS_AMONG_TEXT;
    return form == Form.DAYS ? date : !(date && number);
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
    for (ColumnBuilder sink : sinks) {
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
        number(step.sinks, cases.number());
      } else {
        text(step, row);
      }
    }
    cases.skip(skipAfter);
    return true;
  }

  private void number(ColumnBuilder[] targets, double value) {
    boolean empty = value == layout.sysmis() || Double.isNaN(value);
    for (ColumnBuilder sink : targets) {
      if (empty) {
        sink.addEmpty();
      } else {
        sink.add(value);
      }
    }
  }

  private void text(Step step, long row) {
    String value = text(step.place, step.name, row);
    textLength += value.length();
    answer = value.isBlank() ? null : value;
    answerRow = row;
    for (ColumnBuilder sink : step.sinks) {
      faults.add(sink, answers, answerPlace);
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
