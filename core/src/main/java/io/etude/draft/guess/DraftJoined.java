package io.etude.draft.guess;

import io.etude.Label;
import io.etude.codebook.category.MissingCode;
import io.etude.draft.profile.DraftProfile;
import io.etude.draft.words.DraftVocabulary;
import io.etude.draft.words.DraftWords;
import io.etude.internal.yaml.YamlText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds texts that are several answers in one cell, as the forms of Google and Microsoft export
 * them.
 *
 * @param separator what stands between the answers
 * @param options the answers, the most frequent first
 * @param missing those that are no answers
 * @param others whether there are rarer texts besides
 */
record DraftJoined(
    String separator, List<String> options, List<MissingCode> missing, boolean others) {

  /** In order of preference; a comma may stand within an answer, so it comes last. */
  private static final List<String> SEPARATORS = List.of(";", "|", "\n", ", ", ",");

  /** Such as {@code (19,39]}, as R names the ranges of a number. */
  private static final Pattern INTERVAL =
      Pattern.compile("[(\\[] ?-?[\\dInf.e+]+, ?-?[\\dInf.e+]+[)\\]]");

  /** A comma that is no part of a number, such as that of "1,000 to 1,999" or "0,5 litre". */
  private static final Pattern COMMA = Pattern.compile("(?<!\\d),|,(?!\\d)");

  private static final Pattern CODES = Pattern.compile("\\d+(?:,\\d+)+");

  /** The code of texts that are rare. */
  private static final String OTHER = "other";

  private static final int MOST_OPTIONS = 30;
  private static final int LONGEST = 100;

  /** At least this share of the cells must hold several answers. */
  private static final double SEVERAL = 0.1;

  /** At least this share of all answers must be those that recur. */
  private static final double COVERED = 0.85;

  /** The question whose answers these are. */
  DraftQuestion question(String id, DraftProfile profile, Locale language) {
    Map<String, String> categories = new LinkedHashMap<>();
    options.forEach(option -> categories.put(option, option));
    List<String> lines = new ArrayList<>();
    lines.add("column: " + YamlText.quoted(profile.name()));
    lines.add("separator: " + YamlText.quoted(separator));
    if (others) {
      String other = options.stream().filter(DraftWords::other).findFirst().orElse(OTHER);
      categories.putIfAbsent(other, DraftVocabulary.text(language, "other"));
      lines.add("otherwise: " + YamlText.quoted(other));
    }
    String label = profile.variable().label();
    return new DraftQuestion(
        id,
        DraftQuestion.MULTIPLE,
        "cells hold several texts that recur",
        DraftNames.title(profile.name(), label, language),
        label,
        List.of(profile),
        new DraftScale(categories, missing, 0),
        List.of(),
        lines);
  }

  static Optional<DraftJoined> of(DraftProfile profile) {
    return SEPARATORS.stream()
        .map(separator -> of(profile, separator))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<DraftJoined> of(DraftProfile profile, String separator) {
    Map<List<String>, Long> cells = new LinkedHashMap<>();
    long several = 0;
    long filled = 0;
    boolean codes = profile.counts().keySet().stream().anyMatch(c -> CODES.matcher(c).matches());
    Pattern cut =
        separator.equals(",") && !codes ? COMMA : Pattern.compile(separator, Pattern.LITERAL);
    for (Map.Entry<String, Long> entry : profile.counts().entrySet()) {
      List<String> parts = cut(entry.getKey(), cut);
      cells.merge(parts, entry.getValue(), Long::sum);
      filled += entry.getValue();
      several += parts.size() > 1 ? entry.getValue() : 0;
    }
    if (several < 3 || several < SEVERAL * filled) {
      return Optional.empty();
    }
    cells = together(cells, separator);
    Map<String, Long> counts = new LinkedHashMap<>();
    Set<String> joined = new LinkedHashSet<>();
    cells.forEach(
        (parts, count) -> {
          parts.forEach(part -> counts.merge(part, count, Long::sum));
          if (parts.size() > 1) {
            joined.addAll(parts);
          }
        });
    long enough = Math.max(2, filled / 100);
    List<String> frequent =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() >= enough)
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
    long covered = frequent.stream().mapToLong(counts::get).sum();
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    boolean list =
        frequent.size() >= 2
            && frequent.size() <= MOST_OPTIONS
            && covered >= COVERED * all
            && frequent.stream().allMatch(text -> text.length() <= LONGEST)
            && frequent.stream().filter(joined::contains).count() * 2 >= frequent.size();
    return list
        ? Optional.of(split(separator, frequent, counts.size() > frequent.size()))
        : Optional.empty();
  }

  private static DraftJoined split(String separator, List<String> frequent, boolean others) {
    List<String> options = new ArrayList<>();
    List<MissingCode> missing = new ArrayList<>();
    for (String text : frequent) {
      DraftWords.missing(text)
          .ifPresentOrElse(
              kind -> missing.add(new MissingCode(text, Label.EMPTY, kind)),
              () -> options.add(text));
    }
    return new DraftJoined(separator, options, missing, others);
  }

  private static List<String> cut(String cell, Pattern separator) {
    if (INTERVAL.matcher(cell).matches()) {
      return List.of(cell);
    }
    return Arrays.stream(separator.split(cell))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** Joins neighbours that never come apart: an answer that has the separator inside. */
  private static Map<List<String>, Long> together(Map<List<String>, Long> cells, String separator) {
    Map<String, Set<String>> after = new LinkedHashMap<>();
    Map<String, Set<String>> before = new LinkedHashMap<>();
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (List<String> parts : cells.keySet()) {
      for (int i = 0; i < parts.size(); i++) {
        String part = parts.get(i);
        seen.merge(part, 1, Integer::sum);
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
