package io.etude.draft.guess;

import io.etude.Label;
import io.etude.codebook.category.MissingCode;
import io.etude.draft.profile.DraftProfile;
import io.etude.draft.words.DraftVocabulary;
import io.etude.draft.words.DraftWords;
import io.etude.internal.yaml.YamlText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds texts that are several answers in one cell, as the forms of Google and Microsoft export
 * them.
 *
 * @param separator what stands between the answers
 * @param options the answers, the most frequent first
 * @param missing those that are no answers
 * @param others the rarer texts, the most frequent first, which are counted as one answer
 * @param fixed those that stand in the same company wherever they occur
 */
record DraftJoined(
    String separator,
    List<String> options,
    List<MissingCode> missing,
    List<String> others,
    List<String> fixed) {

  /** In order of preference; a comma may stand within an answer, so it comes last. */
  private static final List<String> SEPARATORS = List.of(";", "|", "\n", ", ", ",");

  /** A comma that is no part of a number, such as that of "1,000 to 1,999" or "0,5 litre". */
  private static final Pattern COMMA = Pattern.compile("(?<!\\d),|,(?!\\d)");

  private static final Pattern CODES = Pattern.compile("\\d+(?:,\\d+)+");

  /** The code of texts that are rare. */
  private static final String OTHER = "other";

  /** So many of the texts that are counted as other are named. */
  private static final int NAMED = 8;

  private static final int MOST_OPTIONS = 30;
  private static final int LONGEST = 100;

  /** At least this share of the cells must hold several answers. */
  private static final double SEVERAL = 0.1;

  /** At least this share of all answers must be those that recur. */
  private static final double COVERED = 0.85;

  /** The answers, with one for the rarer texts. */
  DraftScale scale(Locale language) {
    Map<String, String> categories = new LinkedHashMap<>();
    options.forEach(option -> categories.put(option, option));
    if (!others.isEmpty()) {
      categories.putIfAbsent(other(), DraftVocabulary.text(language, "other"));
    }
    return new DraftScale(categories, missing, 0);
  }

  /** How a codebook says where the answers are. */
  List<String> lines(String column) {
    List<String> lines = new ArrayList<>();
    lines.add("column: " + YamlText.quoted(column));
    lines.add("separator: " + YamlText.quoted(separator));
    if (!others.isEmpty()) {
      lines.add("otherwise: " + YamlText.quoted(other()));
    }
    return lines;
  }

  private String other() {
    return options.stream().filter(DraftWords::other).findFirst().orElse(OTHER);
  }

  /** What the guess rests on. */
  String comment() {
    return "cells hold several texts that recur" + counted() + doubt();
  }

  /** Names the texts that are counted as another answer. */
  private String counted() {
    int more = others.size() - NAMED;
    return others.isEmpty()
        ? ""
        : "; the others, counted as one answer, are "
            + quoted(others.subList(0, Math.min(NAMED, others.size())))
            + (more > 0 ? " and " + more + " more" : "");
  }

  /** In one line, though a text may have several, and be long. */
  private static String quoted(List<String> texts) {
    return texts.stream()
        .map(text -> text.replaceAll("\\s+", " "))
        .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text)
        .map(text -> '"' + text + '"')
        .collect(Collectors.joining(", "));
  }

  /** Names what may be a part of an answer only. */
  private String doubt() {
    return fixed.isEmpty()
        ? ""
        : "; "
            + quoted(fixed)
            + (fixed.size() == 1 ? " stands" : " stand")
            + " in one kind of cell only: check that this is an answer by itself";
  }

  static Optional<DraftJoined> of(DraftProfile profile) {
    return SEPARATORS.stream()
        .map(separator -> of(profile, separator))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** What a draft says of answers that hold a separator and are no lists; else empty. */
  static Optional<String> whole(DraftProfile profile) {
    return SEPARATORS.stream()
        .filter(separator -> hasSeveral(cells(profile, separator)))
        .findFirst()
        .map(
            separator ->
                "; cells with "
                    + YamlText.quoted(separator.strip())
                    + " are one answer each, since their parts do not recur with others: where they"
                    + " are lists, write \"type: multiple\" and a \"separator\"");
  }

  private static Optional<DraftJoined> of(DraftProfile profile, String separator) {
    Map<List<String>, Long> cells = cells(profile, separator);
    if (!hasSeveral(cells)) {
      return Optional.empty();
    }
    cells = together(cells, separator);
    if (!hasSeveral(cells) || isTable(cells.keySet())) {
      return Optional.empty();
    }
    Map<String, Long> counts = new LinkedHashMap<>();
    Map<String, Set<Set<String>>> companies = new LinkedHashMap<>();
    Set<String> joined = new LinkedHashSet<>();
    cells.forEach(
        (parts, count) -> {
          for (String part : parts) {
            counts.merge(part, count, Long::sum);
            companies.computeIfAbsent(part, key -> new HashSet<>()).add(Set.copyOf(parts));
          }
          if (parts.size() > 1) {
            joined.addAll(parts);
          }
        });
    long filled = filled(cells);
    long enough = Math.max(2, filled / 100);
    List<String> frequent =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() >= enough)
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
    long covered = frequent.stream().mapToLong(counts::get).sum();
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    List<String> parts = frequent.stream().filter(joined::contains).toList();
    List<String> fixed = parts.stream().filter(part -> companies.get(part).size() == 1).toList();
    boolean list =
        frequent.size() >= 2
            && frequent.size() <= MOST_OPTIONS
            && covered >= COVERED * all
            && frequent.stream().allMatch(text -> text.length() <= LONGEST)
            && parts.size() * 2 >= frequent.size()
            && fixed.size() * 2 < parts.size();
    return list ? Optional.of(split(separator, counts, frequent, fixed)) : Optional.empty();
  }

  /** The parts of all cells, and how many rows have them. */
  private static Map<List<String>, Long> cells(DraftProfile profile, String separator) {
    boolean codes = profile.counts().keySet().stream().anyMatch(c -> CODES.matcher(c).matches());
    Pattern cut =
        separator.equals(",") && !codes ? COMMA : Pattern.compile(separator, Pattern.LITERAL);
    Map<List<String>, Long> cells = new LinkedHashMap<>();
    profile.counts().forEach((cell, count) -> cells.merge(cut(cell, cut), count, Long::sum));
    return cells;
  }

  private static long filled(Map<List<String>, Long> cells) {
    return cells.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Whether so many rows have several parts that they may be lists. */
  private static boolean hasSeveral(Map<List<String>, Long> cells) {
    long several =
        cells.entrySet().stream()
            .filter(cell -> cell.getKey().size() > 1)
            .mapToLong(Map.Entry::getValue)
            .sum();
    return several >= 3 && several >= SEVERAL * filled(cells);
  }

  /**
   * Whether all cells have the same number of parts and each part one place of its own, as in "yes,
   * surely", "yes, perhaps", "no, surely" and "no, perhaps": these are facts side by side.
   */
  private static boolean isTable(Set<List<String>> cells) {
    Map<String, Integer> places = new LinkedHashMap<>();
    Set<Integer> sizes = new HashSet<>();
    for (List<String> parts : cells) {
      sizes.add(parts.size());
      for (int i = 0; i < parts.size(); i++) {
        Integer place = places.putIfAbsent(parts.get(i), i);
        if (place != null && place != i) {
          return false;
        }
      }
    }
    return sizes.size() == 1;
  }

  /**
   * The texts by what they are: those that recur; with them, however rare, those that say none or
   * that are no answer, which are nothing else than what they say; and the others.
   */
  private static DraftJoined split(
      String separator, Map<String, Long> counts, List<String> frequent, List<String> fixed) {
    List<String> kept = new ArrayList<>(frequent);
    List<String> others = new ArrayList<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .filter(text -> !frequent.contains(text))
        .forEach(
            text ->
                (DraftWords.none(text) || DraftWords.missing(text).isPresent() ? kept : others)
                    .add(text));
    List<String> options = new ArrayList<>();
    List<MissingCode> missing = new ArrayList<>();
    for (String text : kept) {
      DraftWords.missing(text)
          .ifPresentOrElse(
              kind -> missing.add(new MissingCode(text, Label.EMPTY, kind)),
              () -> options.add(text));
    }
    return new DraftJoined(separator, options, missing, others, fixed);
  }

  /** The parts of a cell; what stands in brackets is not divided. */
  private static List<String> cut(String cell, Pattern separator) {
    BitSet bracketed = bracketed(cell);
    List<String> parts = new ArrayList<>();
    int start = 0;
    Matcher matcher = separator.matcher(cell);
    while (matcher.find()) {
      if (!bracketed.get(matcher.start())) {
        parts.add(cell.substring(start, matcher.start()));
        start = matcher.end();
      }
    }
    parts.add(cell.substring(start));
    return parts.stream().map(String::strip).filter(part -> !part.isEmpty()).toList();
  }

  /** The places within brackets that are closed, be it as {@code (19,39]}, as R names ranges. */
  private static BitSet bracketed(String cell) {
    BitSet places = new BitSet();
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '(' || c == '[') {
        open.push(i);
      } else if ((c == ')' || c == ']') && !open.isEmpty()) {
        places.set(open.pop(), i);
      }
    }
    return places;
  }

  /**
   * Joins neighbours that never come apart, in two rows at least: an answer that has the separator
   * inside.
   */
  private static Map<List<String>, Long> together(Map<List<String>, Long> cells, String separator) {
    Map<String, Set<String>> after = new LinkedHashMap<>();
    Map<String, Set<String>> before = new LinkedHashMap<>();
    Map<String, Long> seen = new LinkedHashMap<>();
    for (Map.Entry<List<String>, Long> cell : cells.entrySet()) {
      List<String> parts = cell.getKey();
      for (int i = 0; i < parts.size(); i++) {
        String part = parts.get(i);
        seen.merge(part, cell.getValue(), Long::sum);
        after
            .computeIfAbsent(part, key -> new LinkedHashSet<>())
            .add(i + 1 < parts.size() ? parts.get(i + 1) : "");
        before
            .computeIfAbsent(part, key -> new LinkedHashSet<>())
            .add(i > 0 ? parts.get(i - 1) : "");
      }
    }
    String joint = separator.isBlank() || separator.length() > 1 ? separator : separator + " ";
    Map<List<String>, Long> joined = new LinkedHashMap<>();
    cells.forEach(
        (parts, count) -> {
          List<String> whole = new ArrayList<>();
          for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            boolean inseparable =
                i > 0
                    && seen.get(part) > 1
                    && before.get(part).equals(Set.of(parts.get(i - 1)))
                    && after.get(parts.get(i - 1)).equals(Set.of(part));
            if (inseparable) {
              whole.set(whole.size() - 1, whole.get(whole.size() - 1) + joint + part);
            } else {
              whole.add(part);
            }
          }
          joined.merge(whole, count, Long::sum);
        });
    return joined;
  }
}
