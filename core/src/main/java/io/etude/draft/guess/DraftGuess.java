package io.etude.draft.guess;

import io.etude.codebook.category.Band;
import io.etude.codebook.category.MissingCode;
import io.etude.dataset.Source;
import io.etude.dataset.Variable.Type;
import io.etude.draft.design.DraftDesign;
import io.etude.draft.profile.DraftProfile;
import io.etude.draft.words.DraftLabels;
import io.etude.draft.words.DraftVocabulary;
import io.etude.draft.words.DraftWords;
import io.etude.draft.words.RatingEnds;
import io.etude.internal.CodeText;
import io.etude.internal.Counted;
import io.etude.internal.UnitWords;
import io.etude.internal.yaml.YamlText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Guesses what each variable of a source is for. */
public final class DraftGuess {

  private static final int MOST_ANSWERS = 50;
  private static final int LONGEST_ANSWER = 100;

  /** Up to so many whole numbers are codes where the name is that of a fact in words. */
  private static final int CODES = 10;

  /** Up to so many are codes where the name is that of places or things, such as departments. */
  static final int THINGS = 50;

  private final DraftNames names;
  private final Map<String, String> ids = new HashMap<>();
  private final List<DraftProfile> profiles;
  private final Locale language;
  private final DraftUse use;
  private final List<DraftQuestion> questions = new ArrayList<>();

  /**
   * Guesses.
   *
   * @param taken ids that questions don't have
   */
  public DraftGuess(
      Source source,
      List<DraftProfile> profiles,
      DraftDesign design,
      Locale language,
      Set<String> taken) {
    names = new DraftNames(taken);
    this.profiles = profiles;
    this.language = language;
    use = new DraftUse(source, profiles, design);
    List<DraftProfile> usable = use.usable();
    Map<String, DraftGroup> groups = new HashMap<>();
    for (DraftGroup group : DraftGroups.find(source, usable)) {
      group.members().forEach(member -> groups.put(member.name(), group));
    }
    Set<DraftGroup> done = new HashSet<>();
    GroupGuess several = new GroupGuess(names, language);
    for (DraftProfile profile : usable) {
      DraftGroup group = groups.get(profile.name());
      if (group == null) {
        questions.add(question(profile));
      } else if (done.add(group)) {
        questions.add(several.question(group));
      }
    }
  }

  public List<DraftQuestion> questions() {
    return questions;
  }

  /** An id for something that is made of a column which is no question. */
  public String id(DraftProfile profile) {
    return ids.computeIfAbsent(profile.name(), names::id);
  }

  /** The variables that are no question, with the reason. */
  public Map<String, String> skipped() {
    return use.skipped();
  }

  /** The column with the days of the interviews. */
  public Optional<DraftProfile> interviews() {
    return profiles.stream()
        .filter(DraftProfile::date)
        .filter(profile -> DraftWords.interviewDate(profile.name(), profile.variable().label()))
        .findFirst();
  }

  private DraftQuestion question(DraftProfile profile) {
    DraftScale scale = DraftScale.of(profile);
    String label = profile.variable().label();
    Optional<String> only = DraftTick.alone(profile, scale);
    if (only.isPresent()) {
      return ticked(profile, scale, only.get());
    }
    long unlabelled = observed(profile, scale).stream().filter(v -> !profile.labelled(v)).count();
    if (!profile.variable().labels().isEmpty()) {
      boolean numbers = unlabelled > 0 && numbers(profile, scale);
      if (numbers && scale.bothEndsLabelled(profile)) {
        return rating(profile, scale, "whole numbers with labels at both ends");
      } else if (numbers && unlabelled > scale.categories().size() - scale.unlabelled()) {
        return number(profile, scale);
      }
      String reason =
          numbers
              ? unlabelled + " of its values have no label in the file"
              : "its values have labels";
      return make(profile, scale, DraftQuestion.SINGLE, reason, List.of());
    }
    if (numbers(profile, scale) && profile.distinct() > 0) {
      return unlabelledNumber(profile, scale);
    }
    boolean written = isWritten(profile) && !scale.binary();
    Optional<DraftJoined> joined = written ? Optional.empty() : DraftJoined.of(profile);
    if (joined.isPresent()) {
      List<String> lines = joined.get().lines(profile.name());
      DraftScale answers = joined.get().scale(language);
      return make(profile, answers, DraftQuestion.MULTIPLE, joined.get().comment(), lines);
    }
    boolean list =
        !written
            && profile.distinct() <= MOST_ANSWERS
            && profile.longest() <= LONGEST_ANSWER
            && (profile.filled() >= 3L * profile.distinct()
                || 2 * profile.filled() >= 3L * profile.distinct()
                    && DraftOrder.hasOrder(List.copyOf(profile.counts().keySet())));
    if (!list) {
      DraftScale none = new DraftScale(Map.of(), scale.missing(), 0);
      return make(profile, none, DraftQuestion.OPEN, "text", List.of());
    }
    Optional<DraftNegation> pair = DraftNegation.of(scale);
    DraftScale answers =
        pair.map(two -> two.named(scale, profile, language))
            .orElseGet(() -> scale.mostGivenFirst(profile).withWordsOfTruth(language));
    String reason =
        "text with "
            + values(profile.distinct())
            + lonely(label, observed(profile, scale).size(), profile.distinct())
            + DraftOrder.remark(List.of(profile))
            + DraftJoined.whole(profile).orElse("");
    String comment = pair.map(DraftNegation::comment).orElse(reason);
    return make(profile, answers, DraftQuestion.SINGLE, comment, List.of());
  }

  /** A column of one value or nothing, whose share is one of all rows. */
  private DraftQuestion ticked(DraftProfile profile, DraftScale scale, String value) {
    String label =
        scale.binary() ? DraftVocabulary.text(language, "yes") : scale.categories().get(value);
    String reason =
        profile.filled()
            + " of "
            + Counted.of(profile.rows(), "row")
            + " have the one value and the others none: these are taken as not chosen; if"
            + " they were not asked, delete \"base: all\" and say who was, under \"asked\"";
    List<String> lines =
        List.of(
            "columns:",
            "  " + YamlText.key(value) + ": " + YamlText.quoted(profile.name()),
            "chosen: " + YamlText.quoted(value),
            "base: all");
    DraftScale chosen = new DraftScale(Map.of(value, label), scale.missing(), 0);
    return make(profile, chosen, DraftQuestion.MULTIPLE, reason, lines);
  }

  /**
   * Whether a column holds what people wrote in words of their own: by its name, or by its wording
   * unless its values come again and again.
   */
  static boolean isWritten(DraftProfile profile) {
    boolean recur = profile.filled() >= 3L * profile.distinct();
    String name = profile.name();
    boolean few = 2 * profile.filled() < profile.rows();
    return few && DraftWords.instead(name)
        || DraftWords.comment(
            recur && DraftNames.isSentence(name) ? "" : name,
            recur ? "" : profile.variable().label());
  }

  private static String values(int count) {
    return count == 1 ? "one value" : count + " different values";
  }

  private static String lonely(String label, int answers, int values) {
    if (!label.isEmpty()) {
      return "";
    }
    return (answers < values ? ", " + answers + " of which" : ", which")
        + (answers == 1 && values > 1 ? " is taken as its answer" : " are taken as its answers");
  }

  private DraftQuestion unlabelledNumber(DraftProfile profile, DraftScale all) {
    DraftScale scale = all.withoutNegatives();
    Optional<SuspectCodes> suspects = SuspectCodes.of(List.of(profile), scale);
    DraftScale rest = suspects.map(SuspectCodes::others).orElse(scale);
    List<Double> numbers = observed(profile, rest).stream().map(profile::number).toList();
    boolean whole =
        profile.whole() || !numbers.isEmpty() && numbers.stream().allMatch(n -> n == Math.rint(n));
    double lowest = numbers.stream().min(Double::compare).orElse(profile.lowest());
    double highest = numbers.stream().max(Double::compare).orElse(profile.highest());
    String range = (int) lowest + " to " + (int) highest;
    if (whole && isPromoter(profile, lowest, highest)) {
      return rating(profile, rest, "whole numbers from " + range);
    }
    String label = profile.variable().label();
    String wording = label.isEmpty() ? profile.name() : label;
    boolean codes = codes(profile);
    Optional<RatingEnds> stated = statedEnds(profile, lowest, highest);
    if (DraftLabels.unit(wording).isPresent()) {
      return number(profile, all);
    } else if (whole && stated.isPresent() && !codes) {
      return rating(profile, rest, "whole numbers, " + stated.get().yaml() + " by the wording");
    }
    boolean usual = whole && RatingEnds.isUsual(lowest, highest) && numbers.size() >= 5;
    boolean yesOrNo = whole && lowest == 0 && highest == 1;
    boolean coded = codes && profile.distinct() <= (ofThings(profile) ? THINGS : CODES);
    if (usual && !codes) {
      DraftQuestion rating = rating(profile, rest, "");
      return DraftWords.rated(profile.name(), label) && suspects.isEmpty()
          ? rating
          : single(profile, scale, "whole numbers from " + range + ", without labels")
              .asked(
                  "type",
                  "are the numbers from "
                      + range
                      + " of "
                      + profile.name()
                      + " ratings or counts, of which a mean is published, or codes?"
                      + suspects.map(s -> " Of ratings, " + s.named() + " is missing").orElse(""),
                  choices(rating, numeric(profile, rest)));
    }
    Optional<String> reason =
        yesOrNo
            ? Optional.of("0 and 1 without labels: write what they stand for, such as No and Yes")
            : whole && coded
                ? Optional.of("codes without labels: write what they stand for")
                : Optional.empty();
    if (reason.isPresent()) {
      return asked(suspects, s -> single(profile, s, reason.get()), scale);
    } else if (whole && profile.distinct() <= 6 && !DraftWords.asksForNumber(wording)) {
      String few = "few whole numbers, without labels: what they stand for is not known";
      return asked(suspects, s -> make(profile, s, DraftQuestion.SINGLE, few, List.of()), scale);
    }
    return number(profile, all);
  }

  /** A question that asks for codes which stand apart, if there are any. */
  private static DraftQuestion asked(
      Optional<SuspectCodes> suspects, Function<DraftScale, DraftQuestion> of, DraftScale scale) {
    DraftQuestion question = of.apply(scale);
    return suspects.map(s -> s.ask(question, of.apply(s.others()))).orElse(question);
  }

  private static Map<String, DraftQuestion> choices(DraftQuestion rating, DraftQuestion number) {
    Map<String, DraftQuestion> choices = new LinkedHashMap<>();
    choices.put("rating", rating);
    choices.put("number", number);
    return choices;
  }

  private DraftQuestion single(DraftProfile profile, DraftScale scale, String reason) {
    DraftScale named = scale.withNamesOfCodes(language);
    return make(profile, named, DraftQuestion.SINGLE, reason, List.of());
  }

  private static boolean isPromoter(DraftProfile profile, double lowest, double highest) {
    return DraftWords.promoter(profile.name(), profile.variable().label(), lowest, highest);
  }

  /** Whether whole numbers are codes for facts about people, such as 3 for a region. */
  private boolean codes(DraftProfile profile) {
    return ofThings(profile)
        || demographic(profile)
            .filter(
                kind ->
                    kind != DraftWords.Demographic.AGE
                        && kind != DraftWords.Demographic.INCOME
                        && kind != DraftWords.Demographic.SIZE)
            .isPresent();
  }

  private Optional<DraftWords.Demographic> demographic(DraftProfile profile) {
    String label = profile.variable().label();
    return DraftWords.demographic(
        profile.name(), label, DraftNames.title(profile.name(), label, language));
  }

  /** Whether whole numbers are codes of places or other things, such as 3 for a department. */
  private boolean ofThings(DraftProfile profile) {
    return !DraftWords.asksForNumber(profile.variable().label())
        && (DraftWords.code(profile.name())
            || demographic(profile).filter(DraftWords.Demographic.REGION::equals).isPresent());
  }

  private DraftQuestion number(DraftProfile profile, DraftScale scale) {
    return asked(
        SuspectCodes.of(List.of(profile), scale.withoutNegatives()),
        s -> numeric(profile, s),
        scale);
  }

  private DraftQuestion numeric(DraftProfile profile, DraftScale scale) {
    DraftNumbers numbers = DraftNumbers.of(profile, scale);
    DraftScale answers = new DraftScale(Map.of(), List.copyOf(numbers.missing()), 0);
    Map<String, Long> answered = new LinkedHashMap<>(profile.counts());
    answers.missing().forEach(code -> answered.remove(code.code()));
    Map<Double, Long> values = new LinkedHashMap<>();
    answered.forEach(
        (code, count) ->
            values.merge(
                numbers.values().getOrDefault(code, profile.number(code)), count, Long::sum));
    List<String> lines = new ArrayList<>();
    if (!numbers.values().isEmpty()) {
      List<String> pairs = new ArrayList<>();
      numbers.values().forEach((code, n) -> pairs.add(YamlText.key(code) + ": " + CodeText.of(n)));
      lines.add("values: {" + String.join(", ", pairs) + "}");
    }
    String label = profile.variable().label();
    boolean age = demographic(profile).filter(DraftWords.Demographic.AGE::equals).isPresent();
    boolean years = age && !DraftWords.youngAge(profile.name(), label);
    if (years) {
      lines.add(unit(DraftVocabulary.text(language, "years")));
    }
    String wording = label.isEmpty() ? profile.name() : label;
    Optional<String> bracketed = years ? Optional.empty() : DraftLabels.unit(wording);
    Optional<String> unit =
        bracketed.or(() -> profile.currency().map(UnitWords.of(language)::ofSeveral));
    unit.ifPresent(found -> lines.add(unit(found)));
    List<Band> bands = DraftBands.of(values, numbers.labels(), age, language);
    DraftQuestion question =
        make(
            profile,
            answers,
            DraftQuestion.NUMERIC,
            numericReason(values, numbers, years || unit.isPresent(), bands),
            lines);
    if (bracketed.isPresent()) {
      String bare = DraftLabels.withoutUnit(wording);
      question = question.titled(DraftNames.title(bare, label.isEmpty() ? "" : bare, language));
    }
    return question.with(bands);
  }

  /** A unit, with what it is called of one where that is known to differ. */
  private String unit(String unit) {
    return UnitWords.of(language)
        .ofOne(unit)
        .map(one -> "{one: " + YamlText.quoted(one) + ", other: " + YamlText.quoted(unit) + "}")
        .map(both -> "unit: " + both)
        .orElse("unit: " + YamlText.quoted(unit));
  }

  private static List<String> observed(DraftProfile profile, DraftScale scale) {
    return profile.counts().keySet().stream().filter(value -> !scale.isMissing(value)).toList();
  }

  /** Whether all values that are answers are numbers. */
  private static boolean numbers(DraftProfile profile, DraftScale scale) {
    return profile.variable().type() == Type.NUMBER
        || profile.numeric()
        || !profile.words().isEmpty()
        || !profile.counts().isEmpty()
            && observed(profile, scale).stream()
                .noneMatch(value -> Double.isNaN(profile.number(value)));
  }

  private static String numericReason(
      Map<Double, Long> values, DraftNumbers numbers, boolean unit, List<Band> bands) {
    List<Double> found = values.keySet().stream().sorted().toList();
    String range =
        found.isEmpty()
            ? "numbers"
            : String.format(
                Locale.ROOT,
                "numbers from %s to %s",
                CodeText.of(found.get(0)),
                CodeText.of(found.get(found.size() - 1)));
    List<String> reasons = new ArrayList<>(List.of(range));
    reasons.addAll(numbers.notes());
    if (DraftBands.haveGaps(bands)) {
      reasons.add("few, which come back often: bands only of those that occur");
    }
    if (!unit) {
      reasons.add("add what they count, such as \"unit: km\"");
    }
    return String.join("; ", reasons);
  }

  private DraftQuestion rating(DraftProfile profile, DraftScale scale, String reason) {
    int from = Integer.MAX_VALUE;
    int to = Integer.MIN_VALUE;
    Map<String, String> labelled = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : scale.categories().entrySet()) {
      int rating = (int) profile.number(entry.getKey());
      from = Math.min(from, rating);
      to = Math.max(to, rating);
      if (!entry.getKey().equals(entry.getValue())) {
        labelled.put(entry.getKey(), entry.getValue());
      }
    }
    RatingEnds ends = statedEnds(profile, from, to).orElse(new RatingEnds(from, to));
    boolean promoter = isPromoter(profile, ends.from(), ends.to());
    ends.nameIn(labelled, profile.name() + "\n" + profile.variable().label());
    return make(
        profile,
        new DraftScale(labelled, scale.missing(), 0),
        DraftQuestion.RATING,
        promoter ? reason + "; a net promoter score, by its words" : reason,
        promoter ? List.of("scale: 0..10", "score: nps") : List.of("scale: " + ends.yaml()));
  }

  private static Optional<RatingEnds> statedEnds(
      DraftProfile profile, double lowest, double highest) {
    String wording = profile.name() + "\n" + profile.variable().label();
    return RatingEnds.stated(wording, lowest, highest);
  }

  private DraftQuestion make(
      DraftProfile profile, DraftScale scale, String type, String reason, List<String> options) {
    String label = profile.variable().label();
    String id = id(profile);
    List<String> lines = new ArrayList<>(options);
    if (!id.equals(profile.name()) && lines.stream().noneMatch(l -> l.startsWith("column"))) {
      lines.add(0, "column: " + YamlText.quoted(profile.name()));
    }
    // of facts about persons it is no finding that some don't know
    boolean opinion = type.equals(DraftQuestion.SINGLE) && demographic(profile).isEmpty();
    return new DraftQuestion(
        id,
        type,
        reason + byWords(profile, scale),
        DraftNames.title(profile.name(), label, language),
        label,
        List.of(profile),
        opinion ? scale.showingDontKnow(List.of(profile)) : scale,
        List.of(),
        lines,
        Optional.empty());
  }

  /** Says which values are missing by their words only. */
  private static String byWords(DraftProfile profile, DraftScale scale) {
    List<String> codes =
        DraftScale.of(profile).missing().stream()
            .map(MissingCode::code)
            .filter(scale::isMissing)
            .filter(code -> !profile.variable().missing().contains(code))
            .toList();
    return codes.isEmpty()
        ? ""
        : String.format(
            Locale.ROOT,
            "; the file does not declare %s missing, but the wording says so",
            String.join(", ", codes));
  }

  /** The label of a question; with its id where another one has the same. */
  public String label(DraftQuestion question) {
    long same =
        questions().stream()
            .filter(other -> other.label().equalsIgnoreCase(question.label()))
            .count();
    return same > 1 ? question.label() + " (" + question.id() + ")" : question.label();
  }
}
