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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
    Set<List<String>> kinds = cells.keySet();
    Map<String, Long> counts = new LinkedHashMap<>();
    cells.forEach((parts, count) -> parts.forEach(part -> counts.merge(part, count, Long::sum)));
    List<String> texts =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
    long enough = Math.max(2, filled(cells) / 100);
    List<String> frequent = texts.stream().filter(text -> counts.get(text) >= enough).toList();
    long covered = frequent.stream().mapToLong(counts::get).sum();
    long all = texts.stream().mapToLong(counts::get).sum();
    List<String> parts =
        frequent.stream()
            .filter(text -> kinds.stream().anyMatch(kind -> kind.size() > 1 && kind.contains(text)))
            .toList();
    List<String> fixed =
        parts.stream()
            .filter(
                part ->
                    kinds.stream().filter(k -> k.contains(part)).map(Set::copyOf).distinct().count()
                        == 1)
            .toList();
    boolean list =
        frequent.size() >= 2
            && frequent.size() <= MOST_OPTIONS
            && covered >= COVERED * all
            && frequent.stream().allMatch(text -> text.length() <= LONGEST)
            && parts.size() * 2 >= frequent.size()
            && fixed.size() * 2 < parts.size();
    if (!list) {
      return Optional.empty();
    }
    // however rare, what says none, or is no answer, is nothing else than what it says
    Map<Boolean, List<String>> kept =
        texts.stream()
            .filter(text -> DraftWords.missing(text).isEmpty())
            .collect(
                Collectors.partitioningBy(
                    text -> frequent.contains(text) || DraftWords.none(text)));
    List<MissingCode> missing = new ArrayList<>();
    for (String text : texts) {
      DraftWords.missing(text)
          .ifPresent(kind -> missing.add(new MissingCode(text, Label.EMPTY, kind)));
    }
    return Optional.of(new DraftJoined(separator, kept.get(true), missing, kept.get(false), fixed));
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
    Map<List<String>, Long> seen = new HashMap<>();
    cells.forEach(
        (parts, count) -> {
          for (int i = 0; i < parts.size(); i++) {
            seen.merge(parts.subList(i, i + 1), count, Long::sum);
            if (i > 0) {
              seen.merge(parts.subList(i - 1, i + 1), count, Long::sum);
            }
          }
        });
    String joint = separator.isBlank() || separator.length() > 1 ? separator : separator + " ";
    Map<List<String>, Long> joined = new LinkedHashMap<>();
    cells.forEach(
        (parts, count) -> {
          List<String> whole = new ArrayList<>();
          for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            Long pair = i > 0 ? seen.get(parts.subList(i - 1, i + 1)) : null;
            boolean inseparable =
                i > 0
                    && pair > 1
                    && pair.equals(seen.get(parts.subList(i - 1, i)))
                    && pair.equals(seen.get(parts.subList(i, i + 1)));
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
