package io.etude.narrative.template;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.Limits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a template may hold at all. */
class TemplateParserTest {

  private static void check(String template) {
    TemplateParser.check("a.md", template, new Budget(Limits.DEFAULT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain text, 1..2 ?eval_ {x} <b> #{y} [#if]",
        "${a.b?upper_case}",
        "${a!'x'} ${(a)!''} ${a?? ?then('x', 'y')}",
        "<#list 1..9 as x>${x}</#list>",
        "<#list from..<to as x>${x}</#list>",
        "<#list a.from..a.to as x>${x}</#list>",
        "<#list f(1)..3 as x>${x}</#list>",
        "<#list rows as r>${r?index}<#sep>, <#else>none</#list>",
        "<#list rows>(<#items as r>${r}<#sep>, </#sep></#items>)</#list>",
        "<#assign x = 1, y = 2><#assign x += y>",
        "<#macro m><#local x = 1></#macro>",
        "<#if a gt b><#elseif c gt d><#else>e</#if>",
        "<#macro m x y=2 z...><#nested x></#macro><@m x=1/><@m 1; a>${a}</@m>",
        "<#function f(x)><#return x * 2 / 3 % 4 - 1></#function>${f(-1)}",
        "<#switch a><#case 1>x<#break><#default>y</#switch><#switch a><#on 1, 2>x</#switch>",
        "<#include 'x.ftl.md'><#import 'y.ftl.md' as y><@y.m/>",
        "<#noparse>${a?eval}</#noparse><#t><#-- ${a?new} -->${a <#-- ?eval --> .b}",
        "${a[0].b} ${f(1).b} ${a['b'].c} ${[1, 'x', {'a': true}]?size}",
        "${\"?eval .now ${a} .vars\"} ${'x..y'} ${r'${.now}'}"
      })
  void passes(String template) {
    assertThatCode(() -> check(template)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "${a?eval}~a.md:1:3: ?eval is not allowed in templates",
        ";text ${a ? new}~a.md:2:8: ?new is not allowed in templates",
        "<#setting locale='x'>~a.md:1:1: <#setting> is not allowed in templates",
        "<#lst x>~a.md:1:2: <#lst> is not allowed in templates; closest: \"list\"",
        "a;<#assign x>b</#assign>~a.md:2:1: <#assign> may assign a value only, not captured output",
        "<#macro m><#local x>b</#local></#macro>~a.md:1:11: <#local> may assign a value only",
        "<#assign x = 1..3>~a.md:1:14: a range may stand only as <#list from..to as x>, with both"
            + " ends",
        "<#list 1.. as x></#list>~a.md:1:8: a range may stand only as <#list from..to as x>",
        "<#list (1..3) as x></#list>~a.md:1:9: a range may stand only as <#list from..to as x>",
        "${1..3}~a.md:1:3: a range may stand only as <#list from..to as x>",
        "${a[1..3]}~a.md:1:5: a range may stand only as <#list from..to as x>",
        "<@m x=1..3/>~a.md:1:7: a range may stand only as <#list from..to as x>",
        "${a?string}~a.md:1:3: ?string is not allowed in templates; ?then(\"yes\", \"no\") prints"
            + " a",
        "${a?upper}~a.md:1:5: ?upper is not allowed in templates; closest: \"upper_case\"",
        "<#if a?upper == b></#if>~a.md:1:8: ?upper is not allowed in templates",
        "${a???c}~a.md:1:3: ?c is not allowed in templates",
        "${.now}~a.md:1:3: .now is not allowed in templates",
        "${.nown}~a.md:1:4: .nown is not allowed in templates",
        "<#if .vars.x></#if>~a.md:1:6: .vars is not allowed in templates",
        "${'${.now}'}~a.md:1:6: .now is not allowed in templates",
        "<#assign x = 1 in y>~a.md:1:1: <#assign> may assign a value of its own only",
        "<#global x = 1>~a.md:1:1: <#global> is not allowed in templates",
        "<#include 'x' parse=false>~a.md:1:1: <#include> takes the name of a template, nothing else"
      })
  void refuses(String template, String message) {
    assertThatThrownBy(() -> check(template.replace(';', '\n')))
        .isInstanceOf(TemplateFault.class)
        .hasMessageStartingWith(message);
  }

  /** What FreeMarker can't read, in the words of an author. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "a;${b c}~a.md:2:5: can't read the expression from c on; the values of a function stand in"
            + " brackets, as in ${pct(\"question.row\")}",
        "${f(1}~a.md:1:6: } stands before ( is closed with )",
        "${[1}~a.md:1:5: } stands before [ is closed with ]",
        "${{'a': 1)}~a.md:1:10: ) stands before { is closed with }",
        "x;</#if>~a.md:2:1: </#if> closes nothing that is open",
        "<#else>~a.md:1:1: <#else> stands within no <#if>",
        "<#elseif a>~a.md:1:1: <#elseif> stands within no <#if>",
        "x;<#if a>;<#if b></#if>~a.md:2:1: <#if> is never closed; end it with </#if>",
        "<#if a>;<#list b as c>~a.md:2:1: <#list> is never closed; end it with </#list>",
        "<#macro m>;<@m>~a.md:2:4: <@> is never closed; end it with </@>",
        "x;${a~a.md:2:1: ${ is never closed; end it with }",
        "${a} <#if b~a.md:1:6: <# is never closed with >",
        "${a}; ${b <#if c~a.md:2:7: \"#i\" can't stand within ${…} or <#…>",
        "${\"a}~a.md:1:3: a text in quotation marks is never closed",
        "x;${f('a)};y~a.md:2:5: a text in quotation marks is never closed",
        "${f(“a”)}~a.md:1:5: names and texts stand between straight quotation marks (\"), not"
            + " between marks such as “",
        "${a # b}~a.md:1:5: \"#\" can't stand within ${…} or <#…>",
        "x;  <#ftl>~a.md:2:3: can't read the expression from <#ftl> on",
        "<#ftl>~a.md:1:1: <#ftl> is not allowed in templates"
      })
  void saysWhatCannotBeRead(String template, String message) {
    assertThatThrownBy(() -> check(template.replace(';', '\n')))
        .isInstanceOf(TemplateFault.class)
        .hasMessageStartingWith(message);
  }
}
