package io.etude.xlsx.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of cells as XML. */
class CellXmlTest {

  @Test
  void signsOfXmlAreEscaped() {
    assertThat(CellXml.escaped("a <b> & \"c\"")).isEqualTo("a &lt;b&gt; &amp; &quot;c&quot;");
    assertThat(CellXml.escaped("plain, é €")).isEqualTo("plain, é €");
  }

  @Test
  void whatXmlForbidsIsEscapedAsExcelDoes() {
    assertThat(CellXml.escaped("a\u0001b\rc\u001Fd\ne\tf g"))
        .isEqualTo("a_x0001_b_x000D_c_x001F_d\ne\tf g");
    assertThat(CellXml.escaped("_x0041_ _x41_ _xyz")).isEqualTo("_x005F_x0041_ _x41_ _xyz");
  }

  @Test
  void pairsOfSurrogatesStayAndHalvesAreReplaced() {
    assertThat(CellXml.escaped("\uD83D\uDE00")).isEqualTo("\uD83D\uDE00");
    assertThat(CellXml.escaped("a\uD83D")).isEqualTo("a\uFFFD");
    assertThat(CellXml.escaped("\uD83Db\uDE00")).isEqualTo("\uFFFDb\uFFFD");
    assertThat(CellXml.escaped("\uFFFD\uFFFE\uFFFF")).isEqualTo("\uFFFD\uFFFD\uFFFD");
  }

  @ParameterizedTest
  @ValueSource(strings = {" a", "a ", "a  b", "a\nb", "a\tb", "\na", " "})
  void blanksThatReadersDropAreMarked(String text) {
    assertThat(CellXml.needsSpace(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a b", "!a!"})
  void otherTextIsNotMarked(String text) {
    assertThat(CellXml.needsSpace(text)).isFalse();
  }
}
