package io.etude.report;

import io.etude.document.text.Inline;
import io.etude.report.prose.Bases;
import io.etude.report.prose.Context;
import io.etude.results.FigureRef;
import io.etude.results.Flag;
import io.etude.results.ResultTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The base of a key figure, which no table or chart stands beside: printed where the figure would
 * be read as one of all respondents, or as one that can be relied on.
 */
final class KeyFigureBases {

  private final Context context;

  KeyFigureBases(Context context) {
    this.context = context;
  }

  /**
   * A key figure's text, with the base where some were not asked or where it is low, unless the
   * text gives it.
   */
  List<Inline> with(List<Inline> text, FigureRef figure) {
    Optional<ResultTable> table = context.results().table(figure.id().table());
    boolean low = figure.flags().contains(Flag.LOW_BASE);
    boolean routed = table.filter(t -> t.question().info().routing().isPresent()).isPresent();
    if (!low && !routed || figure.base().isEmpty()) {
      return text;
    }
    String n = context.display().integer(figure.base().getAsLong());
    if (gives(Inline.plain(text), n)) {
      return text;
    }
    String units = new Bases(context).units(table.orElseThrow().question(), n);
    String key = low ? "keyfigure.base.low" : "keyfigure.base";
    boolean sentence = Inline.plain(text).strip().matches("(?s).*[.!?\u2026]");
    return sentence
        ? Inline.joined(
            List.of(text, context.phrases().say(key + ".sentence", Map.of("units", units))))
        : context.phrases().say(key, Map.of("text", text, "units", units));
  }

  /** Whether a text has a number that is no part of a longer one, and no percentage. */
  private static boolean gives(String text, String number) {
    return Pattern.compile(
            "(?<![\\d.,\\h&&[^ ]])" + Pattern.quote(number) + "(?![.,\\h]?\\d|\\h*%)")
        .matcher(text)
        .find();
  }
}
