package io.etude.analysis;

import io.etude.AnalysisException;
import io.etude.Place;
import io.etude.analysis.problem.ProblemCounts;
import io.etude.analysis.sums.Answers;
import io.etude.analysis.sums.CellSums;
import io.etude.analysis.sums.Groups;
import io.etude.analysis.sums.IdSums;
import io.etude.analysis.sums.Part;
import io.etude.analysis.sums.Pattern;
import io.etude.analysis.sums.ValueSums;
import io.etude.analysis.sums.WeightSums;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes tallies as bytes and reads them back. */
final class TallyCodec {
  private static final int MAGIC = 0x45544C37;

  private TallyCodec() {}

  static byte[] write(Tally tally) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      out.writeLong(tally.fingerprint());
      out.writeInt(tally.nodes().size());
      for (Map.Entry<Tally.Node, Part> entry : tally.nodes().entrySet()) {
        out.writeInt(entry.getKey().level());
        out.writeLong(entry.getKey().index());
        writePart(out, entry.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Tally read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readInt() != MAGIC) {
        throw new AnalysisException("the bytes are not a tally of this version");
      }
      long fingerprint = in.readLong();
      TreeMap<Tally.Node, Part> nodes = new TreeMap<>();
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        Tally.Node node = new Tally.Node(in.readInt(), in.readLong());
        nodes.put(node, readPart(in));
      }
      return new Tally(fingerprint, nodes);
    } catch (IOException | NegativeArraySizeException | OutOfMemoryError e) {
      throw new AnalysisException("the bytes are not a tally, or not all of it", e);
    }
  }

  private static void writePart(DataOutputStream out, Part part) throws IOException {
    out.writeBoolean(part.units());
    writeGroups(out, part.groups());
    out.writeInt(part.patterns().size());
    for (List<Pattern> patterns : part.patterns()) {
      out.writeInt(patterns.size());
      for (Pattern pattern : patterns) {
        writeLongs(out, pattern.words());
      }
    }
    out.writeInt(part.cells().length);
    for (CellSums[] bySegment : part.cells()) {
      for (CellSums sums : bySegment) {
        writeCells(out, sums);
      }
    }
    out.writeInt(part.values().length);
    for (ValueSums[] bySegment : part.values()) {
      for (ValueSums sums : bySegment) {
        writeValues(out, sums);
      }
    }
    out.writeInt(part.rejected().length);
    for (boolean any : part.rejected()) {
      out.writeBoolean(any);
    }
    out.writeInt(part.answers().byVariable().size());
    for (Map.Entry<Integer, List<String>> entry : part.answers().byVariable().entrySet()) {
      out.writeInt(entry.getKey());
      out.writeInt(entry.getValue().size());
      for (String text : entry.getValue()) {
        writeText(out, text);
      }
    }
    WeightSums weights = part.weights();
    out.writeInt(weights.exponent());
    out.writeLong(weights.rows());
    out.writeLong(weights.counted());
    writeDoubles(
        out, new double[] {weights.sum(), weights.squares(), weights.minimum(), weights.maximum()});
    writeProblems(out, part.problems());
    writeLongs(out, part.ids().hashes());
    writeLongs(out, part.ids().rows());
    writeLongs(out, part.ids().repeated());
    out.writeLong(part.ids().duplicates());
    out.writeBoolean(part.ids().complete());
    writeLongs(out, part.leftOut());
    out.writeLong(part.key());
  }

  private static Part readPart(DataInputStream in) throws IOException {
    boolean units = in.readBoolean();
    Groups groups = readGroups(in);
    List<List<Pattern>> patterns = new ArrayList<>();
    int segments = in.readInt();
    for (int s = 0; s < segments; s++) {
      List<Pattern> list = new ArrayList<>();
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        list.add(new Pattern(readLongs(in)));
      }
      patterns.add(List.copyOf(list));
    }
    CellSums[][] cells = new CellSums[in.readInt()][segments];
    for (CellSums[] bySegment : cells) {
      for (int s = 0; s < segments; s++) {
        bySegment[s] = readCells(in);
      }
    }
    ValueSums[][] values = new ValueSums[in.readInt()][segments];
    for (ValueSums[] bySegment : values) {
      for (int s = 0; s < segments; s++) {
        bySegment[s] = readValues(in);
      }
    }
    boolean[] rejected = new boolean[in.readInt()];
    for (int v = 0; v < rejected.length; v++) {
      rejected[v] = in.readBoolean();
    }
    Answers answers = Answers.none();
    int written = in.readInt();
    for (int i = 0; i < written; i++) {
      answers.byVariable().put(in.readInt(), readLongTexts(in));
    }
    int exponent = in.readInt();
    long rows = in.readLong();
    long counted = in.readLong();
    double[] w = readDoubles(in);
    return new Part(
        units,
        groups,
        List.copyOf(patterns),
        cells,
        values,
        rejected,
        answers,
        new WeightSums(exponent, rows, counted, w[0], w[1], w[2], w[3]),
        readProblems(in),
        new IdSums(readLongs(in), readLongs(in), readLongs(in), in.readLong(), in.readBoolean()),
        readLongs(in),
        in.readLong());
  }

  private static void writeGroups(DataOutputStream out, Groups groups) throws IOException {
    out.writeInt(groups.size());
    for (Groups.Key key : groups.keys()) {
      out.writeUTF(key.stratum());
      out.writeUTF(key.psu());
    }
    writeLongs(out, groups.rows());
    writeLongs(out, groups.counted());
    writeDoubles(out, groups.population());
  }

  private static Groups readGroups(DataInputStream in) throws IOException {
    List<Groups.Key> keys = new ArrayList<>();
    int size = in.readInt();
    for (int g = 0; g < size; g++) {
      keys.add(new Groups.Key(in.readUTF(), in.readUTF()));
    }
    return new Groups(List.copyOf(keys), readLongs(in), readLongs(in), readDoubles(in));
  }

  private static void writeCells(DataOutputStream out, CellSums sums) throws IOException {
    out.writeInt(sums.groups);
    out.writeInt(sums.detail);
    out.writeInt(sums.patterns);
    out.writeInt(sums.kinds);
    for (double[] array : List.of(sums.w, sums.n, sums.q)) {
      writeDoubles(out, array);
    }
    writeLongs(out, sums.keys);
  }

  private static CellSums readCells(DataInputStream in) throws IOException {
    int groups = in.readInt();
    int detail = in.readInt();
    int patterns = in.readInt();
    int kinds = in.readInt();
    double[][] arrays = new double[3][];
    for (int i = 0; i < arrays.length; i++) {
      arrays[i] = readDoubles(in);
    }
    return new CellSums(groups, detail, patterns, kinds, arrays, readLongs(in));
  }

  private static void writeValues(DataOutputStream out, ValueSums sums) throws IOException {
    out.writeInt(sums.shift);
    out.writeInt(sums.size);
    for (int i = 0; i < sums.size; i++) {
      out.writeInt(sums.group[i]);
      out.writeInt(sums.pattern[i]);
    }
    writeDoubles(out, sums.value);
    for (double[] array : sums.sums) {
      writeDoubles(out, array);
    }
  }

  private static ValueSums readValues(DataInputStream in) throws IOException {
    int shift = in.readInt();
    int size = in.readInt();
    int[] group = new int[size];
    int[] pattern = new int[size];
    for (int i = 0; i < size; i++) {
      group[i] = in.readInt();
      pattern[i] = in.readInt();
    }
    double[] value = readDoubles(in);
    double[][] sums = new double[shift == 0 ? ValueSums.EXACT_SUMS : ValueSums.BUCKET_SUMS][];
    for (int name = 0; name < sums.length; name++) {
      sums[name] = readDoubles(in);
    }
    return new ValueSums(shift, size, group, pattern, value, sums);
  }

  private static void writeProblems(DataOutputStream out, ProblemCounts problems)
      throws IOException {
    out.writeInt(problems.counts().size());
    for (Map.Entry<ProblemCounts.Key, ProblemCounts.Count> entry : problems.counts().entrySet()) {
      out.writeUTF(entry.getKey().rule());
      out.writeUTF(entry.getKey().subject());
      out.writeInt(entry.getKey().details().size());
      for (String detail : entry.getKey().details()) {
        out.writeUTF(detail);
      }
      out.writeLong(entry.getValue().count);
      out.writeInt(entry.getValue().places.size());
      for (Place place : entry.getValue().places) {
        out.writeUTF(place.file());
        out.writeByte(place.unit().ordinal());
        out.writeLong(place.number());
        out.writeInt(place.column());
      }
    }
  }

  private static ProblemCounts readProblems(DataInputStream in) throws IOException {
    ProblemCounts problems = new ProblemCounts();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      ProblemCounts.Key key = new ProblemCounts.Key(in.readUTF(), in.readUTF(), readTexts(in));
      long count = in.readLong();
      problems.add(key, count, readPlaces(in));
    }
    return problems;
  }

  private static List<Place> readPlaces(DataInputStream in) throws IOException {
    List<Place> places = new ArrayList<>();
    int length = in.readInt();
    for (int i = 0; i < length; i++) {
      places.add(
          new Place(in.readUTF(), Place.Unit.values()[in.readByte()], in.readLong(), in.readInt()));
    }
    return places;
  }

  private static List<String> readTexts(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    int length = in.readInt();
    for (int i = 0; i < length; i++) {
      texts.add(in.readUTF());
    }
    return texts;
  }

  /** Texts of any length, which {@code writeUTF} does not take. */
  private static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static List<String> readLongTexts(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      byte[] bytes = in.readNBytes(in.readInt());
      texts.add(new String(bytes, StandardCharsets.UTF_8));
    }
    return List.copyOf(texts);
  }

  private static void writeDoubles(DataOutputStream out, double[] values) throws IOException {
    out.writeInt(values.length);
    for (double value : values) {
      out.writeDouble(value);
    }
  }

  private static double[] readDoubles(DataInputStream in) throws IOException {
    double[] values = new double[in.readInt()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readDouble();
    }
    return values;
  }

  private static void writeLongs(DataOutputStream out, long[] values) throws IOException {
    out.writeInt(values.length);
    for (long value : values) {
      out.writeLong(value);
    }
  }

  private static long[] readLongs(DataInputStream in) throws IOException {
    long[] values = new long[in.readInt()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readLong();
    }
    return values;
  }
}
