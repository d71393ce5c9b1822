package io.etude.dataset.spss;

import java.util.Arrays;

/**
 * Cases compressed by byte codes: 8 codes, then the 8 bytes of each element that a code says
 * follow, and so on.
 */
final class SpssCodedCases extends SpssCases {

  private static final int PADDING = 0;
  private static final int END = 252;
  private static final int RAW = 253;
  private static final int BLANKS = 254;
  private static final int SYSMIS = 255;

  private final double[] numbers = new double[256];

  /** Codes not used yet, the next one lowest; {@code codesLeft} of them. */
  private long codes;

  private int codesLeft;

  SpssCodedCases(SpssInput in, SpssLayout layout, Bytes bytes) {
    super(in, bytes);
    for (int code = 1; code < END; code++) {
      numbers[code] = code - layout.bias();
    }
    numbers[SYSMIS] = layout.sysmis();
  }

  /** The next code that is not padding, or -1 at the end of the data. */
  private int code() {
    while (true) {
      if (codesLeft == 0) {
        if (!fill()) {
          if (limit > at) {
            throw cut();
          }
          return -1;
        }
        codes = 0;
        for (int i = 7; i >= 0; i--) {
          codes = codes << 8 | buffer[at + i] & 0xFF;
        }
        at += 8;
        codesLeft = 8;
      }
      int code = (int) codes & 0xFF;
      codes >>>= 8;
      codesLeft--;
      if (code != PADDING) {
        return code;
      }
    }
  }

  /** The next code within a case. */
  private int needCode() {
    int code = code();
    if (code < 0 || code == END) {
      throw in.broken(offset(), "the data end within a case");
    }
    return code;
  }

  @Override
  boolean more() {
    int code = code();
    if (code < 0 || code == END) {
      return false;
    }
    codes = codes << 8 | code;
    codesLeft++;
    return true;
  }

  @Override
  void skip(int elements) {
    for (int i = 0; i < elements; i++) {
      if (needCode() == RAW) {
        take();
      }
    }
  }

  @Override
  double number() {
    int code = needCode();
    if (code == RAW) {
      return doubleAt(take());
    }
    if (code == BLANKS) {
      throw in.broken(offset(), "blanks where a number should be");
    }
    return numbers[code];
  }

  @Override
  void text(byte[] target, int offset) {
    int code = needCode();
    if (code == RAW) {
      System.arraycopy(buffer, take(), target, offset, 8);
    } else if (code == BLANKS) {
      Arrays.fill(target, offset, offset + 8, (byte) ' ');
    } else if (numbers[code] == 0) {
      // Some programs end text with a number of 8 zero bytes.
      Arrays.fill(target, offset, offset + 8, (byte) 0);
    } else {
      throw in.broken(offset(), "a number where text should be");
    }
  }
}
