package io.etude.narrative.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.Limits;
import io.etude.internal.BoundedCache;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Values of ours in templates, pieces of Markdown, and what is said of faults. */
class TemplateRunTest {

  /** Writes texts with stars escaped, and refuses Markdown with four stars side by side. */
  private static final class Markdown implements Host {
    private final TestHost host = new TestHost();

    @Override
    public Locale language() {
      return host.language();
    }

    @Override
    public Value.Fields values() {
      return host.values();
    }

    @Override
    public String resolve(String from, String name) {
      return name;
    }

    @Override
    public Source load(String name) {
      return host.load(name);
    }

    @Override
    public String escape(String text) {
      return text.replace("*", "\\*");
    }

    @Override
    public String number(BigDecimal number) {
      return host.number(number);
    }

    @Override
    public void check(String markdown) {
      if (markdown.contains("****")) {
        throw TemplateFault.of("four stars");
      }
    }
  }

  private final Markdown host = new Markdown();

  private Written written(String template) {
    host.host.template("t", template);
    return new TemplateRun(host, Limits.DEFAULT, new BoundedCache<>(1)).run("t");
  }

  private String run(String template) {
    Written written = written(template);
    if (!written.faults().isEmpty()) {
      throw TemplateFault.of(written.faults().get(0).toString());
    }
    return written.text();
  }

  private void markdown() {
    host.values().put("md", new Value.Markup("**b**")).put("blank", new Value.Markup(""));
  }

  @Test
  void markdownIsWrittenAsItIsAndTextIsEscaped() {
    markdown();
    assertThat(run("${md} ${'2*2'}")).isEqualTo("**b** 2\\*2");
    assertThat(run("${'${md} 2*2'} ${md + ' 2*2'} ${1 + md}"))
        .isEqualTo("**b** 2\\*2 **b** 2\\*2 1**b**");
    assertThat(run("<#assign x = '2*2'>${'${x}!'}")).as("once").isEqualTo("2\\*2!");
    assertThat(run("${md?has_content?then(1, 0)}${blank?has_content?then(1, 0)}")).isEqualTo("10");
  }

  @Test
  void markdownIsNoText() {
    markdown();
    assertThatThrownBy(() -> run("${md?length}"))
        .hasMessageContaining("\"md\" is a figure or another piece of Markdown, not a text");
    assertThatThrownBy(() -> run("${md + md}")).hasMessageContaining("four stars");
    assertThatThrownBy(() -> run("${'${md}${md}'}")).hasMessageContaining("four stars");
  }

  @Test
  void functionsOfOursAreCalledByTheirName() {
    host.values()
        .put(
            "twice",
            new Value.Function(
                "twice", given -> new Value.Items(List.of(given.get(0), given.get(0)))));
    assertThat(run("${twice(a)?size}<#list words?map(twice) as w>${w[1]}</#list>"))
        .isEqualTo("2pearfigapple");
    assertThatThrownBy(() -> run("${twise(1)}"))
        .hasMessageContaining("there is no function \"twise\"; closest: \"twice\"");
    assertThatThrownBy(() -> run("${q(1)}"))
        .hasMessageEndingWith("there is no function \"q\"; there are: twice");
  }

  @Test
  void whatIsMissingIsSaidAsWhatItIs() {
    host.values()
        .put(
            "questions",
            new Value.Items(
                List.of(
                    new Value.Text("x"),
                    new Value.Fields().put("name", "y"),
                    new Value.Fields().put("id", "benefits"))));
    assertThatThrownBy(() -> run("${benefits}"))
        .hasMessageEndingWith(
            "\"benefits\" is a question; figures are named in quotation marks, such as"
                + " \"benefits.ROW\"");
    assertThatThrownBy(() -> run("${benefit}"))
        .hasMessageContaining("\"benefit\" is nothing that the template knows");
    assertThatThrownBy(() -> run("${map.share}"))
        .hasMessageEndingWith(
            "\"map.share\" is a share that is not published; ask has(map.ref) first");
    assertThatThrownBy(() -> run("${map.kk}"))
        .hasMessageEndingWith("map has no \"kk\"; closest: \"k\"");
  }

  /** The author learns of all that is wrong, as far as the rest doesn't need it. */
  @Test
  void theRunGoesOnAfterAFault() {
    Written written = written("a${x1}b<#if x2>c</#if>\n${n}<#list x3 as x>d</#list><@x4/>e");
    assertThat(written.text()).isEqualTo("ab\n7e");
    assertThat(written.damaged()).containsExactlyInAnyOrder(0, 1);
    List<String> places = new ArrayList<>();
    written
        .faults()
        .forEach(fault -> places.add(fault.toString().replaceFirst("(\\d+:\\d+):.*", "$1")));
    assertThat(places).containsExactly("t:1:4", "t:1:13", "t:2:12", "t:2:31");
  }

  @Test
  void theRunEndsWhereTheRestNeedsWhatFailed() {
    assertThat(written("<#assign y = x1>${x2}").faults()).hasSize(1);
    assertThat(written("a<#stop 'now'>${x2}").faults())
        .singleElement()
        .asString()
        .endsWith("stops here: now");
    assertThat(written("<#include 'gone'>${x2}").faults()).hasSize(1);
    assertThat(written("<#function f>${x1}${x2}<#return 1></#function>${f()}${x3}").faults())
        .as("a function has no value after a fault in it")
        .hasSize(2)
        .element(1)
        .asString()
        .contains("\"x3\"");
  }

  @Test
  void aTemplateThatIsNotThereIsNamed() {
    assertThat(new TemplateRun(host, Limits.DEFAULT, new BoundedCache<>(1)).run("gone").faults())
        .extracting(Object::toString)
        .containsExactly("gone: there is no template \"gone\" in its folder");
  }

  /** What a library writes when it is imported is not shown; it is run once. */
  @Test
  void librariesAreRunOnceAndInSilence() {
    host.host.template("lib", "unseen<#assign count = (count!0) + 1><#macro m>${count}</#macro>");
    assertThat(run("<#import 'lib' as l><#import 'lib' as k><@l.m/><@k.m/>.")).isEqualTo("11.");
    host.host.template("faulty", "${x1}");
    assertThat(written("<#import 'faulty' as l>${x2}").faults())
        .singleElement()
        .asString()
        .startsWith("faulty:1:");
  }

  @Test
  void librariesMayImportLibraries() {
    for (int i = 0; i < 63; i++) {
      host.host.template("l" + i, "<#import 'l" + (i + 1) + "' as next>");
    }
    host.host.template("l63", "<#assign x = 1>");
    assertThat(run("<#import 'l0' as l>.")).isEqualTo(".");
    host.host.template("l63", "<#import 'l64' as next>").template("l64", "");
    assertThatThrownBy(() -> run("<#import 'l0' as l>."))
        .hasMessageContaining("call each other without end");
  }
}
