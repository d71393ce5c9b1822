package io.etude.pdf.write.file;

import io.etude.pdf.frame.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing array of bytes with the notations of PDF: numbers, names, strings, references. */
public final class Bytes {
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  /** The numbers from 0 to 99 in two digits each. */
  private static final byte[] PAIRS = pairs();

  private static final byte[] REFERENCE = " 0 R".getBytes(StandardCharsets.US_ASCII);

  private static byte[] pairs() {
    byte[] pairs = new byte[200];
    for (int i = 0; i < 100; i++) {
      pairs[2 * i] = (byte) ('0' + i / 10);
      pairs[2 * i + 1] = (byte) ('0' + i % 10);
    }
    return pairs;
  }

  private byte[] array;
  private int size;

  public Bytes(int capacity) {
    array = new byte[capacity];
  }

  public byte[] array() {
    return array;
  }

  public int size() {
    return size;
  }

  /** A copy. */
  public byte[] toArray() {
    return Arrays.copyOf(array, size);
  }

  public void clear() {
    size = 0;
  }

  /** Room for that many more bytes. */
  private void ensure(int more) {
    if (array.length - size < more) {
      array = Arrays.copyOf(array, Math.max(array.length * 2, size + more));
    }
  }

  public Bytes put(int octet) {
    ensure(1);
    array[size++] = (byte) octet;
    return this;
  }

  /** Overwrites a byte written before. */
  public Bytes set(int index, int octet) {
    array[index] = (byte) octet;
    return this;
  }

  /** Appends text that is ASCII. */
  public Bytes put(String ascii) {
    int length = ascii.length();
    ensure(length);
    for (int i = 0; i < length; i++) {
      array[size++] = (byte) ascii.charAt(i);
    }
    return this;
  }

  /** Inserts ASCII text before what was written from that index on. */
  public Bytes insert(int index, String ascii) {
    int length = ascii.length();
    ensure(length);
    System.arraycopy(array, index, array, index + length, size - index);
    int end = size + length;
    size = index;
    put(ascii);
    size = end;
    return this;
  }

  public Bytes put(byte[] source, int from, int length) {
    ensure(length);
    System.arraycopy(source, from, array, size, length);
    size += length;
    return this;
  }

  public Bytes put(Bytes other) {
    return put(other.array, 0, other.size);
  }

  public Bytes integer(long value) {
    ensure(20);
    if (value < 0) {
      array[size++] = '-';
      digits(-value);
    } else {
      digits(value);
    }
    return this;
  }

  private void digits(long value) {
    if (value < 10) {
      array[size++] = (byte) ('0' + value);
    } else if (value <= Integer.MAX_VALUE) {
      digits((int) value);
    } else {
      digits(value / 1_000_000_000);
      int rest = (int) (value % 1_000_000_000);
      for (int unit = 100_000_000; unit > 0; unit /= 10) {
        array[size++] = (byte) ('0' + rest / unit % 10);
      }
    }
  }

  private void digits(int value) {
    int rest = value;
    int end = size + length(value);
    size = end;
    while (rest >= 100) {
      int high = rest / 100;
      int pair = 2 * (rest - 100 * high);
      array[--end] = PAIRS[pair + 1];
      array[--end] = PAIRS[pair];
      rest = high;
    }
    array[--end] = PAIRS[2 * rest + 1];
    if (rest >= 10) {
      array[--end] = PAIRS[2 * rest];
    }
  }

  private static int length(int value) {
    if (value < 10_000) {
      return value < 100 ? value < 10 ? 1 : 2 : value < 1000 ? 3 : 4;
    }
    if (value < 100_000_000) {
      return value < 1_000_000 ? value < 100_000 ? 5 : 6 : value < 10_000_000 ? 7 : 8;
    }
    return value < 1_000_000_000 ? 9 : 10;
  }

  /** A number given in hundredths, without needless zeros: 1250 is {@code 12.5}. */
  public Bytes hundredths(long value) {
    ensure(24);
    long rest = value;
    if (rest < 0) {
      array[size++] = '-';
      rest = -rest;
    }
    long whole = rest / 100;
    int part = (int) (rest - whole * 100);
    if (whole > 0 || part == 0) {
      digits(whole);
    }
    if (part > 0) {
      array[size++] = '.';
      array[size++] = (byte) ('0' + part / 10);
      if (part % 10 > 0) {
        array[size++] = (byte) ('0' + part % 10);
      }
    }
    return this;
  }

  /** A number rounded to hundredths. */
  public Bytes decimal(double value) {
    return hundredths(Math.round(value * 100));
  }

  /** A number between 0 and 1 in thousandths. */
  public Bytes thousandths(int value) {
    if (value % 1000 == 0) {
      return integer(value / 1000);
    }
    put('.');
    for (int rest = value, unit = 100; rest > 0; rest %= unit, unit /= 10) {
      put('0' + rest / unit);
    }
    return this;
  }

  /** A reference to an object. */
  public Bytes ref(int object) {
    return put(' ').integer(object).put(REFERENCE, 0, REFERENCE.length);
  }

  /** A name; whatever isn't a plain character is escaped. */
  public Bytes name(String name) {
    put('/');
    for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
      if (octet > ' ' && octet < 127 && "#()<>[]{}/%".indexOf(octet) < 0) {
        put(octet);
      } else {
        put('#').hex(octet);
      }
    }
    return this;
  }

  /** The name of a structure type, which is plain. */
  public Bytes role(Tag.Role role) {
    return put('/').put(role.pdfName());
  }

  public Bytes hex(int octet) {
    return put(HEX[octet >> 4 & 15]).put(HEX[octet & 15]);
  }

  public Bytes hex16(int value) {
    return hex(value >> 8).hex(value);
  }

  /** UTF-16BE in hex digits, without delimiters. */
  public Bytes utf16(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      hex16(text.charAt(i));
    }
    return this;
  }

  /** A text string: ASCII as it is, anything else as UTF-16. */
  public Bytes text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return put("<FEFF").utf16(text).put('>');
      }
    }
    return literal(text);
  }

  /** A byte string: the text in UTF-8. */
  public Bytes literal(String text) {
    int start = size;
    ensure(text.length() + 2);
    array[size++] = '(';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '(' || c == ')' || c == '\\') {
        size = start;
        return literal(text.getBytes(StandardCharsets.UTF_8));
      }
      array[size++] = (byte) c;
    }
    array[size++] = ')';
    return this;
  }

  /** A byte string. */
  public Bytes literal(byte[] octets) {
    put('(');
    for (byte octet : octets) {
      literalByte(octet);
    }
    return put(')');
  }

  /** A glyph id as two bytes inside a literal string. */
  public Bytes glyph(int id) {
    ensure(4);
    literalByte(id >> 8);
    literalByte(id);
    return this;
  }

  /** A byte inside a literal string; a carriage return would be read as a line feed. */
  private void literalByte(int octet) {
    byte value = (byte) octet;
    ensure(2);
    if (value == '(' || value == ')' || value == '\\') {
      array[size++] = '\\';
    } else if (value == '\r') {
      array[size++] = '\\';
      value = 'r';
    }
    array[size++] = value;
  }

  /** The bytes as text, one character each. */
  @Override
  public String toString() {
    return new String(array, 0, size, StandardCharsets.ISO_8859_1);
  }
}
