package io.etude.narrative.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Limits;
import io.etude.Place;
import io.etude.internal.BoundedCache;
import org.junit.jupiter.api.Test;

/** Where in the template a line and a column of what it wrote come from. */
class WrittenTest {

  private static Written written(String template) {
    TestHost host =
        new TestHost()
            .template("t", template)
            .template("part", "one\ntwo ${n}")
            .template("lib", "<#macro m>first\nsecond</#macro>");
    return new TemplateRun(host, Limits.DEFAULT, new BoundedCache<>(1)).run("t");
  }

  @Test
  void textGoesOnInTheTemplateAsItDoesInWhatIsWritten() {
    Written written = written("ab ${a} cd\n  ef\n\ngh");
    assertThat(written.text()).isEqualTo("ab apple cd\n  ef\n\ngh");
    assertThat(written.place(0, 0)).hasToString("t:1:1");
    assertThat(written.place(0, 1)).hasToString("t:1:2");
    assertThat(written.place(0, 3)).as("a value").hasToString("t:1:4");
    assertThat(written.place(0, 7)).as("all of a value is at its beginning").hasToString("t:1:4");
    assertThat(written.place(0, 9)).hasToString("t:1:9");
    assertThat(written.place(1, 2)).hasToString("t:2:3");
    assertThat(written.place(3, 1)).hasToString("t:4:2");
  }

  @Test
  void anEmptyLineIsWhereTheLineBeforeItIs() {
    Written written = written("ab\n \n\ncd");
    assertThat(written.place(1, 0)).hasToString("t:1:1");
    assertThat(written.place(2, 5)).hasToString("t:1:1");
    assertThat(written.place(9, 0)).as("beyond the end").hasToString("t:4:1");
    assertThat(written(" \n").place(0, 0)).isEqualTo(Place.UNKNOWN);
  }

  /** A value of several lines stands where its directive does. */
  @Test
  void linesOfOneValueAreAtItsBeginning() {
    Written written = written("x\n  ${'a\\nb'} c");
    assertThat(written.text()).isEqualTo("x\n  a\nb c");
    assertThat(written.place(1, 2)).hasToString("t:2:3");
    assertThat(written.place(2, 0)).hasToString("t:2:3");
    assertThat(written.place(2, 2)).hasToString("t:2:13");
  }

  @Test
  void textOfOtherTemplatesIsThere() {
    Written written = written("a\n<#include 'part'>\n<#import 'lib' as l><@l.m/>");
    assertThat(written.place(1, 0)).hasToString("part:1:1");
    assertThat(written.place(2, 1)).hasToString("part:2:2");
    assertThat(written.place(2, 4)).hasToString("part:2:5");
    String text = written.text();
    int line = (int) text.substring(0, text.indexOf("second")).lines().count();
    assertThat(written.place(line, 0)).hasToString("lib:2:1");
  }

  @Test
  void aLineThatAFaultLeftIncompleteIsDamaged() {
    Written written = written("a\nb ${x1}\nc");
    assertThat(written.text()).isEqualTo("a\nb \nc");
    assertThat(written.damaged()).containsExactly(1);
  }

  @Test
  void afterFiftyFaultsTheRunEnds() {
    StringBuilder template = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      template.append("${missing").append(i).append("}\n");
    }
    assertThat(written(template.toString()).faults()).hasSize(50);
  }
}
