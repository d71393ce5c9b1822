package io.etude.report.prose;

import io.etude.codebook.Base;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.Question;
import io.etude.document.text.Inline;
import io.etude.results.ResultTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Says of whom a paragraph about a question speaks, where that is not everybody: who was asked, and
 * how many answered.
 */
final class Answered {

  /** Where a smaller part of the respondents answered, prose says how many. */
  private static final double MOST = 0.9;

  private final Context context;

  Answered(Context context) {
    this.context = context;
  }

  /**
   * The sentence; empty where all were asked and most of them answered. Of one edition it is not
   * known how many of its respondents did.
   */
  Optional<List<Inline>> of(List<ResultTable> tables) {
    ResultTable table = tables.get(0);
    Question question = table.question();
    if (table.base() == Base.ALL) {
      return Optional.empty();
    }
    Optional<List<Inline>> who = new Bases(context).askedOfWhom(question);
    boolean some = who.isPresent() || Bases.someWereNotAsked(question);
    OptionalLong base = base(tables);
    long all = context.results().respondents();
    boolean whole = table.total().isTotal();
    if (!some) {
      return whole && base.isPresent() && base.getAsLong() < MOST * all
          ? Optional.of(context.phrases().say("sentence.answered", counts(base.getAsLong())))
          : Optional.empty();
    }
    Map<String, Object> values = new HashMap<>();
    who.ifPresent(words -> values.put("who", words));
    base.ifPresent(n -> values.putAll(counts(n)));
    String end = base.isEmpty() || !whole ? ".bare" : table.base() == Base.ASKED ? ".base" : "";
    return Optional.of(
        context.phrases().say("sentence.asked" + (who.isPresent() ? "" : ".some") + end, values));
  }

  /**
   * The base that all tables have; empty if they differ, if it is withheld or of one, and for
   * several answers: who ticked none may have been asked.
   */
  private static OptionalLong base(List<ResultTable> tables) {
    OptionalLong first = tables.get(0).total().base();
    boolean same = tables.stream().allMatch(table -> table.total().base().equals(first));
    boolean counted =
        tables.get(0).base() == Base.ASKED
            || !(tables.get(0).question() instanceof MultipleQuestion);
    boolean several = first.orElse(0) > 1;
    return same && counted && several ? first : OptionalLong.empty();
  }

  private Map<String, Object> counts(long base) {
    return Map.of(
        "n", context.display().integer(base),
        "all", context.display().integer(context.results().respondents()));
  }
}
