package io.etude.narrative.template;

import freemarker.template.Configuration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Makes templates by chance: of what is listed, or of anything that FreeMarker knows. */
final class RandomTemplate {

  private static final List<String> NAMES =
      List.of("a", "b", "n", "m", "yes", "no", "words", "numbers", "none", "map", "rows", "x");
  private static final List<String> BUILT_INS = List.copyOf(new TreeSet<>(BuiltIns.NAMES));
  private static final List<String> SIGNS =
      List.of("+", "-", "*", "/", "%", "==", "!=", " gt ", " lt ", " gte ", " lte ", "&&", "||");

  private final Random random;

  RandomTemplate(Random random) {
    this.random = random;
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** A few interpolations and directives of what is listed. */
  String template() {
    String expression = expression(3);
    return switch (random.nextInt(6)) {
      case 0 -> "<#if " + expression + ">yes<#else>no</#if>";
      case 1 -> "<#list " + expression + " as i>${i?index}<#sep>,<#else>none</#list>";
      case 2 -> "<#assign v = " + expression + "><#if v?has_content>${v!}</#if>";
      case 3 -> "${(" + expression + ")?then('t', 'f')}";
      default -> "${" + expression + "}";
    };
  }

  String expression(int depth) {
    if (depth == 0 || random.nextInt(5) == 0) {
      return leaf();
    }
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> expression(depth - 1) + one(SIGNS) + expression(depth - 1);
      case 3 -> "(" + expression(depth - 1) + ")";
      case 4 -> (random.nextBoolean() ? "!" : "-") + expression(depth - 1);
      case 5 -> leaf() + "!" + leaf();
      case 6 -> leaf() + (random.nextBoolean() ? "??" : "[" + expression(depth - 1) + "]");
      case 7 -> leaf() + "." + one(List.of("k", "l", "id", "share", "none"));
      default -> builtIn(depth);
    };
  }

  private String builtIn(int depth) {
    String name = one(BUILT_INS);
    String target = random.nextBoolean() ? leaf() : "(" + expression(depth - 1) + ")";
    return target
        + "?"
        + name
        + switch (name) {
          case "then" -> "(" + leaf() + ", " + leaf() + ")";
          case "switch" -> "(" + leaf() + ", " + leaf() + ", " + leaf() + ")";
          case "filter", "map" -> "(i -> " + lambda(depth) + ")" + one(List.of("", "?size", "[0]"));
          case "contains", "starts_with", "ends_with", "seq_contains", "seq_index_of" ->
              "(" + leaf() + ")";
          case "sort_by" -> "('" + one(List.of("id", "share", "none")) + "')[0].id";
          case "substring" -> "(" + random.nextInt(4) + one(List.of("", ", 3", ", n")) + ")";
          case "keys", "values", "sort", "reverse" -> one(List.of("", "[0]", "?size", "?first"));
          default -> "";
        };
  }

  private String lambda(int depth) {
    return switch (random.nextInt(4)) {
      case 0 -> "i";
      case 1 -> "i.share gt 1";
      case 2 -> "i" + one(SIGNS) + leaf();
      default -> expression(depth - 1);
    };
  }

  private String leaf() {
    return switch (random.nextInt(8)) {
      case 0 -> String.valueOf(random.nextInt(9));
      case 1 -> random.nextInt(9) + ".5";
      case 2 -> "'" + one(List.of("", "apple", "B c", "7")) + "'";
      case 3 -> one(List.of("true", "false"));
      case 4 -> "[" + one(NAMES) + ", 2]";
      case 5 -> "'<${" + one(NAMES) + "}>'";
      default -> one(NAMES);
    };
  }

  /** Anything that FreeMarker may parse, with comments and blanks where they may stand. */
  String wild() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(3); i >= 0; i--) {
      text.append(wildDirective(2));
    }
    return text.toString();
  }

  private String wildDirective(int depth) {
    String e = wildExpression(2);
    String body = depth == 0 ? "t" : wildDirective(depth - 1);
    return switch (random.nextInt(24)) {
      case 0 -> "<#if " + e + ">" + body + "</#if>";
      case 1 -> "<#list " + e + " as i>" + body + "</#list>";
      case 2 -> "<#assign v = " + e + ">";
      case 3 -> "<#assign v>" + body + "</#assign>";
      case 4 -> "<#global v = " + e + ">";
      case 5 -> "<#setting locale=" + e + ">";
      case 6 -> "<#attempt>" + body + "<#recover>r</#attempt>";
      case 7 -> "<#escape i as " + e + ">" + body + "</#escape>";
      case 8 -> "<#compress>" + body + "</#compress>";
      case 9 -> "<#macro m p=" + e + ">" + body + "</#macro>";
      case 10 -> "<@m p=" + e + "/>";
      case 11 -> "<@" + wildExpression(1).strip() + ">" + body + "</@>";
      case 12 -> "<#include " + e + ">";
      case 13 -> "<#import " + e + " as ns>";
      case 14 -> "<#outputformat 'HTML'>" + body + "</#outputformat>";
      case 15 -> "<#autoesc>" + body + "</#autoesc><#noautoesc>" + body + "</#noautoesc>";
      case 16 -> "<#visit " + e + "><#recurse " + e + "><#fallback>";
      case 17 -> "<#switch " + e + "><#case " + e + ">" + body + "<#default>d</#switch>";
      case 18 -> "<#function f p><#return " + e + "></#function>";
      case 19 -> "<#flush><#t><#stop " + e + ">";
      case 20 -> "<#noparse>${" + e + "}</#noparse><#-- ${" + e + "} -->";
      default -> "${" + e + "}";
    };
  }

  private String wildExpression(int depth) {
    if (depth == 0) {
      return blank()
          + one(List.of("a", "1", "'s'", "r'${a?new}'", ".now", ".data_model", "[1]"))
          + blank();
    }
    String e = wildExpression(depth - 1);
    return switch (random.nextInt(14)) {
      case 0 -> e + "+" + wildExpression(depth - 1);
      case 1 -> e + ".." + wildExpression(depth - 1);
      case 2 -> "(" + e + "..)";
      case 3 -> "'x${" + e + "}'";
      case 4 -> "(" + e + ")" + blank() + "!" + blank() + "(" + e + ")";
      case 5 -> "{'k': " + e + "}";
      case 6 -> "a" + blank() + "." + blank() + one(List.of("b", "*", "**"));
      case 7 -> "a" + blank() + "[" + e + "]";
      case 8 -> "f" + blank() + "(" + e + ")";
      case 9 -> "a?filter(i -> " + e + ")";
      case 10 -> "a" + blank() + "?" + blank() + one(BUILT_INS);
      default ->
          "("
              + e
              + ")"
              + blank()
              + "?"
              + blank()
              + one(ANY_BUILT_IN)
              + one(List.of("", "(1)", "('x')"));
    };
  }

  private String blank() {
    return one(List.of("", "", "", " ", "\n", "<#-- c -->", "<!-- c -->", "[#-- c --]", "\t"));
  }

  /** Every built-in of FreeMarker. */
  static final List<String> ANY_BUILT_IN = anyBuiltIn();

  private static List<String> anyBuiltIn() {
    List<String> names = new ArrayList<>();
    for (Object name : new Configuration(Configuration.VERSION_2_3_35).getSupportedBuiltInNames()) {
      names.add((String) name);
    }
    return List.copyOf(names);
  }
}
