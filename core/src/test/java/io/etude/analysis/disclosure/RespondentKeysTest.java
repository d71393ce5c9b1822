package io.etude.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The keys are those of SipHash-2-4, as its authors' vectors say. */
class RespondentKeysTest {

  private static byte[] upTo(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }

  /** From the reference implementation: the key 00 01 … 0f, messages 00 01 …. */
  @Test
  void theVectorsOfItsAuthors() {
    RespondentKeys keys = new RespondentKeys(upTo(16));
    assertThat(keys.of(upTo(0))).isEqualTo(0x726FDB47DD0E0E31L);
    assertThat(keys.of(upTo(1))).isEqualTo(0x74F839C593DC67FDL);
    assertThat(keys.of(upTo(8))).isEqualTo(0x93F5F5799A932462L);
    assertThat(keys.of(upTo(15))).isEqualTo(0xA129CA6149BE45E5L);
  }

  @Test
  void editionAndIdAreKeptApart() {
    RespondentKeys keys = new RespondentKeys(upTo(16));
    Set<Long> all = new HashSet<>();
    all.add(keys.of("", "123"));
    all.add(keys.of("1", "23"));
    all.add(keys.of("12", "3"));
    all.add(keys.of("2", "13"));
    assertThat(all).hasSize(4);
    assertThat(keys.of("1", "23")).isEqualTo(keys.of("1:123".getBytes(StandardCharsets.UTF_8)));
    assertThat(new RespondentKeys(new byte[16]).of("1", "23")).isNotIn(all);
  }
}
