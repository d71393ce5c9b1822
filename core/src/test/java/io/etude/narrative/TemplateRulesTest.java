package io.etude.narrative;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.ReportException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a template may hold at all. */
class TemplateRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain text, 1..2 ?eval_ {x}",
        "${a.b?upper_case}",
        "${a!'x'} ${(a)!''} ${a?? ?then('x', 'y')}",
        "<#list 1..9 as x>${x}</#list>",
        "<#list from..<to as x>${x}</#list>",
        "<#list a.from..a.to as x>${x}</#list>",
        "<#list rows as r>${r?index}</#list>",
        "<#assign x = 1>",
        "<#local x = 1>",
        "<#if a>b<#elseif c>d<#else>e</#if>",
        "<#macro m x><#nested></#macro><@m x=1/>",
        "${a[0].b} ${f(1).b} ${a.b.c}"
      })
  void passes(String template) {
    assertThatCode(() -> TemplateRules.check("a.md", template)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "\uE000~a.md:1: holds a character that is reserved (U+E000 to U+E004)",
        "x;;\uE004~a.md:3: holds a character that is reserved",
        "${a?eval}~a.md:1: ?eval is not allowed in templates",
        ";text ? new~a.md:2: ?new is not allowed in templates",
        "<#setting x>~a.md:1: <#setting> is not allowed in templates",
        "<#lst x>~a.md:1: <#lst> is not allowed in templates; closest: \"list\"",
        "a;<#assign x>b</#assign>~a.md:2: <#assign> may assign a value only, not captured output",
        "<#local x>b</#local>~a.md:1: <#local> may assign a value only, not captured output",
        "<#assign x = 1..3>~a.md:1: a range may stand only as <#list from..to as x>, with two plain"
            + " ends: x = 1..3",
        "<#list 1.. as x>~a.md:1: a range may stand only as <#list from..to as x>, with two plain",
        "<#list f(1)..3 as x>~a.md:1: a range may stand only as <#list from..to as x>, with two",
        "${1..3}~a.md:1: a range may stand only as <#list from..to as x>: 1..3",
        "<@m x=1..3/>~a.md:1: a range may stand only as <#list from..to as x>: m x=1..3/",
        "${a?upper}~a.md:1: ?upper is not allowed in templates; closest: \"upper_case\"",
        "<#if a?upper == b>~a.md:1: ?upper is not allowed in templates",
        "${a???c}~a.md:1: ?c is not allowed in templates",
        "${.now}~a.md:1: .now is not allowed in templates",
        "<#if .vars.x>~a.md:1: .vars is not allowed in templates",
        "${'${.now}'}~a.md:1: .now is not allowed in templates"
      })
  void refuses(String template, String message) {
    assertThatThrownBy(() -> TemplateRules.check("a.md", template.replace(';', '\n')))
        .isInstanceOf(ReportException.class)
        .hasMessageStartingWith(message);
  }
}
