package io.etude.xlsx.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What cells are recognised by. */
class CellDigestTest {

  @Test
  void blanksOfATextMakeNoDifference() {
    assertThat(CellDigest.of(" a \r\n b\t")).isEqualTo(CellDigest.of("a b")).hasSize(3);
    assertThat(CellDigest.of("ab")).isNotEqualTo(CellDigest.of("a b"));
    assertThat(CellDigest.of(" \n")).isEqualTo(CellDigest.EMPTY);
  }

  /** LibreOffice writes fifteen digits, openpyxl sixteen. */
  @Test
  void sevenDigitsOfANumberCount() {
    assertThat(CellDigest.of(0.211920529801324)).isEqualTo(CellDigest.of(0.21192052980132450));
    assertThat(CellDigest.of(0.2119205)).isNotEqualTo(CellDigest.of(0.2119207));
    assertThat(CellDigest.of(-0.0)).isEqualTo(CellDigest.of(0));
    assertThat(CellDigest.of(1)).isNotEqualTo(CellDigest.of("1"));
  }

  @Test
  void aFormulaIsOneWhateverItGives() {
    assertThat(CellDigest.of(new CellValue.Formula("A1", 2))).isEqualTo(CellDigest.FORMULA);
    assertThat(CellDigest.of(new CellValue.Blank())).isEqualTo(CellDigest.EMPTY);
    assertThat(CellDigest.of(new CellValue.Text("a"))).isEqualTo(CellDigest.of("a"));
  }

  /** Three characters have 262,144 values; of a thousand figures about two share theirs. */
  @Test
  void figuresDiffer() {
    Set<String> digests = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      digests.add(CellDigest.of(i / 1_000.0));
      digests.add(CellDigest.of("label " + i));
    }
    assertThat(digests).hasSizeGreaterThan(1_980);
    assertThat(List.copyOf(digests)).allMatch(digest -> digest.matches("[A-Za-z0-9_$]{3}"));
  }
}
