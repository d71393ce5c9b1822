package io.etude.dataset.spss;

import io.etude.DataException;
import io.etude.dataset.Dictionary;
import io.etude.dataset.MissingValues;
import io.etude.dataset.MultipleSet;
import io.etude.dataset.Schema;
import io.etude.dataset.Variable;
import io.etude.dataset.Variable.Type;
import io.etude.dataset.Variable.ValueLabel;
import io.etude.dataset.spss.SpssRecords.Extension;
import io.etude.dataset.spss.SpssRecords.RawLabel;
import io.etude.dataset.spss.SpssRecords.RawLabels;
import io.etude.dataset.spss.SpssRecords.RawVariable;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Makes the schema of a system file, and the place of each variable in a case, of its records. */
final class SpssDictionary {

  /** The widest string; the format's programs have the same limit. */
  private static final int WIDEST = 32_767;

  private static final int SEGMENT = 255;
  private static final int SEGMENT_STEP = 252;

  /**
   * Where a variable lies in a case.
   *
   * @param element its first 8 bytes
   * @param width 0 for a number, else the bytes of the string
   * @param format what a number stands for
   */
  record CaseField(int element, int width, SpssFormat format) {

    /** How many times 8 bytes the variable takes, all segments of a very long string included. */
    int elements() {
      if (width <= SEGMENT) {
        return Math.max(1, (width + 7) / 8);
      }
      int segments = (width + SEGMENT_STEP - 1) / SEGMENT_STEP;
      int last = width - (segments - 1) * SEGMENT_STEP;
      return (segments - 1) * 32 + (last + 7) / 8;
    }
  }

  /** A variable under construction. */
  private static final class Draft {
    final RawVariable raw;
    final String shortName;
    String name;
    int width;
    final Map<String, ValueLabel> labels = new LinkedHashMap<>();
    MissingValues missing = MissingValues.NONE;

    Draft(RawVariable raw, String shortName) {
      this.raw = raw;
      this.shortName = shortName;
      this.name = shortName;
      this.width = raw.width();
    }
  }

  private final SpssInput in;
  private final SpssRecords records;
  private final ByteOrder order;
  private final SpssText text;
  private final double sysmis;
  private final List<Draft> drafts = new ArrayList<>();

  private SpssDictionary(SpssInput in, SpssRecords records, Optional<Charset> given) {
    this.in = in;
    this.records = records;
    this.order = in.order();
    int code = integers();
    try {
      text = new SpssText(given.orElseGet(() -> SpssText.declared(encodingName(), code)));
    } catch (IllegalArgumentException e) {
      throw in.broken(e.getMessage() + "; name the encoding to read the file in");
    }
    sysmis = floats();
  }

  /** The file's structure, from records that {@code in} has just been read for. */
  static SpssLayout layout(SpssInput in, SpssRecords records, Optional<Charset> given) {
    SpssDictionary dictionary = new SpssDictionary(in, records, given);
    dictionary.drafts();
    dictionary.longNames();
    dictionary.veryLongStrings();
    dictionary.missing();
    dictionary.valueLabels();
    dictionary.longStringLabels();
    dictionary.longStringMissing();
    return dictionary.layout();
  }

  private Optional<Extension> extension(int subtype) {
    return Optional.ofNullable(records.extensions.get(subtype));
  }

  /** The character code; also refuses floating-point formats that no living machine writes. */
  private int integers() {
    Optional<Extension> record = extension(SpssRecords.INTEGERS);
    if (record.isEmpty()) {
      return 0;
    }
    if (record.get().data().length < 32) {
      throw in.broken(record.get().offset(), "an integer record of less than 8 numbers");
    }
    ByteBuffer data = ByteBuffer.wrap(record.get().data()).order(order);
    int floating = data.getInt(16);
    if (floating != 1) {
      throw in.broken(
          record.get().offset(), "floating-point format " + floating + " is not IEEE 754 (1)");
    }
    return data.getInt(28);
  }

  private Optional<String> encodingName() {
    return extension(SpssRecords.ENCODING)
        .map(record -> new String(record.data(), StandardCharsets.ISO_8859_1));
  }

  /** The system-missing value. */
  private double floats() {
    return extension(SpssRecords.FLOATS)
        .filter(record -> record.data().length >= 8)
        .map(record -> ByteBuffer.wrap(record.data()).order(order).getDouble(0))
        .orElse(-Double.MAX_VALUE);
  }

  private String decode(byte[] bytes, long offset, String what) {
    byte[] trimmed = SpssRecords.trimmed(bytes);
    return text.decode(trimmed, 0, trimmed.length)
        .orElseThrow(
            () ->
                in.broken(
                    offset,
                    what
                        + " is not valid in the file's encoding "
                        + text.charset().name()
                        + "; name the encoding that it is in"));
  }

  private void drafts() {
    for (RawVariable raw : records.variables) {
      drafts.add(new Draft(raw, decode(raw.name(), raw.offset(), "a variable name").strip()));
    }
  }

  private Map<String, Draft> byShortName() {
    Map<String, Draft> map = new HashMap<>();
    drafts.forEach(draft -> map.putIfAbsent(draft.shortName, draft));
    return map;
  }

  private void longNames() {
    Optional<Extension> record = extension(SpssRecords.LONG_NAMES);
    if (record.isEmpty()) {
      return;
    }
    Map<String, Draft> byShortName = byShortName();
    String pairs = decode(record.get().data(), record.get().offset(), "the long variable names");
    for (String pair : pairs.split("\t")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        Draft draft = byShortName.get(pair.substring(0, equals).strip());
        String name = pair.substring(equals + 1).strip();
        if (draft != null && !name.isEmpty()) {
          draft.name = name;
        }
      }
    }
  }

  /** Joins the segments of strings longer than 255 bytes. */
  private void veryLongStrings() {
    Optional<Extension> record = extension(SpssRecords.VERY_LONG_STRINGS);
    if (record.isEmpty()) {
      return;
    }
    long offset = record.get().offset();
    Map<String, Draft> byShortName = byShortName();
    Map<Draft, Integer> index = new HashMap<>();
    for (int i = 0; i < drafts.size(); i++) {
      index.put(drafts.get(i), i);
    }
    Set<Draft> absorbed = new HashSet<>();
    String pairs = decode(record.get().data(), offset, "the widths of long strings");
    for (String pair : pairs.split("[\t\0]+")) {
      int equals = pair.indexOf('=');
      Draft draft = equals < 0 ? null : byShortName.get(pair.substring(0, equals).strip());
      if (draft != null) {
        draft.width = width(pair.substring(equals + 1).strip(), offset);
        absorb(draft, index.get(draft), absorbed, offset);
      }
    }
    drafts.removeAll(absorbed);
  }

  private int width(String digits, long offset) {
    if (digits.matches("[0-9]{1,5}") && Integer.parseInt(digits) <= WIDEST) {
      return Integer.parseInt(digits);
    }
    throw in.broken(offset, "a string of width \"" + digits + "\"");
  }

  private void absorb(Draft draft, int first, Set<Draft> absorbed, long offset) {
    int segments = (draft.width + SEGMENT_STEP - 1) / SEGMENT_STEP;
    int element = draft.raw.element();
    int last = draft.width - (segments - 1) * SEGMENT_STEP;
    for (int s = 0; s < segments; s++) {
      int width = s < segments - 1 ? SEGMENT : last;
      RawVariable raw = first + s < drafts.size() ? drafts.get(first + s).raw : null;
      boolean fits =
          raw != null && raw.element() == element && (raw.width() + 7) / 8 == (width + 7) / 8;
      if (!fits || raw.width() == 0 || draft.width <= SEGMENT) {
        throw in.broken(
            offset,
            "string \""
                + draft.name
                + "\" of width "
                + draft.width
                + " lacks its segment "
                + (s + 1)
                + " of "
                + segments);
      }
      element += (width + 7) / 8;
      if (s > 0) {
        absorbed.add(drafts.get(first + s));
      }
    }
  }

  private void missing() {
    for (Draft draft : drafts) {
      RawVariable raw = draft.raw;
      if (raw.missingCount() == 0) {
        continue;
      }
      List<String> values = new ArrayList<>();
      OptionalDouble low = OptionalDouble.empty();
      OptionalDouble high = OptionalDouble.empty();
      int ranged = raw.missingCount() < 0 ? 2 : 0;
      if (ranged > 0 && draft.width > 0) {
        throw in.broken(
            raw.offset(), "string \"" + draft.name + "\" with a range of missing values");
      }
      if (ranged > 0) {
        double from = number(raw.missing().get(0));
        double to = number(raw.missing().get(1));
        SpssFormat format = raw.format();
        boolean date = format.type() == Type.DATE;
        low =
            OptionalDouble.of(
                from <= Math.nextUp(-Double.MAX_VALUE)
                    ? Double.NEGATIVE_INFINITY
                    : date ? format.days(from) : from);
        high =
            OptionalDouble.of(
                to >= Double.MAX_VALUE ? Double.POSITIVE_INFINITY : date ? format.days(to) : to);
        if (!(low.getAsDouble() <= high.getAsDouble())) {
          throw in.broken(raw.offset(), "missing values from " + from + " to " + to);
        }
      }
      for (byte[] value : raw.missing().subList(ranged, raw.missing().size())) {
        code(value, draft, raw.offset()).ifPresent(values::add);
      }
      draft.missing = new MissingValues(values, low, high);
    }
  }

  private double number(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(order).getDouble();
  }

  /** The value in the form of {@link Dictionary}; empty for the system-missing value. */
  private Optional<String> code(byte[] value, Draft draft, long offset) {
    if (draft.width > 0) {
      return Optional.of(decode(value, offset, "a value of \"" + draft.name + "\"").strip());
    }
    double number = number(value);
    return Double.isNaN(number) || number == sysmis
        ? Optional.empty()
        : Optional.of(draft.raw.format().code(number));
  }

  private void valueLabels() {
    Map<Integer, Draft> byElement = new HashMap<>();
    drafts.forEach(draft -> byElement.put(draft.raw.element(), draft));
    for (RawLabels set : records.labels) {
      for (int element : set.elements()) {
        Draft draft = byElement.get(element);
        if (draft == null || draft.width > 8) {
          continue; // seen in real files; other programs pass over it as well
        }
        for (RawLabel label : set.labels()) {
          label(draft, label.value(), label.label(), draft.raw.offset());
        }
      }
    }
  }

  private void label(Draft draft, byte[] value, byte[] label, long offset) {
    code(value, draft, offset)
        .ifPresent(
            code ->
                draft.labels.put(
                    code,
                    new ValueLabel(
                        code, decode(label, offset, "a value label of \"" + draft.name + "\""))));
  }

  private Map<String, Draft> byName() {
    Map<String, Draft> map = new HashMap<>();
    drafts.forEach(draft -> map.putIfAbsent(draft.name, draft));
    return map;
  }

  private void longStringLabels() {
    extension(SpssRecords.LONG_STRING_LABELS)
        .ifPresent(
            record -> {
              Map<String, Draft> byName = byName();
              Fields fields = new Fields(record, "value labels of long strings");
              while (fields.more()) {
                Draft draft = byName.get(fields.text(fields.int32()));
                fields.int32();
                int labels = fields.int32();
                for (int i = 0; i < labels; i++) {
                  byte[] value = fields.bytes(fields.int32());
                  byte[] label = fields.bytes(fields.int32());
                  if (draft != null && draft.width > 0) {
                    label(draft, value, label, record.offset());
                  }
                }
              }
            });
  }

  private void longStringMissing() {
    extension(SpssRecords.LONG_STRING_MISSING)
        .ifPresent(
            record -> {
              Map<String, Draft> byName = byName();
              Fields fields = new Fields(record, "missing values of long strings");
              while (fields.more()) {
                Draft draft = byName.get(fields.text(fields.int32()));
                int count = fields.bytes(1)[0];
                int length = fields.int32();
                List<String> values = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                  values.add(fields.decode(fields.bytes(length)).strip());
                }
                if (draft != null && draft.width > 0) {
                  draft.missing = MissingValues.of(values);
                }
              }
            });
  }

  /** Walks through the data of an extension record. */
  private final class Fields {
    private final Extension record;
    private final String what;
    private final ByteBuffer data;

    Fields(Extension record, String what) {
      this.record = record;
      this.what = what;
      data = ByteBuffer.wrap(record.data()).order(order);
    }

    boolean more() {
      return data.hasRemaining();
    }

    int int32() {
      if (data.remaining() < 4) {
        throw broken();
      }
      return data.getInt();
    }

    byte[] bytes(int length) {
      if (length < 0 || length > data.remaining()) {
        throw broken();
      }
      byte[] bytes = new byte[length];
      data.get(bytes);
      return bytes;
    }

    String text(int length) {
      return decode(bytes(length)).strip();
    }

    String decode(byte[] bytes) {
      return SpssDictionary.this.decode(bytes, record.offset(), what);
    }

    private DataException broken() {
      return in.broken(record.offset(), "the record ends within " + what);
    }
  }

  private SpssLayout layout() {
    List<Variable> variables = new ArrayList<>();
    List<CaseField> places = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Draft draft : drafts) {
      String name = names.add(draft.name) ? draft.name : draft.shortName;
      if (name.isEmpty() || !name.equals(draft.name) && !names.add(name)) {
        throw in.broken(draft.raw.offset(), "a second variable named \"" + name + "\"");
      }
      variables.add(
          new Variable(
              name,
              decode(draft.raw.label(), draft.raw.offset(), "the label of \"" + name + "\""),
              draft.width > 0 ? Type.TEXT : draft.raw.format().type(),
              List.copyOf(draft.labels.values()),
              draft.missing));
      places.add(new CaseField(draft.raw.element(), draft.width, draft.raw.format()));
    }
    return new SpssLayout(
        new Schema(variables, sets(variables)),
        places,
        records.elements,
        text.charset(),
        order,
        records.compression,
        records.bias,
        sysmis,
        cases(),
        weight(variables),
        Optional.of(decode(records.title, 92, "the file's label").strip())
            .filter(title -> !title.isEmpty()),
        in.position());
  }

  private List<MultipleSet> sets(List<Variable> variables) {
    Map<String, String> names = new HashMap<>();
    for (int i = 0; i < drafts.size(); i++) {
      names.put(SpssSets.key(variables.get(i).name()), variables.get(i).name());
    }
    for (int i = 0; i < drafts.size(); i++) {
      names.putIfAbsent(SpssSets.key(drafts.get(i).shortName), variables.get(i).name());
    }
    List<MultipleSet> sets = new ArrayList<>();
    for (int subtype : List.of(SpssRecords.SETS, SpssRecords.MORE_SETS)) {
      extension(subtype)
          .ifPresent(
              record ->
                  sets.addAll(
                      new SpssSets(record.data(), text, names)
                          .parse(message -> in.broken(record.offset(), message))));
    }
    return sets;
  }

  private long cases() {
    long cases = records.cases;
    Optional<Extension> record = extension(SpssRecords.CASES);
    if (cases < 0 && record.isPresent() && record.get().data().length >= 16) {
      cases = ByteBuffer.wrap(record.get().data()).order(order).getLong(8);
    }
    return Math.max(-1, cases);
  }

  private Optional<String> weight(List<Variable> variables) {
    for (int i = 0; i < drafts.size(); i++) {
      if (drafts.get(i).raw.element() == records.weightElement && drafts.get(i).width == 0) {
        return Optional.of(variables.get(i).name());
      }
    }
    return Optional.empty();
  }
}
