package io.etude.dataset.spss;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The records before the data of a system file as they stand there: text is still bytes, since the
 * record that names the encoding comes last. {@link SpssDictionary} makes sense of them.
 */
final class SpssRecords {

  /** The extension records that are kept; all others are skipped. */
  static final int INTEGERS = 3;

  static final int FLOATS = 4;
  static final int SETS = 7;
  static final int LONG_NAMES = 13;
  static final int VERY_LONG_STRINGS = 14;
  static final int CASES = 16;
  static final int MORE_SETS = 19;
  static final int ENCODING = 20;
  static final int LONG_STRING_LABELS = 21;
  static final int LONG_STRING_MISSING = 22;

  private static final List<Integer> KEPT =
      List.of(
          INTEGERS,
          FLOATS,
          SETS,
          LONG_NAMES,
          VERY_LONG_STRINGS,
          CASES,
          MORE_SETS,
          ENCODING,
          LONG_STRING_LABELS,
          LONG_STRING_MISSING);

  /**
   * A variable record that starts a variable (or a segment of a very long string).
   *
   * @param offset where it is
   * @param element position of its first 8 bytes in a case
   * @param width 0 for a number, else the bytes of the string
   * @param format how numbers are printed
   * @param name short name
   * @param label variable label, may be empty
   * @param missing what {@code missingValues} says, 8 bytes each
   * @param missingCount 1 to 3 values; -2 a range; -3 a range and a value
   */
  record RawVariable(
      long offset,
      int element,
      int width,
      SpssFormat format,
      byte[] name,
      byte[] label,
      List<byte[]> missing,
      int missingCount) {}

  /** A value of 8 bytes and its label. */
  record RawLabel(byte[] value, byte[] label) {}

  /** Labels and the elements, counted from 0, of the variables that have them. */
  record RawLabels(List<RawLabel> labels, List<Integer> elements) {}

  /** An extension record. */
  record Extension(long offset, int size, int count, byte[] data) {}

  final List<RawVariable> variables = new ArrayList<>();
  final List<RawLabels> labels = new ArrayList<>();
  final Map<Integer, Extension> extensions = new HashMap<>();
  int compression;
  int weightElement;
  long cases;
  double bias;
  int elements;
  byte[] title;

  private final SpssInput in;

  private SpssRecords(SpssInput in) {
    this.in = in;
  }

  /** Reads up to the data, which {@code in} stands before afterwards. */
  static SpssRecords read(SpssInput in) {
    SpssRecords records = new SpssRecords(in);
    records.header();
    records.dictionary();
    return records;
  }

  private void header() {
    if (in.remaining() < 176) {
      throw in.broken("not an SPSS system file: it has less than the 176 bytes of a header");
    }
    String magic = new String(in.bytes(4, "the header"), StandardCharsets.ISO_8859_1);
    if (!magic.equals("$FL2") && !magic.equals("$FL3")) {
      throw in.broken(0, "not an SPSS system file: it does not begin with $FL2 or $FL3");
    }
    in.skip(60, "the header");
    int layout = in.int32("the header");
    if (layout != 2 && layout != 3) {
      in.order(ByteOrder.BIG_ENDIAN);
      layout = Integer.reverseBytes(layout);
      if (layout != 2 && layout != 3) {
        throw in.broken(64, "layout code " + layout + " should be 2 or 3 in either byte order");
      }
    }
    in.int32("the header");
    compression = in.int32("the header");
    boolean zlib = magic.equals("$FL3");
    if (compression < 0 || compression > 2 || zlib != (compression == 2)) {
      throw in.broken(72, "compression " + compression + " is not one of a " + magic + " file");
    }
    weightElement = in.int32("the header") - 1;
    cases = in.int32("the header");
    bias = in.float64("the header");
    if (!Double.isFinite(bias)) {
      throw in.broken(84, "the bias of compressed values is no number");
    }
    in.skip(9 + 8, "the header");
    title = in.bytes(64, "the header");
    in.skip(3, "the header");
  }

  private void dictionary() {
    while (true) {
      long offset = in.position();
      int type = in.int32("a record");
      switch (type) {
        case 2 -> variable(offset);
        case 3 -> valueLabels();
        case 6 -> in.skip(80L * count(in.int32("a document"), 80, "document lines"), "a document");
        case 7 -> extension(offset);
        case 999 -> {
          in.int32("the end of the dictionary");
          return;
        }
        default ->
            throw in.broken(offset, "record type " + type + " is not one of 2, 3, 6, 7, 999");
      }
    }
  }

  /** Checks a count against the bytes that so many things of at least {@code size} bytes need. */
  private int count(int count, int size, String what) {
    if (count < 0) {
      throw in.broken(in.position() - 4, "a count of " + count + " " + what);
    }
    in.need((long) count * size, count + " " + what);
    return count;
  }

  private void variable(long offset) {
    int width = in.int32("a variable");
    int hasLabel = in.int32("a variable");
    int missingCount = in.int32("a variable");
    SpssFormat format = SpssFormat.of(in.int32("a variable"));
    in.skip(4, "a variable");
    byte[] name = in.bytes(8, "a variable");
    if (width < -1 || width > 255) {
      throw in.broken(offset + 4, "variable width " + width + " is not between -1 and 255");
    }
    if (hasLabel != 0 && hasLabel != 1) {
      throw in.broken(offset + 8, "variable label indicator " + hasLabel + " is neither 0 nor 1");
    }
    if (missingCount < -3 || missingCount > 3 || missingCount == -1) {
      throw in.broken(offset + 12, "a variable with " + missingCount + " missing values");
    }
    byte[] label = new byte[0];
    if (hasLabel == 1) {
      int length = count(in.int32("a variable label"), 1, "bytes of a variable label");
      label = in.bytes(length, "a variable label");
      in.skip(-length & 3, "a variable label");
    }
    List<byte[]> missing = new ArrayList<>();
    for (int i = 0; i < Math.abs(missingCount); i++) {
      missing.add(in.bytes(8, "a missing value"));
    }
    if (width >= 0) {
      variables.add(
          new RawVariable(offset, elements, width, format, name, label, missing, missingCount));
    }
    elements++;
  }

  private void valueLabels() {
    // A value and a label's length with their padding take 16 bytes at least.
    int count = count(in.int32("value labels"), 16, "value labels");
    List<RawLabel> read = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] value = in.bytes(8, "a value label");
      int length = in.bytes(1, "a value label")[0] & 0xFF;
      byte[] label = in.bytes(length, "a value label");
      in.skip(-(length + 1) & 7, "a value label");
      read.add(new RawLabel(value, label));
    }
    long offset = in.position();
    int type = in.int32("the variables of value labels");
    if (type != 4) {
      throw in.broken(offset, "record type " + type + " after value labels should be 4");
    }
    int variableCount = count(in.int32("the variables of value labels"), 4, "labelled variables");
    List<Integer> labelled = new ArrayList<>();
    for (int i = 0; i < variableCount; i++) {
      labelled.add(in.int32("the variables of value labels") - 1);
    }
    labels.add(new RawLabels(read, labelled));
  }

  private void extension(long offset) {
    int subtype = in.int32("an extension record");
    int size = in.int32("an extension record");
    int count = in.int32("an extension record");
    if (size < 0 || count < 0) {
      throw in.broken(offset, "an extension record of " + count + " times " + size + " bytes");
    }
    long length = (long) size * count;
    String what = "extension record " + subtype;
    in.need(length, what);
    if (KEPT.contains(subtype) && length < Integer.MAX_VALUE) {
      extensions.put(subtype, new Extension(offset, size, count, in.bytes((int) length, what)));
    } else {
      in.skip(length, what);
    }
  }

  /** Bytes without the padding of blanks and zeros at their end. */
  static byte[] trimmed(byte[] padded) {
    int end = padded.length;
    while (end > 0 && (padded[end - 1] == ' ' || padded[end - 1] == 0)) {
      end--;
    }
    return end == padded.length ? padded : Arrays.copyOf(padded, end);
  }
}
