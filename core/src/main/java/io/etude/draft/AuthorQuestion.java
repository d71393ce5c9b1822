package io.etude.draft;

import static java.util.Objects.requireNonNull;

import io.etude.ReportException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question that a draft leaves to the author of a study, since the file doesn't tell and the
 * answer changes a published figure. In a codebook it is a comment at each place that the answer
 * has lines for:
 *
 * <pre>{@code
 * # ? mood.sides: Is "Undecided" (15%) in the middle? "Satisfied" is 51% or 66%.
 * #   none =>
 * #   middle => nets: {...}
 * }</pre>
 *
 * <p>The choice that the draft made stands in the codebook below the comment; an answer puts the
 * lines of another choice in the place of both. Immutable and thread-safe.
 *
 * @param id what it is about and of which kind, such as {@code mood.sides}
 * @param text the question, with what it rests on and its effect in figures
 * @param choices the answers that there are, two at least; the first is what the draft did
 */
public record AuthorQuestion(String id, String text, List<String> choices) {

  private static final Pattern FIRST = Pattern.compile("( *)# \\? (\\S+): (.*)");
  private static final Pattern CHOICE = Pattern.compile("( *)#   ([^=]+?) =>(?: (.*))?");

  /** Copies the choices. */
  public AuthorQuestion {
    requireNonNull(id, "id");
    requireNonNull(text, "text");
    choices = List.copyOf(requireNonNull(choices, "choices"));
  }

  /** A place of a question: lines of a comment, and what the draft put below them. */
  private record Place(int from, int end, String id, String text, Map<String, List<String>> lines) {

    /** The question in a line and those after it; its first choice has what follows them. */
    static Place at(List<String> codebook, int from, Matcher first) {
      Map<String, List<String>> lines = new LinkedHashMap<>();
      int end = from + 1;
      while (end < codebook.size()) {
        Matcher choice = CHOICE.matcher(codebook.get(end));
        if (!choice.matches() || !choice.group(1).equals(first.group(1))) {
          break;
        }
        List<String> own = lines.computeIfAbsent(choice.group(2), name -> new ArrayList<>());
        if (choice.group(3) != null) {
          own.add(choice.group(1) + choice.group(3));
        }
        end++;
      }
      return new Place(from, end, first.group(2), first.group(3), lines);
    }

    /** The codebook's lines without the comment and with those of a choice. */
    void answer(List<String> codebook, String choice) {
      List<String> drafted = lines.values().iterator().next();
      int behind = end + drafted.size();
      if (behind > codebook.size() || !bare(codebook.subList(end, behind)).equals(drafted)) {
        throw new ReportException(
            String.format(
                    Locale.ROOT,
                    "line %s: what was drafted for \"%s\" has been changed since; answer it by",
                    end + 1,
                    id)
                + " hand, and delete its comment");
      }
      List<String> answered = codebook.subList(from, behind);
      String first = answered.get(0);
      String lineEnd = first.substring(first.stripTrailing().length());
      answered.clear();
      lines.get(choice).forEach(line -> answered.add(line + lineEnd));
    }
  }

  private static List<String> bare(List<String> lines) {
    return lines.stream().map(String::stripTrailing).toList();
  }

  private static List<Place> places(List<String> codebook) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < codebook.size(); i++) {
      Matcher first = FIRST.matcher(codebook.get(i));
      if (first.matches()) {
        Place place = Place.at(codebook, i, first);
        if (!place.lines.isEmpty()) {
          places.add(place);
        }
      }
    }
    return places;
  }

  /** The questions that a codebook's comments ask, in their order. */
  public static List<AuthorQuestion> in(String codebook) {
    requireNonNull(codebook, "codebook");
    Map<String, AuthorQuestion> questions = new LinkedHashMap<>();
    for (Place place : places(bare(codebook.lines().toList()))) {
      questions.putIfAbsent(
          place.id, new AuthorQuestion(place.id, place.text, List.copyOf(place.lines.keySet())));
    }
    return List.copyOf(questions.values());
  }

  /**
   * A codebook with a question answered at all its places.
   *
   * @throws ReportException if the codebook doesn't ask it, if it is no choice, or if the lines
   *     that the draft made have been changed; nothing is changed then
   */
  public static String answer(String codebook, String id, String choice) {
    requireNonNull(id, "id");
    requireNonNull(choice, "choice");
    List<String> lines =
        new ArrayList<>(List.of(requireNonNull(codebook, "codebook").split("(?<=\n)")));
    List<Place> places = places(bare(lines)).stream().filter(place -> place.id.equals(id)).toList();
    if (places.isEmpty()) {
      Set<String> asked = new LinkedHashSet<>();
      in(codebook).forEach(question -> asked.add(question.id));
      String open =
          asked.isEmpty() ? "no question is open" : "open are: " + String.join(", ", asked);
      throw new ReportException(String.format(Locale.ROOT, "\"%s\" is not asked; %s", id, open));
    }
    for (int i = places.size() - 1; i >= 0; i--) {
      Place place = places.get(i);
      if (!place.lines.containsKey(choice)) {
        throw new ReportException(
            String.format(
                Locale.ROOT,
                "\"%s\" is no answer to \"%s\"; the answers are: %s",
                choice,
                id,
                String.join(", ", place.lines.keySet())));
      }
      place.answer(lines, choice);
    }
    return String.join("", lines);
  }
}
