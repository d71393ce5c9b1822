package io.etude.narrative.template;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.cache.StringTemplateLoader;
import freemarker.core.Environment;
import freemarker.core.TemplateNumberFormat;
import freemarker.core.TemplateNumberFormatFactory;
import freemarker.template.Configuration;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.Template;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What our run of a template writes is what FreeMarker writes, or both refuse it. */
@Tag("property")
class FreeMarkerTest {

  private static final int CASES = Integer.getInteger("etude.templates", 20_000);

  private final StringTemplateLoader loader = new StringTemplateLoader();
  private final Configuration freeMarker = new Configuration(Configuration.VERSION_2_3_31);
  private final TestHost host = new TestHost();

  FreeMarkerTest() {
    freeMarker.setTemplateLoader(loader);
    freeMarker.setTagSyntax(Configuration.ANGLE_BRACKET_TAG_SYNTAX);
    freeMarker.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
    freeMarker.setLocalizedLookup(false);
    freeMarker.setLocale(Locale.ENGLISH);
    freeMarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    freeMarker.setLogTemplateExceptions(false);
    freeMarker.setNumberFormat("@own");
    freeMarker.setCustomNumberFormats(Map.of("own", new OwnNumbers()));
    host.template("part", "[${a}<#assign seen = n>]")
        .template("lib", "<#macro m x>(${x})</#macro>");
    loader.putTemplate("part", "[${a}<#assign seen = n>]");
    loader.putTemplate("lib", "<#macro m x>(${x})</#macro>");
  }

  private final class OwnNumbers extends TemplateNumberFormatFactory {
    @Override
    public TemplateNumberFormat get(String parameters, Locale locale, Environment environment) {
      return new TemplateNumberFormat() {
        @Override
        public String formatToPlainText(TemplateNumberModel number) throws TemplateModelException {
          return host.number(new BigDecimal(number.getAsNumber().toString()));
        }

        @Override
        public boolean isLocaleBound() {
          return false;
        }

        @Override
        public String getDescription() {
          return "plain";
        }
      };
    }
  }

  private static Object plain(Value value) {
    if (value instanceof Value.Fields fields) {
      Map<String, Object> map = new LinkedHashMap<>();
      fields.keys().forEach(key -> map.put(key, plain(fields.get(key))));
      return map;
    } else if (value instanceof Value.Items items) {
      return new ArrayList<>(items.values().stream().map(FreeMarkerTest::plain).toList());
    } else if (value instanceof Value.Num number) {
      return model(new SimpleNumber(number.number()));
    } else if (value instanceof Value.Truth truth) {
      return truth.value() ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
    }
    return new SimpleScalar(((Value.Text) value).text());
  }

  private static TemplateModel model(TemplateModel model) {
    return model;
  }

  /** What FreeMarker writes, or null if it refuses the template. */
  private String expected(String template) {
    try {
      StringWriter out = new StringWriter();
      loader.putTemplate("t", template);
      freeMarker.clearTemplateCache();
      Template parsed = freeMarker.getTemplate("t");
      parsed.process(plain(host.values()), out);
      return out.toString();
    } catch (IOException | TemplateException e) {
      return null;
    } catch (RuntimeException e) {
      return null; // FreeMarker's own faults, such as of ?substring
    }
  }

  private String actual(String template) {
    try {
      return host.run(template);
    } catch (TemplateFault e) {
      return null;
    }
  }

  /** To seek what isn't there is a fault here, since its name is likely misspelt. */
  private boolean seeksNothing(String template) {
    try {
      host.run(template);
      return false;
    } catch (TemplateFault e) {
      return template.contains("?seq_")
          && e.getMessage().matches("(?s).* (is nothing that the template knows|has no \").*");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#list words as w>${w?index}${w?counter}${w_index}${w}<#sep>, </#list>",
        "<#if [none, 2]?seq_contains(rows)>yes<#else>no</#if>${rows?seq_index_of(map)}",
        "<#list none as w>x<#else>nothing</#list><#list words as w>${w}<#else>nothing</#list>",
        "<#list words>(<#items as w>${w}<#if w?has_next>|</#if></#items>)<#else>-</#list>",
        "<#list map as k, v>${k}=${v};</#list>",
        "<#list 1..4 as i>${i}</#list><#list 4..1 as i>${i}</#list><#list 1..<1 as i>x</#list>",
        "<#list 3..*2 as i>${i}<#else>none</#list><#list n..*0 as i>${i}<#else>none</#list>",
        "<#list 1..9 as i><#if i == 3><#continue></#if><#if i == 6><#break></#if>${i}</#list>",
        "<#list words as w><#list numbers as"
            + " x>${w?index}${x?index}${w?is_last?then('L','')}</#list></#list>",
        "<#list 1..3 as"
            + " x>${x?is_first?then('f','-')}${x?item_parity}${x?is_odd_item?then(1,2)}</#list>",
        "a\n  <#if yes>\n  b\n  </#if>\nc\n",
        "a\n  <#if no>b<#elseif n gt 5>c<#else>d</#if>\ne <#t>\n f <#rt>\n  g <#lt>\n h <#nt>\n",
        "<#switch n><#case 1>one<#case 7>seven<#case 8>eight<#break><#default>other</#switch>",
        "<#switch a><#case 'b'>b<#break><#default>other<#break><#case 'apple'>apple</#switch>",
        "<#switch n><#on 1, 2>x<#on 7, 8>y<#on 7>z<#default>other</#switch>",
        "<#switch 1><#on 2>x<#default>other</#switch>",
        "<#list 1..3 as i><#switch i><#case 2><#continue>z<#default>${i}</#switch>.</#list>",
        "<#list 1..3 as i><#switch i><#on 2><#continue><#default>${i}</#switch>.</#list>",
        "<#list 1..3 as i><#switch i><#on 2><#break><#default>${i}</#switch>.</#list>",
        "<#assign x = 1, y = 'q'>${x}${y}<#assign x += 2><#assign y += x>${y}<#assign x *= 5"
            + " x++>${x}",
        "<#assign x = 7><#assign x /= 2>${x}<#assign x -= 1 x-->${x}<#assign x %= 2>${x}",
        "<@later 1/><#macro later x>[${x}]</#macro>",
        "<#macro m x y=x+1 z='q'>${x}${y}${z}<#nested x, y></#macro><@m 1/><@m x=2 z='r'; p,"
            + " q>(${p}${q})</@m>",
        "<#macro m x...>${x?size}</#macro><@m 1 2 3/><@m/><@m a=1 b=2/>",
        "<#macro m><#local q = 1>${q}<#nested></#macro><#assign q = 9><@m>${q}</@m>${q}",
        "<#macro m><#list 1..3 as i><#nested i></#list></#macro><@m ; i>${i}<@m ;"
            + " j>${i}${j}</@m></@m>",
        "<#macro m>a<#return>b</#macro><@m/>c",
        "<#macro m>${i!'unseen'}</#macro><#list 1..1 as i><@m/></#list>",
        "<#function f x y=2><#if x gt 3><#return 'big'></#if><#return x *"
            + " y></#function>${f(1)}${f(2, 4)}${f(9)}",
        "<#function g x>hidden<#return x></#function>${g('seen')}",
        "<#function f n><#if n == 0><#return 1></#if><#return n * f(n - 1)></#function>${f(6)}",
        "<#function even x><#return x % 2 == 0></#function>${[1,2,3,4]?filter(even)?size}",
        "<#include 'part'>${seen}<#import 'lib' as l><@l.m 3/>",
        "<#list rows?sort_by('share') as r>${r.id}</#list>${rows?map(r ->"
            + " r.share)?max}${numbers?min}",
        "<#list rows?filter(r -> r.share gt 1)?map(r -> r.id) as i>${i}</#list>",
        "<#list words?sort as w>${w}</#list><#list words?reverse as"
            + " w>${w}</#list>${words?first}${words?last}",
        "<#list map?keys as k>${k}</#list><#list map?values as k>${k}</#list>${map?size}",
        "${none?first!'no'}${(x.y.z)!'no'}${x!'no'}${(x.y)??}${empty?has_content?c!}",
        "${map.k}${map['k']}${words[1]}${a[0]}${m[0]}${map[a]!'none'}",
        "${'${a} and ${n}'}${\"x${'y${n}'}\"}${r'${a}'}${'a\\'b'}",
        "${n?then('x','y')}",
        "${yes?then(n, x)}${no?then(x, 1)}${n?switch(1, 'a', 7, 'b', 'c')}",
        "${a?cap_first}${b?trim?upper_case}${b?uncap_first}${a?length}${a?substring(2)}${a?substring(1,"
            + " 3)}",
        "${a?contains('pp')?then(1, 2)}${a?starts_with('a')?then(1, 2)}${a?ends_with('b')?then(1,"
            + " 2)}",
        "${words?seq_contains('fig')?then(1,"
            + " 2)}${words?seq_index_of('apple')}${words?seq_index_of(n)}",
        "${m?abs}${m?round}${m?floor}${m?ceiling}${m?int}${2.5?round}${-0.5?round}${1/3}${2/3*3}${7"
            + " % 4}${-7 % 4}",
        "${0.1 + 0.2 == 0.3}",
        "<#if 0.1 + 0.2 == 0.3>y</#if><#if a == 'apple' && !(n lte 3)>z</#if>",
        "${yes}",
        "${words}",
        "${map}",
        "${x}",
        "${a.b}",
        "${n + yes}",
        "${1 / 0}",
        "${a - 1}",
        "${words + numbers}",
        "${(words + numbers)?size}${(map + {'k': 'w'}).k}${[1] + 'x'}",
        "<#if a>x</#if>",
        "<#if yes && x>x</#if>",
        "<#if no && x>x</#if>ok",
        "<#stop 'here'>",
        "<#nested>",
        "<#local x = 1>",
        "${m()}",
        "<@a/>",
        "<#list a as b></#list>",
        "${a?size}"
      })
  void writesTheSame(String template) {
    assertThat(actual(template)).isEqualTo(expected(template));
  }

  /** Random expressions of everything that is listed. */
  @Test
  void randomExpressionsHaveTheSameValue() {
    long seed = Long.getLong("etude.seed", 1L);
    int both = 0;
    for (int i = 0; i < CASES; i++) {
      RandomTemplate random = new RandomTemplate(new Random(seed + i));
      String template = random.template();
      String actual = actual(template);
      String expected = expected(template);
      both += actual == null ? 0 : 1;
      boolean lazy = template.contains("(i -> "); // FreeMarker never sees a fault in an unused item
      if (actual != null || !lazy && !seeksNothing(template)) {
        assertThat(actual).as("seed %d: %s", seed + i, template).isEqualTo(expected);
      }
    }
    assertThat(both).isGreaterThan(CASES / 20);
  }
}
