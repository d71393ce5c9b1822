package io.etude.xlsx.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.xlsx.testing.XmlElement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Elements, their attributes and texts. */
class XmlTest {

  @Test
  void valuesTakeThePlacesOfQuestionMarks() {
    assertThat(new Xml().empty("a b=? c=d e=?", 0.5, 2.0))
        .hasToString("<a b=\"0.5\" c=\"d\" e=\"2\"/>");
    assertThat(new Xml().open("a x:b=?", true).close("a")).hasToString("<a x:b=\"1\"></a>");
    assertThat(new Xml().val("a", false).val("a", true))
        .hasToString("<a val=\"0\"/><a val=\"1\"/>");
    assertThat(new Xml().leaf("a b=?", 3.0, "c")).hasToString("<a b=\"c\">3</a>");
  }

  @Test
  void attributesWithoutAValueAreLeftOut() {
    assertThat(new Xml().empty("a b=? c=? d=?", null, false, 1)).hasToString("<a d=\"1\"/>");
  }

  @Test
  void listsSayTheirSizeAndAreLeftOutIfEmpty() {
    Xml xml = new Xml();
    xml.list("a n=? m=?", List.of("x", "y"), each -> xml.empty(each))
        .list("b", List.of(), each -> {});
    assertThat(xml).hasToString("<a n=\"2\" m=\"2\"><x/><y/></a>");
  }

  @Test
  void readersOfXmlFindWhatWasWritten() {
    String text = "a\nb\tc\r\"<&>\u00e9\uD83D\uDE00";
    XmlElement read = XmlElement.of(Xml.document("a b=?", text).leaf("c", text).close("a").bytes());
    assertThat(read.attribute("b")).isEqualTo(text);
    assertThat(read.at("c").text()).isEqualTo(text);
    assertThat(new Xml().leaf("a", "b\u0001\uFFFE\uD83D"))
        .hasToString("<a>b\uFFFD\uFFFD\uFFFD</a>");
  }
}
