package io.etude.narrative.template;

import io.etude.Limits;
import io.etude.internal.BoundedCache;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Values and templates for tests; texts are written as they are. */
final class TestHost implements Host {

  private final Map<String, String> templates = new HashMap<>();
  private final Value.Fields values = new Value.Fields();

  TestHost() {
    values.put("a", text("apple")).put("b", text(" Büs und Bahn ")).put("empty", text(""));
    values.put("n", number("7")).put("m", number("-2.5")).put("yes", new Value.Truth(true));
    values.put("no", new Value.Truth(false));
    values.put("words", new Value.Items(List.of(text("pear"), text("fig"), text("apple"))));
    values.put("numbers", new Value.Items(List.of(number("3"), number("1.5"), number("2"))));
    values.put("none", new Value.Items(List.of()));
    values.put("map", new Value.Fields().put("k", text("v")).put("l", number("2")));
    values.put("rows", new Value.Items(List.of(row("x", "3"), row("y", "1"), row("z", "2"))));
  }

  private static Value text(String text) {
    return new Value.Text(text);
  }

  private static Value number(String number) {
    return new Value.Num(new BigDecimal(number));
  }

  private static Value row(String id, String share) {
    return new Value.Fields().put("id", text(id)).put("share", number(share));
  }

  TestHost template(String name, String text) {
    templates.put(name, text);
    return this;
  }

  String run(String text) {
    return run(text, Limits.DEFAULT);
  }

  String run(String text, Limits limits) {
    Written written = new TemplateRun(template("t", text), limits, new BoundedCache<>(1)).run("t");
    if (!written.faults().isEmpty()) {
      throw TemplateFault.of(written.faults().get(0).toString());
    }
    return written.text();
  }

  @Override
  public Locale language() {
    return Locale.ENGLISH;
  }

  @Override
  public Value.Fields values() {
    return values;
  }

  @Override
  public String resolve(String from, String name) {
    return name;
  }

  @Override
  public Source load(String name) {
    String text = templates.get(name);
    if (text == null) {
      throw TemplateFault.of("there is no template \"" + name + "\" in its folder");
    }
    return new Source(name, text);
  }

  @Override
  public String escape(String text) {
    return text;
  }

  @Override
  public String number(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  @Override
  public void check(String markdown) {
    // any may stand beside any other
  }
}
