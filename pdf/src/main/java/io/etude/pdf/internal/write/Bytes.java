package io.etude.pdf.internal.write;

import io.etude.pdf.internal.frame.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing array of bytes with the notations of PDF: numbers, names, strings, references. */
final class Bytes {
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  private static final int[] POWERS = {
    1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
  };
  private static final byte[] REFERENCE = " 0 R".getBytes(StandardCharsets.US_ASCII);

  private byte[] array;
  private int size;

  Bytes(int capacity) {
    array = new byte[capacity];
  }

  byte[] array() {
    return array;
  }

  int size() {
    return size;
  }

  /** A copy. */
  byte[] toArray() {
    return Arrays.copyOf(array, size);
  }

  void clear() {
    size = 0;
  }

  /** Room for that many more bytes. */
  private void ensure(int more) {
    if (array.length - size < more) {
      array = Arrays.copyOf(array, Math.max(array.length * 2, size + more));
    }
  }

  Bytes put(int octet) {
    ensure(1);
    array[size++] = (byte) octet;
    return this;
  }

  /** Overwrites a byte written before. */
  Bytes set(int index, int octet) {
    array[index] = (byte) octet;
    return this;
  }

  /** Appends text that is ASCII. */
  Bytes put(String ascii) {
    int length = ascii.length();
    ensure(length);
    for (int i = 0; i < length; i++) {
      array[size++] = (byte) ascii.charAt(i);
    }
    return this;
  }

  /** Inserts ASCII text before what was written from that index on. */
  Bytes insert(int index, String ascii) {
    int length = ascii.length();
    ensure(length);
    System.arraycopy(array, index, array, index + length, size - index);
    int end = size + length;
    size = index;
    put(ascii);
    size = end;
    return this;
  }

  Bytes put(byte[] source, int from, int length) {
    ensure(length);
    System.arraycopy(source, from, array, size, length);
    size += length;
    return this;
  }

  Bytes put(Bytes other) {
    return put(other.array, 0, other.size);
  }

  Bytes integer(long value) {
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
    int count = 2;
    while (count < 10 && value >= POWERS[count]) {
      count++;
    }
    int rest = value;
    for (int at = size + count - 1; at >= size; at--) {
      int tenth = rest / 10;
      array[at] = (byte) ('0' + rest - 10 * tenth);
      rest = tenth;
    }
    size += count;
  }

  /** A number given in hundredths, without needless zeros: 1250 is {@code 12.5}. */
  Bytes hundredths(long value) {
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
  Bytes decimal(double value) {
    return hundredths(Math.round(value * 100));
  }

  /** A number between 0 and 1 in thousandths. */
  Bytes thousandths(int value) {
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
  Bytes ref(int object) {
    return put(' ').integer(object).put(REFERENCE, 0, REFERENCE.length);
  }

  /** A name; whatever isn't a plain character is escaped. */
  Bytes name(String name) {
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
  Bytes role(Tag.Role role) {
    return put('/').put(role.pdfName());
  }

  Bytes hex(int octet) {
    return put(HEX[octet >> 4 & 15]).put(HEX[octet & 15]);
  }

  Bytes hex16(int value) {
    return hex(value >> 8).hex(value);
  }

  /** UTF-16BE in hex digits, without delimiters. */
  Bytes utf16(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      hex16(text.charAt(i));
    }
    return this;
  }

  /** A text string: ASCII as it is, anything else as UTF-16. */
  Bytes text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return put("<FEFF").utf16(text).put('>');
      }
    }
    return literal(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** A byte string. */
  Bytes literal(byte[] octets) {
    put('(');
    for (byte octet : octets) {
      literalByte(octet);
    }
    return put(')');
  }

  /** A glyph id as two bytes inside a literal string. */
  Bytes glyph(int id) {
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
