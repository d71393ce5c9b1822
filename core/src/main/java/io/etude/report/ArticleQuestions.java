package io.etude.report;

import io.etude.codebook.OpenQuestion;
import io.etude.codebook.Question;
import io.etude.report.chart.Charts;
import io.etude.report.prose.Battery;
import io.etude.report.prose.Context;
import io.etude.results.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which questions an article without a template is about, and which of these it tells together.
 *
 * <p>It leaves to the full results the chapter that the banner's questions stand in, and, of a long
 * questionnaire, the questions that set groups apart least or that fewer people answered. A
 * {@linkplain Battery battery} is one part. What a few respondents wrote is told beside these: the
 * full results have no place for it.
 */
final class ArticleQuestions {

  /** So many parts has an article. */
  private static final int MOST = 18;

  /** So many questions of a battery are told together. */
  private static final int BATTERY = 3;

  private final Context context;
  private final LastEdition editions;
  private final Map<String, Integer> rank = new HashMap<>();

  /** The questions to choose from: of more than there is room for, not the groups'. */
  private final List<Question> about;

  private final List<Question> chosen;
  private boolean full;

  /**
   * @param editions which questions are told by the last edition
   * @param isTold whether there is anything to tell of a question; not asked of those that there is
   *     no room for
   */
  ArticleQuestions(Context context, LastEdition editions, Predicate<Question> isTold) {
    this.context = context;
    this.editions = editions;
    for (Finding finding : context.results().findings()) {
      rank.putIfAbsent(finding.table().question(), rank.size());
    }
    List<Question> all = context.study().questions();
    boolean room = all.stream().map(this::part).distinct().count() <= MOST;
    about = room ? all : withoutGroups(all);
    List<Question> some = room ? all : choose(isTold);
    chosen = some.stream().allMatch(this::isListed) ? all : some;
  }

  private List<Question> withoutGroups(List<Question> all) {
    Set<String> banner = new HashSet<>();
    context.study().segments().forEach(segment -> banner.add(segment.id()));
    Set<String> chapters = new HashSet<>();
    all.stream()
        .filter(question -> banner.contains(question.id()))
        .forEach(question -> question.info().section().ifPresent(chapters::add));
    return all.stream()
        .filter(question -> !banner.contains(question.id()))
        .filter(q -> q.info().section().filter(chapters::contains).isEmpty())
        .toList();
  }

  private List<Question> choose(Predicate<Question> isTold) {
    List<Question> ranked = about.stream().filter(q -> !isListed(q)).sorted(firstToTell()).toList();
    Set<Question> first = new HashSet<>();
    Set<Object> parts = new HashSet<>();
    for (Question question : ranked) {
      Object part = part(question);
      if (parts.size() == MOST && !parts.contains(part)) {
        full = true; // but what is told together is told of all
      } else if (isTold.test(question)) {
        parts.add(part);
        first.add(question);
      }
    }
    return context.study().questions().stream()
        .filter(question -> first.contains(question) || isListed(question))
        .toList();
  }

  /** Whether what was written in answer to a question is printed word for word. */
  boolean isListed(Question question) {
    return question instanceof OpenQuestion
        && Charts.totals(context, question.id()).stream().anyMatch(t -> !t.answers().isEmpty());
  }

  /**
   * Questions by how far their answers set groups apart, then by how many answered them; the sort
   * that uses it leaves the others in the order of the questionnaire.
   */
  private Comparator<Question> firstToTell() {
    return Comparator.comparingInt(this::rank).thenComparingLong(q -> -base(q));
  }

  private int rank(Question question) {
    return rank.getOrDefault(question.id(), Integer.MAX_VALUE);
  }

  private long base(Question question) {
    return Charts.totals(context, question.id()).stream()
        .mapToLong(table -> table.total().base().orElse(0))
        .max()
        .orElse(0);
  }

  /**
   * What questions have in common that are told together, with the kind of base, who was asked and
   * which edition is told, since a chart of them says once whose answers it shows; of others the
   * question's id.
   */
  private Object part(Question question) {
    return Charts.totals(context, question.id()).stream()
        .findFirst()
        .flatMap(total -> Battery.kind(context, total).map(kind -> List.of(kind, total.base())))
        .<Object>map(part -> List.of(part, question.info().routing(), editions.edition(question)))
        .orElse(question.id());
  }

  /** The questions of the article, in the order of the questionnaire. */
  List<Question> all() {
    return chosen;
  }

  /**
   * The same in parts: one question, or three and more that are told together at the place of the
   * first.
   *
   * @param isTold whether there is anything to tell of a question
   */
  List<List<Question>> parts(Predicate<Question> isTold) {
    Map<Object, List<Question>> parts = new LinkedHashMap<>();
    for (Question question : chosen) {
      if (isTold.test(question)) {
        parts.computeIfAbsent(part(question), part -> new ArrayList<>()).add(question);
      }
    }
    List<List<Question>> told = new ArrayList<>();
    for (Question question : chosen) {
      List<Question> part = parts.getOrDefault(part(question), List.of());
      if (part.size() < BATTERY && part.contains(question)) {
        told.add(List.of(question));
      } else if (!part.isEmpty() && part.get(0) == question) {
        told.add(part);
      }
    }
    return told;
  }

  /**
   * Whether there was no room for some, so that those with more to tell were chosen before others.
   */
  boolean isSelection() {
    return full && !isPassedOver();
  }

  /**
   * Whether a question has no place in the article though it has more to tell than one that has, or
   * as much and stands before it.
   */
  private boolean isPassedOver() {
    Comparator<Question> order = firstToTell().thenComparingInt(about::indexOf);
    Optional<Question> last =
        chosen.stream().filter(about::contains).filter(q -> !isListed(q)).max(order);
    return last.isPresent()
        && about.stream()
            .filter(q -> !chosen.contains(q) && !(q instanceof OpenQuestion))
            .anyMatch(q -> base(q) > 0 && order.compare(q, last.get()) < 0);
  }

  /** Whether groups' questions were none to choose from. */
  boolean leavesOutGroups() {
    return about.size() < context.study().questions().size();
  }

  /** Whether findings had a part in the choice. */
  boolean isRanked() {
    return about.stream().anyMatch(question -> rank.containsKey(question.id()));
  }
}
