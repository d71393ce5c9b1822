package io.etude.benchmarks.survey;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * Writes the same invented survey as CSV and as a compressed system file: 45 coded answers of which
 * some are empty, and a weight. Always the same bytes.
 */
public final class SurveyFiles {

  private static final int CODED = 45;
  private static final int RAW = 253;
  private static final int SYSMIS = 255;
  private static final int BIAS = 100;

  private final Random random = new Random(20181017);
  private final OutputStream csv;
  private final OutputStream sav;

  /** Codes of the system file that wait for their eight, and the numbers that follow them. */
  private final byte[] codes = new byte[8];

  private final ByteBuffer numbers = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
  private int waiting;

  private SurveyFiles(OutputStream csv, OutputStream sav) {
    this.csv = csv;
    this.sav = sav;
  }

  public static void write(Path csv, Path sav, int rows) throws IOException {
    try (OutputStream csvOut = new BufferedOutputStream(Files.newOutputStream(csv), 1 << 20);
        OutputStream savOut = new BufferedOutputStream(Files.newOutputStream(sav), 1 << 20)) {
      SurveyFiles files = new SurveyFiles(csvOut, savOut);
      files.head(rows);
      for (int row = 0; row < rows; row++) {
        files.row();
      }
      files.flush();
    }
  }

  private static String name(int variable) {
    return variable == CODED ? "weight" : "q" + (variable + 1);
  }

  private void head(int rows) throws IOException {
    StringBuilder header = new StringBuilder();
    for (int i = 0; i <= CODED; i++) {
      header.append(i == 0 ? "" : ",").append(name(i));
    }
    csv.write((header + "\n").getBytes(StandardCharsets.US_ASCII));
    ByteBuffer head = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
    head.put(padded("$FL2@(#) SPSS DATA FILE", 64));
    head.putInt(2).putInt(CODED + 1).putInt(1).putInt(0).putInt(rows).putDouble(BIAS);
    head.put(padded("01 Jan 1812:00:00", 17)).put(padded("", 64)).put(new byte[3]);
    for (int i = 0; i <= CODED; i++) {
      int format = i == CODED ? 0x050803 : 0x050100;
      head.putInt(2).putInt(0).putInt(0).putInt(0).putInt(format).putInt(format);
      head.put(padded(name(i).toUpperCase(Locale.ROOT), 8));
    }
    head.putInt(999).putInt(0);
    sav.write(head.array(), 0, head.position());
  }

  private static byte[] padded(String text, int length) {
    byte[] bytes = Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), length);
    Arrays.fill(bytes, text.length(), length, (byte) ' ');
    return bytes;
  }

  private void row() throws IOException {
    for (int i = 0; i < CODED; i++) {
      int answer = random.nextInt(12);
      if (answer > 9) {
        code(SYSMIS);
      } else {
        csv.write('0' + answer);
        code(answer + BIAS);
      }
      csv.write(',');
    }
    int thousandths = 200 + random.nextInt(3000);
    String weight = String.format(Locale.ROOT, "%d.%03d", thousandths / 1000, thousandths % 1000);
    csv.write(weight.getBytes(StandardCharsets.US_ASCII));
    csv.write('\n');
    numbers.putDouble(thousandths / 1000.0);
    code(RAW);
  }

  private void code(int code) throws IOException {
    codes[waiting++] = (byte) code;
    if (waiting == codes.length) {
      flush();
    }
  }

  private void flush() throws IOException {
    Arrays.fill(codes, waiting, codes.length, (byte) 0);
    sav.write(codes);
    sav.write(numbers.array(), 0, numbers.position());
    numbers.clear();
    waiting = 0;
  }
}
