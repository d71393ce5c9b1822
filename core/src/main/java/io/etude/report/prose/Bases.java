package io.etude.report.prose;

import io.etude.codebook.Base;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.Question;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import io.etude.language.BaseWords;
import io.etude.results.Flag;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import io.etude.study.Weighting;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Says what shares are shares of. */
public final class Bases {

  private final Context context;

  public Bases(Context context) {
    this.context = context;
  }

  /**
   * The base as printed under a chart, e.g. "Base : 302 répondants".
   *
   * @param means whether means are shown, which may be of fewer people
   */
  public String text(List<ResultTable> tables, boolean means) {
    boolean weighted = !(context.study().weighting() instanceof Weighting.None);
    String base = text(tables, "", weighted);
    return numbers(means ? tables : List.of()).map(whose -> base + " " + whose).orElse(base);
  }

  /**
   * The base alone, with the mark of a low one behind its number, for tables that explain that and
   * say of all of them that they are weighted.
   */
  public String marked(List<ResultTable> tables) {
    return text(tables, mark(tables), false);
  }

  private String text(List<ResultTable> tables, String mark, boolean weighted) {
    ResultTable table = tables.get(0);
    String count = count(tables);
    String key =
        isOfResponses(table.question())
            ? "base.responses"
            : key(tables, context.bases().isOne(count));
    Map<String, String> values = new HashMap<>();
    values.put("n", count + mark);
    values.put("units", context.bases().units(table.question(), count, mark));
    values.put("who", table.base() == Base.ALL ? others(tables) : "");
    List<String> apart = table.base() == Base.CHOSEN ? apart(table) : List.of();
    if (!apart.isEmpty() && key.equals("base.chosen")) {
      key = "base.chosen.apart";
      values.put("apart", context.display().list(apart));
    }
    return context.phrases().text(weighted ? key + ".weighted" : key, values);
  }

  /** What may be chosen though it is no answer, such as "none of these", in quotes. */
  private List<String> apart(ResultTable table) {
    return Rows.apart(table).stream()
        .map(row -> context.text(table.rows().get(row).label()))
        .map(label -> context.display().quote(label))
        .toList();
  }

  /** Whom a base of all respondents may have besides those who gave an answer. */
  private String others(List<ResultTable> tables) {
    if (tables.stream().allMatch(Bases::haveAllAnswered)) {
      return "";
    }
    Question question = tables.get(0).question();
    String who =
        someWereNotAsked(question)
            ? "asked"
            : question instanceof MultipleQuestion ? "chosen" : "answered";
    return context.phrases().text("base.all." + who);
  }

  /** Whether a codebook says, or has a code for it, that some respondents were not asked. */
  public static boolean someWereNotAsked(Question question) {
    return question.info().someWereNotAsked();
  }

  /** Whether the answers that are counted, of which each person gave one, are all of the base. */
  private static boolean haveAllAnswered(ResultTable table) {
    if (table.question() instanceof MultipleQuestion || table.total().base().isEmpty()) {
      return false;
    }
    long answers = 0;
    for (int row = 0; row < table.rows().size(); row++) {
      if (table.rows().get(row).kind() == ResultRow.Kind.CATEGORY) {
        answers += table.total().cells().get(row).count().orElse(0);
      }
    }
    return answers == table.total().base().getAsLong();
  }

  /**
   * What a share of all is of, for a sentence: "of respondents", or of those among them who count.
   */
  public String ofWhom(ResultTable table) {
    boolean everybody = table.base() == Base.ALL || areEverybody(List.of(table));
    String key =
        isOfResponses(table.question())
            ? "responses"
            : everybody ? "all" : table.base() == Base.ASKED ? "asked" : "answered";
    return context.phrases().text("ofWhom." + key);
  }

  /** Whether each of some bases has all respondents of the study, of whom none is missing. */
  private boolean areEverybody(List<ResultTable> tables) {
    long respondents = context.results().respondents();
    return tables.stream()
        .map(table -> table.total().base())
        .allMatch(base -> base.isPresent() && base.getAsLong() == respondents);
  }

  /** Who was asked, as a sentence of the codebook's labels; empty where everybody was. */
  public Optional<String> routing(List<ResultTable> tables) {
    return new RoutingText(context, RoutingText.Form.SENTENCE)
        .of(tables.get(0).question())
        .map(Inline::plain);
  }

  /**
   * The same in a few words, for places without room for a sentence.
   *
   * @param shown the table that shows a question and no other, if there is one: it is named instead
   *     of the question
   */
  public Optional<List<Inline>> shortRouting(
      Question question, Function<Question, Optional<String>> shown) {
    return new RoutingText(context, RoutingText.Form.SHORT, shown).of(question);
  }

  /**
   * Who was asked, to go on after "asked", such as "if “Yes” to “Owns a car”" or "of those who are
   * in work"; empty where everybody was, and where the codebook has no words for it.
   */
  public Optional<List<Inline>> askedOfWhom(Question question) {
    return new RoutingText(context, RoutingText.Form.SHORT).ofWhom(question);
  }

  /** Whose means and quartiles there are where a base has people who gave no number. */
  public Optional<String> numbers(List<ResultTable> tables) {
    return tables.stream().anyMatch(Bases::countsOthers)
        ? Optional.of(context.phrases().text("base.numbers"))
        : Optional.empty();
  }

  /** Whether a base has people who gave no number, who are not in means and quartiles. */
  private static boolean countsOthers(ResultTable table) {
    boolean all = table.base() == Base.ALL || table.base() == Base.ASKED;
    return all && !table.total().summaries().isEmpty()
        || table.columns().stream()
            .flatMap(column -> column.summaries().stream())
            .flatMap(summary -> summary.ownBase().stream())
            .anyMatch(base -> base.unweighted().isPresent());
  }

  /** The mark of the lowest of some bases; empty for none. */
  public static String mark(List<ResultTable> tables) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    tables.forEach(table -> flags.addAll(table.total().flags()));
    if (flags.contains(Flag.LOW_BASE)) {
      return Figure.Mark.LOW_BASE.sign();
    }
    return (flags.contains(Flag.SMALL_BASE) ? Figure.Mark.SMALL_BASE : Figure.Mark.NONE).sign();
  }

  /** The key of the sentence, which two bases have one of their own of for a single respondent. */
  private String key(List<ResultTable> tables, boolean one) {
    return switch (tables.get(0).base()) {
      case ALL -> one ? "base.all.one" : "base.all";
      case ASKED -> one ? "base.asked.one" : "base.asked";
      case VALID -> areEverybody(tables) ? "base.valid.all" : "base.valid";
      case CHOSEN -> "base.chosen";
    };
  }

  /** Whether shares of a question are of responses, which its base then counts. */
  public static boolean isOfResponses(Question question) {
    return BaseWords.isOfResponses(question);
  }

  /** The unweighted base, or the range of bases over several tables; [c] if all are suppressed. */
  public String count(List<ResultTable> tables) {
    long[] bases =
        tables.stream()
            .filter(t -> t.total().base().isPresent())
            .mapToLong(t -> t.total().base().getAsLong())
            .sorted()
            .toArray();
    return bases.length == 0
        ? Figure.Absence.SUPPRESSED.sign()
        : context
            .display()
            .range(
                context.display().integer(bases[0]),
                context.display().integer(bases[bases.length - 1]));
  }
}
