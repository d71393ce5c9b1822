package io.etude.analysis.disclosure;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Keys of respondents: SipHash-2-4 of an edition and an id under a secret of 128 bits. Whoever does
 * not know the secret can't tell them from random numbers. Immutable and thread-safe.
 *
 * <p>Source: J.-P. Aumasson and D. J. Bernstein, <em>SipHash: a fast short-input PRF</em>
 * (INDOCRYPT 2012).
 */
public final class RespondentKeys {
  private static final int WORD = Long.BYTES;
  private static final long FINISH = 0xFF;

  private final long k0;
  private final long k1;

  /**
   * Keys under a secret.
   *
   * @param secret 16 bytes
   */
  public RespondentKeys(byte[] secret) {
    ByteBuffer bytes = ByteBuffer.wrap(secret).order(ByteOrder.LITTLE_ENDIAN);
    k0 = bytes.getLong();
    k1 = bytes.getLong();
  }

  /** The key of a respondent; the edition is empty where there is one alone. */
  public long of(String edition, String id) {
    // the length of the edition keeps "1" and "23" apart from "12" and "3"
    byte[] text = (edition.length() + ":" + edition + id).getBytes(StandardCharsets.UTF_8);
    return of(text);
  }

  /** SipHash-2-4 of some bytes. */
  long of(byte[] message) {
    long[] v = {
      k0 ^ 0x736F6D6570736575L,
      k1 ^ 0x646F72616E646F6DL,
      k0 ^ 0x6C7967656E657261L,
      k1 ^ 0x7465646279746573L
    };
    ByteBuffer in = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
    while (in.remaining() >= WORD) {
      compress(v, in.getLong());
    }
    long last = (long) message.length << (Long.SIZE - Byte.SIZE);
    for (int shift = 0; in.hasRemaining(); shift += Byte.SIZE) {
      last |= (in.get() & 0xFFL) << shift;
    }
    compress(v, last);
    v[2] ^= FINISH;
    for (int round = 0; round < 4; round++) {
      round(v);
    }
    return v[0] ^ v[1] ^ v[2] ^ v[3];
  }

  private static void compress(long[] v, long word) {
    v[3] ^= word;
    round(v);
    round(v);
    v[0] ^= word;
  }

  private static void round(long[] v) {
    v[0] += v[1];
    v[1] = Long.rotateLeft(v[1], 13) ^ v[0];
    v[0] = Long.rotateLeft(v[0], 32);
    v[2] += v[3];
    v[3] = Long.rotateLeft(v[3], 16) ^ v[2];
    v[0] += v[3];
    v[3] = Long.rotateLeft(v[3], 21) ^ v[0];
    v[2] += v[1];
    v[1] = Long.rotateLeft(v[1], 17) ^ v[2];
    v[2] = Long.rotateLeft(v[2], 32);
  }
}
