package io.etude.render;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A stream that can digest a stretch of what passes through it, without holding any of it. */
final class DigestStream extends FilterOutputStream {

  /** The algorithm's name, as Java and the JSON have it. */
  static final String ALGORITHM = "SHA-256";

  private final MessageDigest digest;
  private boolean on;

  DigestStream(OutputStream out) {
    super(out);
    try {
      digest = MessageDigest.getInstance(ALGORITHM);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  /** Begins to digest, with bytes that have passed already. */
  void start(byte... passed) {
    digest.update(passed);
    on = true;
  }

  /** Stops, and gives the digest in hexadecimal digits. */
  String stop() {
    on = false;
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
    if (on) {
      digest.update((byte) b);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    if (on) {
      digest.update(bytes, offset, length);
    }
  }
}
