package io.etude.draft;

import io.etude.DataException;
import io.etude.dataset.DecimalSigns;
import io.etude.dataset.Source;
import io.etude.dataset.spss.SpssSource;
import io.etude.dataset.triples.TripleSSource;
import io.etude.draft.design.DraftDesign;
import io.etude.draft.guess.DraftGuess;
import io.etude.draft.guess.DraftNames;
import io.etude.draft.guess.DraftQuestion;
import io.etude.draft.guess.DraftReversed;
import io.etude.draft.guess.DraftRouting;
import io.etude.draft.guess.DraftScale;
import io.etude.draft.guess.DraftSegments;
import io.etude.draft.profile.DraftProfile;
import io.etude.draft.words.DraftLabels;
import io.etude.draft.words.DraftVocabulary;
import io.etude.draft.words.DraftWords;
import io.etude.internal.Counted;
import io.etude.internal.Dates;
import io.etude.internal.yaml.YamlText;
import io.etude.study.Conventions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the text of a drafted codebook. Serves once. */
final class DraftWriter {
  /** So many columns without a wording are named. */
  private static final int MAX_NAMED = 5;

  /** Of so many different words some would be known. */
  private static final int ENOUGH_WORDS = 30;

  private final Source source;
  private final DecimalSigns decimals;
  private final Locale language;
  private final List<DraftProfile> profiles;
  private final DraftDesign design;
  private final DraftGuess guess;
  private final DraftText text = new DraftText();

  /** Whether the labels are in a language that Etude has no sentences in, as far as can be told. */
  private final boolean foreign;

  private final Optional<DraftRouting> routing;

  /** The questions that tell who answered. */
  private final Set<DraftQuestion> people;

  /** The title that the file gives itself. */
  private final Optional<String> declared;

  private final Map<String, DraftScale> shared = new LinkedHashMap<>();

  /**
   * Guesses what a draft says.
   *
   * @param taken ids that its questions don't have
   */
  DraftWriter(Source source, CodebookDraft.Options options, Set<String> taken) {
    this.source = source;
    this.decimals = options.decimals();
    profiles = DraftProfile.read(source, decimals);
    Optional<String> weight = Optional.empty();
    Optional<String> title = Optional.empty();
    if (source instanceof SpssSource spss) {
      weight = spss.weight();
      title = spss.title();
    } else if (source instanceof TripleSSource survey) {
      weight = survey.weight();
      title = survey.title();
    }
    declared = title.map(DraftLabels::wording);
    Set<String> words = words();
    Optional<Locale> known = options.language().or(() -> DraftVocabulary.language(words));
    language =
        known
            .filter(found -> DraftVocabulary.languages().contains(found.getLanguage()))
            .orElse(Locale.ENGLISH);
    foreign =
        known.isPresent()
            ? !language.getLanguage().equals(known.get().getLanguage())
            : words.size() >= ENOUGH_WORDS;
    design = new DraftDesign(source, profiles, weight);
    guess = new DraftGuess(source, profiles, design, language, taken);
    if (guess.questions().isEmpty()) {
      boolean empty = profiles.isEmpty() || profiles.get(0).rows() == 0;
      throw new DataException(
          source.name()
              + (empty
                  ? " has no row to guess from"
                  : " has no variable that looks like a question"));
    }
    people =
        guess.questions().stream()
            .filter(DraftQuestion::aboutPeople)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    routing = DraftRouting.read(source, asked());
  }

  private List<DraftProfile> asked() {
    return guess.questions().stream().flatMap(q -> q.members().stream()).distinct().toList();
  }

  String write() {
    head();
    weighting();
    panel();
    conventions();
    scales();
    sections();
    text.blank();
    text.line(0, "questions:");
    if (!unworded().isEmpty()) {
      text.comment(
          1,
          "the file has no wording of "
              + shortened(unworded())
              + ": write what was asked as a \"label\", and word for word as \"text\"");
    }
    Set<String> sections = chapters() ? Set.of("answers", "people") : Set.of();
    ordered().forEach(question -> question(text, question, sections, false));
    segments();
    methodology();
    skipped();
    return text.toString();
  }

  /** The columns of questions that are called by their names, since nothing says what was asked. */
  private List<String> unworded() {
    return guess.questions().stream()
        .filter(question -> question.text().isEmpty() && !people.contains(question))
        .map(q -> q.members().size() == 1 ? q.members().get(0).name() : q.id())
        .filter(name -> !DraftNames.isSentence(name))
        .toList();
  }

  private static String shortened(List<String> names) {
    List<String> first = names.subList(0, Math.min(MAX_NAMED, names.size()));
    return String.join(", ", first)
        + (first.size() < names.size() ? " and " + (names.size() - first.size()) + " more" : "");
  }

  /** What was asked about, then who answered. */
  List<DraftQuestion> ordered() {
    List<DraftQuestion> ordered = new ArrayList<>(guess.questions());
    ordered.removeAll(people);
    ordered.addAll(people);
    return ordered;
  }

  /** Two chapters, if there are questions for both. */
  private boolean chapters() {
    return !people.isEmpty() && people.size() < guess.questions().size();
  }

  private void sections() {
    if (chapters()) {
      text.blank();
      text.comment(0, "chapters of the full results, by what the variables are about");
      text.line(0, "sections:");
      text.line(1, "answers: " + DraftVocabulary.text(language, "answers"));
      text.line(1, "people: " + DraftVocabulary.text(language, "people"));
    }
  }

  private void head() {
    String name = source.name();
    String id = new DraftNames(Set.of()).id(name.replaceFirst("\\.[^.]+$", ""));
    text.comment(
        0,
        String.format(
            Locale.ROOT,
            "Drafted from %s: %s, %s.",
            name,
            Counted.of(rows(), "row"),
            Counted.of(profiles.size(), "variable")));
    text.comment(0, "Each comment says what a guess rests on: check it, then delete it.");
    text.line(0, "id: " + YamlText.quoted(id));
    text.line(0, "title: " + YamlText.quoted(declared.orElseGet(() -> title(id))));
    language();
    new DraftData(text, source, decimals, profiles).write();
    design
        .respondent()
        .ifPresent(
            profile -> {
              text.comment(0, "another value in every row");
              text.line(0, "respondentId: " + YamlText.quoted(profile.name()));
            });
  }

  /** The file's name in words; one that cannot be spoken is an abbreviation. */
  private static String title(String id) {
    boolean spoken =
        id.length() > 5 || id.toLowerCase(Locale.ROOT).matches(".*[aeiouy].*[aeiouy].*");
    return spoken ? DraftNames.words(id, "") : id.toUpperCase(Locale.ROOT);
  }

  private void language() {
    Map<String, List<String>> choices = new LinkedHashMap<>();
    choices.put(language.toLanguageTag(), List.of("language: " + language.toLanguageTag()));
    DraftVocabulary.languages().forEach(tag -> choices.put(tag, List.of("language: " + tag)));
    if (foreign) {
      text.ask(
          0,
          "file.language",
          "in which language are the words that Etude adds? The labels seem to be in none of these",
          choices);
    } else {
      text.line(0, "language: " + language.toLanguageTag());
    }
  }

  /** The words of names, labels and answers. */
  private Set<String> words() {
    List<String> labels = new ArrayList<>();
    for (DraftProfile profile : profiles) {
      labels.add(profile.name());
      labels.add(profile.variable().label());
      profile.variable().labels().forEach(label -> labels.add(label.label()));
      profile.counts().keySet().stream().limit(20).forEach(labels::add);
    }
    return DraftWords.words(labels);
  }

  private void weighting() {
    List<String> remarks = design.weights().remarks();
    if (remarks.isEmpty() && design.remarks().isEmpty()) {
      return;
    }
    text.blank();
    remarks.forEach(remark -> text.comment(0, remark));
    design
        .weights()
        .chosen()
        .ifPresent(
            weight -> text.line(0, "weighting: {column: " + YamlText.quoted(weight.name()) + "}"));
    design.remarks().forEach(remark -> text.comment(0, remark));
    if (!parts().isEmpty()) {
      text.line(0, "design: {" + String.join(", ", parts()) + "}");
    }
  }

  /** Where an identifier comes back, rows are interviews, of which some people gave several. */
  private void panel() {
    Optional<DraftProfile> person = parts().isEmpty() ? design.repeated() : Optional.empty();
    if (person.isPresent()) {
      Map<String, List<String>> choices = new LinkedHashMap<>();
      choices.put("respondents", List.of());
      choices.put(
          "interviews", List.of("design: {psu: " + YamlText.quoted(person.get().name()) + "}"));
      text.blank();
      text.ask(
          0,
          "file.rows",
          String.format(
                  Locale.ROOT,
                  "are the %s several interviews of %s people, whom %s names? Then errors are",
                  Counted.of(rows(), "row"),
                  person.get().distinct(),
                  person.get().name())
              + " larger or smaller, since the answers of one go together",
          choices);
    }
  }

  /** So few respondents that none of their figures would be published. */
  private boolean isSmall() {
    return rows() < Conventions.DEFAULT.publishBase();
  }

  private long rows() {
    return profiles.isEmpty() ? 0 : profiles.get(0).rows();
  }

  private void conventions() {
    if (isSmall()) {
      text.blank();
      text.comment(
          0,
          Counted.of(rows(), "row")
              + ": figures are printed with the mark of low bases, and no groups are made."
              + " Read whether");
      text.comment(
          0, "a person can be known by them; without this line no figure on so few is printed");
      text.line(0, "conventions: {lowBase: flag}");
    }
  }

  private List<String> parts() {
    List<String> parts = new ArrayList<>();
    design.stratum().ifPresent(s -> parts.add("stratum: " + YamlText.quoted(s.name())));
    design.unit().ifPresent(u -> parts.add("psu: " + YamlText.quoted(u.name())));
    design.population().ifPresent(p -> parts.add("populationUnits: " + YamlText.quoted(p.name())));
    if (design.lonely()) {
      parts.add("lonely: adjust");
    }
    return parts;
  }

  /** Scales that several questions have are written once. */
  private void scales() {
    List<DraftQuestion> candidates =
        guess.questions().stream().filter(DraftQuestion::mayShareScale).toList();
    DraftNames names = new DraftNames(Set.of());
    Map<String, DraftQuestion> first = new LinkedHashMap<>();
    for (DraftQuestion question : candidates) {
      DraftScale scale = question.scale();
      boolean several = candidates.stream().filter(q -> scale.same(q.scale())).count() > 1;
      if (several && sharedId(scale).isEmpty()) {
        String id = names.id(scaleName(scale));
        shared.put(id, scale);
        first.put(id, question);
      }
    }
    if (shared.isEmpty()) {
      return;
    }
    text.blank();
    text.line(0, "scales:");
    first.forEach(
        (id, question) -> {
          text.line(1, YamlText.key(id) + ":");
          new ScaleText(text, language, id, question).write(2);
        });
  }

  private static String scaleName(DraftScale scale) {
    List<String> answers = List.copyOf(scale.answers().values());
    if (answers.stream().allMatch(label -> label.matches("\\d+"))) {
      return "scale_" + answers.get(0) + "_to_" + answers.get(answers.size() - 1);
    }
    List<String> labels =
        scale.categories().values().stream()
            .map(label -> DraftWords.plain(label).replace(' ', '_'))
            .toList();
    String name = labels.size() == 2 ? labels.get(0) + "_" + labels.get(1) : labels.get(0);
    String ascii = name.replaceAll("[^a-z0-9_]", "");
    return ascii.isEmpty() ? "scale" : ascii.substring(0, Math.min(30, ascii.length()));
  }

  private Optional<String> sharedId(DraftScale scale) {
    return shared.entrySet().stream()
        .filter(entry -> entry.getValue().same(scale))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Who was asked: by an earlier answer, else those whose cell is not empty. */
  private void routing(DraftText text, DraftQuestion question) {
    if (question.members().stream().allMatch(m -> m.filled() == m.rows())) {
      return;
    }
    List<DraftQuestion> earlier = guess.questions().subList(0, guess.questions().indexOf(question));
    Optional<DraftRouting.Asked> one = routing.flatMap(rows -> rows.asked(question, earlier));
    if (one.isPresent()) {
      text.comment(
          2, "there is a value where " + one.get().column() + " is one of these, and nowhere else");
      text.line(2, "asked: " + condition(one.get()));
      return;
    }
    if (question.routed().isEmpty()) {
      return;
    }
    Optional<List<DraftRouting.Asked>> two =
        routing.flatMap(rows -> rows.askedByTwo(question, earlier));
    if (two.isPresent()) {
      text.comment(2, "there is a value where both hold, and nowhere else");
      text.line(2, "asked:");
      two.get().forEach(each -> text.line(3, "- " + condition(each)));
      return;
    }
    text.comment(2, question.routed().get());
    text.line(2, "empty: notAsked");
  }

  private static String condition(DraftRouting.Asked asked) {
    return String.format(
        Locale.ROOT,
        "{column: %s, codes: %s}",
        YamlText.key(asked.column()),
        YamlText.list(asked.codes()));
  }

  /**
   * The lines of a question by itself, with its scale.
   *
   * @param sections the ids of the chapters that it may be in
   */
  List<String> question(DraftQuestion question, Set<String> sections) {
    DraftText own = new DraftText();
    question(own, question, sections, true);
    return own.toString().lines().map(line -> line.substring(2)).toList();
  }

  private void question(
      DraftText text, DraftQuestion question, Set<String> sections, boolean alone) {
    text.line(1, "- id: " + YamlText.quoted(question.id()));
    text.comment(2, question.comment());
    Optional<DraftQuestion.Doubt> doubt = question.doubt();
    if (doubt.isEmpty()) {
      text.line(2, "type: " + question.type());
    }
    String section = people.contains(question) ? "people" : "answers";
    if (sections.contains(section)) {
      text.line(2, "section: " + section);
    }
    String label = guess.label(question);
    text.line(2, "label: " + YamlText.quoted(label));
    String wording = DraftLabels.wording(question.text());
    // a text that only repeats the label would stand under each chart once more
    boolean again = wording.equalsIgnoreCase(question.label()) || wording.equalsIgnoreCase(label);
    if (!wording.isEmpty() && !again) {
      text.line(2, "text: " + YamlText.quoted(wording));
    }
    routing(text, question);
    if (doubt.isEmpty()) {
      answers(text, question, 2, alone);
      return;
    }
    boolean type = doubt.get().kind().equals("type");
    Map<String, List<String>> choices = new LinkedHashMap<>();
    choices.put(type ? "codes" : "answer", answers(question, alone));
    doubt.get().others().forEach((answer, other) -> choices.put(answer, answers(other, alone)));
    text.ask(2, question.id() + "." + doubt.get().kind(), doubt.get().asked(), choices);
  }

  private List<String> answers(DraftQuestion question, boolean alone) {
    DraftText own = new DraftText();
    own.line(0, "type: " + question.type());
    answers(own, question, 0, alone);
    return own.toString().lines().toList();
  }

  /** What only its type has, and its scale. */
  private void answers(DraftText text, DraftQuestion question, int indent, boolean alone) {
    options(text, question, indent);
    Optional<String> scale =
        question.mayShareScale() && !alone ? sharedId(question.scale()) : Optional.empty();
    if (scale.isPresent()) {
      text.line(indent, "scale: " + YamlText.key(scale.get()));
      return;
    }
    text.bands(indent, question.bands());
    new ScaleText(text, language, question.id(), question).write(indent);
  }

  /** Its options; of an item that goes against the others it is asked whether it is turned. */
  private void options(DraftText text, DraftQuestion question, int indent) {
    Map<String, Double> against =
        question.doubt().isEmpty() ? DraftReversed.items(source, question) : Map.of();
    for (int i = 0; i < question.options().size(); i++) {
      String line = question.options().get(i);
      Optional<DraftProfile> item =
          question.members().stream()
              .skip(Math.max(0, i - 1))
              .findFirst()
              .filter(member -> line.startsWith(" ") && against.containsKey(member.name()));
      if (item.isEmpty()) {
        text.line(indent, line);
        continue;
      }
      int value = line.indexOf(": ") + 2;
      String turned =
          line.endsWith("}")
              ? line.substring(0, line.length() - 1)
              : line.substring(0, value) + "{label: " + line.substring(value);
      Map<String, List<String>> choices = new LinkedHashMap<>();
      choices.put("asked", List.of(line));
      choices.put("reversed", List.of(turned + ", reversed: true}"));
      String name = item.get().name();
      text.ask(
          indent,
          line.substring(0, value - 2).strip().replaceAll("[\\s\"]", "") + ".reversed",
          String.format(
              Locale.ROOT,
              "is %s worded the other way round? It goes against the other items (correlation"
                  + " %.2f): if it is, its good answers are those that are bad of the others",
              name,
              against.get(name)),
          choices);
    }
  }

  private List<DraftSegments.Proposal> proposals() {
    int editions = design.edition().map(DraftProfile::distinct).orElse(0);
    return isSmall() ? List.of() : DraftSegments.of(guess.questions(), editions, language);
  }

  private void segments() {
    List<DraftSegments.Proposal> chosen = proposals();
    if (chosen.isEmpty() && design.edition().isEmpty()) {
      return;
    }
    text.blank();
    text.line(0, "segments:");
    for (DraftSegments.Proposal proposal : chosen) {
      DraftQuestion question = proposal.question();
      List<String> source =
          question.slots() ? question.options() : List.of(column(question.members().get(0)));
      segment(question.id(), proposal.remarks(), proposal.label(), source);
      text.bands(2, question.bands());
      if (question.bands().isEmpty()) {
        groups(proposal.categories());
      }
    }
    design.edition().ifPresent(this::editions);
  }

  private void editions(DraftProfile profile) {
    String title = DraftNames.title(profile.name(), profile.variable().label(), language);
    List<String> lines = List.of(column(profile), "kind: editions");
    segment(guess.id(profile), List.of(design.editionReason()), title, lines);
    Map<String, String> observed = new LinkedHashMap<>(DraftScale.of(profile).categories());
    observed.keySet().retainAll(profile.counts().keySet());
    groups(observed);
  }

  private static String column(DraftProfile profile) {
    return "column: " + YamlText.quoted(profile.name());
  }

  private void segment(String id, List<String> remarks, String label, List<String> lines) {
    text.line(1, "- id: " + YamlText.quoted(id));
    remarks.forEach(remark -> text.comment(2, remark));
    text.line(2, "label: " + YamlText.quoted(label));
    lines.forEach(line -> text.line(2, line));
  }

  private void groups(Map<String, String> labels) {
    text.line(2, "categories:");
    labels.forEach(
        (code, label) -> text.line(3, YamlText.key(code) + ": " + YamlText.quoted(label)));
  }

  /**
   * Of several editions, the first and the last day are no field work, but all the time between.
   */
  private void methodology() {
    guess
        .interviews()
        .filter(profile -> design.edition().isEmpty())
        .ifPresent(
            profile -> {
              text.blank();
              text.line(0, "methodology:");
              text.comment(1, "the first and the last day of " + profile.name());
              text.line(1, "fieldStart: " + Dates.date(profile.lowest()));
              text.line(1, "fieldEnd: " + Dates.date(profile.highest()));
            });
  }

  /** What was decided about the whole, for people who look at a console. */
  List<String> remarks() {
    List<String> said = new ArrayList<>();
    said.add("Weight: " + design.weights().chosen().map(DraftProfile::name).orElse("none found"));
    design.weights().remarks().forEach(remark -> said.add("  " + remark));
    said.add("Design: " + (parts().isEmpty() ? "none found" : String.join(", ", parts())));
    design.remarks().forEach(remark -> said.add("  " + remark));
    Map<String, Integer> types = new LinkedHashMap<>();
    guess.questions().forEach(question -> types.merge(question.type(), 1, Integer::sum));
    List<String> counted = new ArrayList<>();
    types.forEach((type, count) -> counted.add(count + " " + type));
    said.add("Questions: " + String.join(", ", counted));
    List<String> segments =
        new ArrayList<>(proposals().stream().map(p -> p.question().id()).toList());
    design.edition().ifPresent(edition -> segments.add(edition.name() + " (editions)"));
    said.add("Segments: " + (segments.isEmpty() ? "none" : String.join(", ", segments)));
    if (!left().isEmpty()) {
      said.add("Left out: " + String.join(", ", left().keySet()));
    }
    return said;
  }

  /** The columns that are used for nothing, with the reason. */
  private Map<String, String> left() {
    Map<String, String> left = new LinkedHashMap<>(guess.skipped());
    left.keySet().removeAll(design.used());
    return left;
  }

  private void skipped() {
    Map<String, String> left = left();
    if (left.isEmpty()) {
      return;
    }
    text.blank();
    text.comment(0, "Left out:");
    left.forEach((name, reason) -> text.comment(0, name + ": " + reason));
  }
}
