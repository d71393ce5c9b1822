package io.etude.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which pieces of a template are code: each as {@code position:name|code}, strings blanked out. */
class TemplateScannerTest {

  private static List<String> scan(String template) {
    List<String> found = new ArrayList<>();
    new TemplateScanner(
            template,
            (name, position, head) -> found.add(position + ":" + name + "|" + head),
            (position, code) -> found.add(position + ":|" + code))
        .scan();
    return found;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "Text ${a.b} more~5:|a.b",
        "<#if x gt 1>~0:if| x gt 1",
        "</#if>~0:if|=",
        "<@box a=1 />~0:|box a=1 /",
        "</@box>~0:|@box",
        "<#list (x > y) as z>~0:list| (x > y) as z",
        "${ {\"a\": [1]}}~0:| {\"\": [1]}",
        "${f(\"}\")}~0:|f(\"\")",
        "${'it\\'s }'}~0:|\"\"",
        "${r'a\\'}~0:|r\"\"",
        "${var'a'}~0:|var\"\"",
        "${'a'}~0:|\"\"",
        "${a <#-- b } --> c}~0:|a   c",
        "${a~0:|a",
        "<#if a~0:if| a"
      })
  void codeEndsAtItsOwnBracket(String template, String found) {
    assertThat(scan(template)).containsExactly(found);
  }

  @Test
  void codeInsideOfStringsIsFoundToo() {
    assertThat(scan("${f(\"a ${b} c\")} ${d}")).containsExactly("7:|b", "0:|f(\"\")", "17:|d");
    assertThat(scan("${r\"${b}\"}")).containsExactly("0:|r\"\"");
    assertThat(scan("${xr\"${b}\"}")).containsExactly("5:|b", "0:|xr\"\"");
    assertThat(scan("${\"\\${b}\"}")).containsExactly("0:|\"\"");
  }

  @Test
  void commentsAndUnparsedTextAreNoCode() {
    assertThat(scan("<#-- ${a} -->${b}")).containsExactly("13:|b");
    assertThat(scan("x <#-- ${a} ")).isEmpty();
    assertThat(scan("<#noparse>${a}</#noparse>${b}")).containsExactly("14:noparse|=", "25:|b");
    assertThat(scan("<#noparse>${a}")).isEmpty();
    assertThat(scan("${a <#-- b")).containsExactly("0:|a  ");
  }

  @Test
  void aTemplateMayEndAnywhere() {
    assertThat(scan("")).isEmpty();
    assertThat(scan("$")).isEmpty();
    assertThat(scan("<#")).containsExactly("0:|");
    assertThat(scan("${'a")).containsExactly("0:|\"\"");
    assertThat(scan("${'a\\")).containsExactly("0:|\"\"");
    assertThat(scan("${'${a")).containsExactly("3:|a", "0:|\"\"");
  }
}
