package io.etude.draft.guess;

import io.etude.codebook.category.MissingCode;
import io.etude.draft.profile.DraftProfile;
import io.etude.draft.words.DraftVocabulary;
import io.etude.draft.words.DraftWords;
import io.etude.internal.Counted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Chooses segments: one for each demographic fact, of a number of columns that a page holds. */
public final class DraftSegments {

  /**
   * A segment to propose.
   *
   * @param question the question that it splits the respondents by
   * @param label its label
   * @param categories those of its categories that occur
   * @param remarks why it is proposed, and who is in none of its columns
   */
  public record Proposal(
      DraftQuestion question, String label, Map<String, String> categories, List<String> remarks) {}

  private static final int MOST = 5;

  /** A banner of two panels on a portrait page. */
  private static final int MOST_COLUMNS = 32;

  private static final int MOST_CATEGORIES = 10;
  private static final int GOOD_CATEGORIES = 8;
  private static final int SHORT_LABEL = 30;

  /** A group of fewer has no column on a page, since none of it is published. */
  private static final long FEWEST = 30;

  private final Map<DraftWords.Demographic, Proposal> chosen =
      new EnumMap<>(DraftWords.Demographic.class);

  private final Locale language;

  private DraftSegments(Locale language) {
    this.language = language;
  }

  /**
   * The segments to propose.
   *
   * @param columns how many columns of the banner are taken already
   */
  public static List<Proposal> of(List<DraftQuestion> questions, int columns, Locale language) {
    DraftSegments segments = new DraftSegments(language);
    questions.forEach(segments::consider);
    List<Proposal> best = new ArrayList<>();
    int taken = columns;
    for (Proposal proposal : segments.chosen.values()) {
      int size = size(proposal);
      if (best.size() < MOST && taken + size <= MOST_COLUMNS) {
        best.add(proposal);
        taken += size;
      }
    }
    return best.isEmpty() && columns == 0 ? segments.first(questions) : best;
  }

  private static int size(Proposal proposal) {
    return Math.max(proposal.categories.size(), proposal.question.bands().size());
  }

  private void consider(DraftQuestion question) {
    Optional<DraftWords.Demographic> kind = question.demographic();
    if (kind.isEmpty() || !splitsRows(question)) {
      return;
    }
    Proposal proposal = proposal(question, "by its " + kind.get().name().toLowerCase(Locale.ROOT));
    Proposal other = chosen.get(kind.get());
    if (other == null || COMPARATOR.compare(proposal, other) < 0) {
      chosen.put(kind.get(), proposal);
    }
  }

  /**
   * More than yes and no, one answer each before several, categories before bands, a page's width
   * before more.
   */
  private static final Comparator<Proposal> COMPARATOR =
      Comparator.comparing((Proposal p) -> p.question.scale().binary())
          .thenComparing(p -> p.question.type().equals(DraftQuestion.MULTIPLE))
          .thenComparing(p -> size(p) > GOOD_CATEGORIES)
          .thenComparing(p -> !p.question.bands().isEmpty());

  private Proposal proposal(DraftQuestion question, String reason) {
    List<String> remarks = remarks(question, reason);
    return new Proposal(question, label(question), observed(question), remarks);
  }

  private static boolean splitsRows(DraftQuestion question) {
    boolean type =
        question.type().equals(DraftQuestion.SINGLE)
            || !question.bands().isEmpty()
            || question.slots();
    int size = question.bands().isEmpty() ? observed(question).size() : question.bands().size();
    DraftProfile profile = question.members().get(0);
    return type && size >= 2 && size <= MOST_CATEGORIES && profile.filled() >= 0.6 * profile.rows();
  }

  /** Why it is proposed, what is left out of it, and which columns are too small to be printed. */
  private static List<String> remarks(DraftQuestion question, String reason) {
    List<String> remarks = new ArrayList<>(List.of(reason));
    DraftProfile profile = question.members().get(0);
    if (question.slots()) {
      return remarks;
    }
    long without = profile.rows() - profile.filled();
    List<String> none = new ArrayList<>();
    for (MissingCode code : question.scale().missing()) {
      long count = profile.counts().getOrDefault(code.code(), 0L);
      without += count;
      if (count > 0) {
        none.add(code.code());
      }
    }
    if (without > 0) {
      remarks.add(
          String.format(
              Locale.ROOT,
              "%s of %s %s no answer to it%s and %s in no column",
              without,
              Counted.of(profile.rows(), "row"),
              without == 1 ? "has" : "have",
              none.isEmpty() ? "" : " (" + String.join(", ", none) + " or empty)",
              without == 1 ? "is" : "are"));
    }
    List<String> unused = new ArrayList<>();
    question
        .scale()
        .answers()
        .forEach(
            (code, label) -> {
              long count = profile.counts().getOrDefault(code, 0L);
              if (count == 0) {
                unused.add(label);
              } else if (count < FEWEST) {
                remarks.add(
                    label
                        + String.format(
                            Locale.ROOT,
                            ": only %s; its figures are not printed while it is below the limit"
                                + " for",
                            Counted.of(count, "row"))
                        + " publication");
              }
            });
    if (!unused.isEmpty() && question.bands().isEmpty()) {
      remarks.add("without a row, so left out: " + String.join(", ", unused));
    }
    return remarks;
  }

  private static Map<String, String> observed(DraftQuestion question) {
    Map<String, String> observed = new LinkedHashMap<>(question.scale().answers());
    observed
        .keySet()
        .removeIf(code -> question.members().stream().noneMatch(m -> m.counts().containsKey(code)));
    return question.bands().isEmpty() ? observed : Map.of();
  }

  private String label(DraftQuestion question) {
    if (question.label().length() <= SHORT_LABEL && !question.label().matches(".*[?\u2026]")) {
      return question.label();
    }
    return question
        .demographic()
        .filter(kind -> question.label().endsWith("?") || question.label().endsWith("\u2026"))
        .flatMap(kind -> DraftVocabulary.title(language, kind))
        .or(() -> DraftVocabulary.known(language, question.id()))
        .orElseGet(() -> DraftNames.words(question.id(), question.text()));
  }

  private static boolean isOpinion(DraftQuestion question) {
    return DraftOrder.isOpinion(List.copyOf(question.scale().answers().values()));
  }

  /** What a question holds that nothing says to be a fact about people: groups, not opinions. */
  private List<Proposal> first(List<DraftQuestion> questions) {
    return questions.stream()
        .filter(question -> question.type().equals(DraftQuestion.SINGLE))
        .filter(DraftSegments::splitsRows)
        .filter(question -> !isOpinion(question))
        .limit(2)
        .map(question -> proposal(question, "a question with few answers"))
        .toList();
  }
}
