package io.etude.codebook;

import io.etude.StudyException;
import io.etude.internal.Closest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules that several parts of a study share. */
public final class Rules {

  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*");

  private Rules() {}

  /** An id starts with a letter, a digit or {@code _} and goes on with these, {@code -} or dots. */
  public static void id(String what, String id, String path) {
    if (!ID.matcher(id).matches()) {
      throw new StudyException(
          path,
          what
              + " \""
              + id
              + "\": an id consists of letters, digits, \"_\", \"-\" and \".\" and starts with none"
              + " of the last two");
    }
  }

  /** Each of {@code ids} is valid and occurs once; {@code path} is that of the list. */
  public static void ids(String what, List<String> ids, String path) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      id(what, id, path + "/" + i + "/id");
      if (!seen.add(id)) {
        throw new StudyException(
            path + "/" + i + "/id", what + " \"" + id + "\" is defined twice; ids are unique");
      }
    }
  }

  /** What questions, segments and scales have in common: codes and nets. */
  public static void categories(String what, List<Category> categories, List<Net> nets) {
    Set<String> codes = new LinkedHashSet<>();
    for (Category category : categories) {
      if (!codes.add(category.code())) {
        throw new StudyException(
            "categories/" + category.code(),
            what + " has the code \"" + category.code() + "\" twice");
      }
    }
    Set<String> ids = new HashSet<>();
    for (Net net : nets) {
      String path = "nets/" + net.id();
      id(what + " net", net.id(), path);
      if (codes.contains(net.id())) {
        throw new StudyException(
            path, what + " has a net \"" + net.id() + "\" named like one of its codes");
      }
      if (!ids.add(net.id())) {
        throw new StudyException(path, what + " has the net \"" + net.id() + "\" twice");
      }
      netCodes(what, net, codes, path + "/codes");
    }
  }

  private static void netCodes(String what, Net net, Set<String> codes, String path) {
    Set<String> seen = new HashSet<>();
    for (String code : net.codes()) {
      if (!codes.contains(code)) {
        throw new StudyException(
            path,
            what
                + " net \""
                + net.id()
                + "\" names the code \""
                + code
                + "\", which is none of its categories"
                + Closest.hint(code, codes));
      }
      if (!seen.add(code)) {
        throw new StudyException(
            path, what + " net \"" + net.id() + "\" names the code \"" + code + "\" twice");
      }
    }
  }

  /** No code is missing twice, nor both missing and an answer. */
  public static void missing(String what, List<MissingCode> missing, List<Category> categories) {
    Set<String> answers = new HashSet<>(codes(categories));
    Set<String> seen = new HashSet<>();
    for (MissingCode code : missing) {
      String path = "missing/" + code.code();
      if (answers.contains(code.code())) {
        throw new StudyException(
            path, what + " has the code \"" + code.code() + "\" both as a category and as missing");
      }
      if (!seen.add(code.code())) {
        throw new StudyException(
            path, what + " has the missing code \"" + code.code() + "\" twice");
      }
    }
  }

  /** There is at least one. */
  public static void notEmpty(String what, String part, Collection<?> values, String path) {
    if (values.isEmpty()) {
      throw new StudyException(path, what + " has no " + part + "; give at least one");
    }
  }

  /** Every option has its column and every column its option. */
  static void storage(String what, MultipleStorage storage, List<Category> categories) {
    if (storage instanceof MultipleStorage.OptionColumns columns) {
      List<String> codes = codes(categories);
      for (String code : columns.columnByCode().keySet()) {
        if (!codes.contains(code)) {
          throw new StudyException(
              "columns/" + code,
              what
                  + " has a column for \""
                  + code
                  + "\", which is none of its categories"
                  + Closest.hint(code, codes));
        }
      }
      for (String code : codes) {
        if (!columns.columnByCode().containsKey(code)) {
          throw new StudyException(
              "columns", what + " has no column for its category \"" + code + "\"");
        }
      }
    }
    if (storage instanceof MultipleStorage.Joined joined) {
      named(what + " column", joined.column(), "column");
      if (joined.separator().isEmpty()) {
        throw new StudyException("separator", what + " has an empty separator");
      }
      joined.otherwise().ifPresent(code -> otherwise(what, code, codes(categories)));
    }
    notEmpty(what, "column", storage.columns(), "slots");
    Set<String> seen = new HashSet<>();
    for (String column : storage.columns()) {
      if (!seen.add(column)) {
        String part = storage instanceof MultipleStorage.Slots ? "slots" : "columns";
        throw new StudyException(part, what + " has the column \"" + column + "\" twice");
      }
    }
  }

  private static void otherwise(String what, String code, List<String> codes) {
    if (!codes.contains(code)) {
      throw new StudyException(
          "otherwise",
          what
              + " takes other text for \""
              + code
              + "\", which is none of its categories"
              + Closest.hint(code, codes));
    }
  }

  /** The column of each code by a pattern such as {@code q3_{code}}. */
  public static Map<String, String> columns(
      String what, String pattern, String placeholder, List<String> codes) {
    if (!pattern.contains(placeholder)) {
      throw new StudyException(
          "columns",
          what
              + " has the columns \""
              + pattern
              + "\"; write "
              + placeholder
              + " where they differ, or name the column of each");
    }
    Map<String, String> columns = new LinkedHashMap<>();
    codes.forEach(code -> columns.put(code, pattern.replace(placeholder, code)));
    return columns;
  }

  /** Bands rise and don't overlap. */
  static void bands(String what, List<Band> bands) {
    for (int i = 1; i < bands.size(); i++) {
      Band before = bands.get(i - 1);
      Band band = bands.get(i);
      if (band.from() < before.to()) {
        throw new StudyException(
            "bands/" + band.category().code(),
            what
                + " band \""
                + band.category().code()
                + "\" from "
                + band.from()
                + " starts before band \""
                + before.category().code()
                + "\" ends ("
                + before.to()
                + "); bands rise and don't overlap");
      }
    }
  }

  public static List<String> codes(List<Category> categories) {
    List<String> codes = new ArrayList<>();
    for (Category category : categories) {
      codes.add(category.code());
    }
    return codes;
  }

  /** A value that the data or a file must have. */
  public static void named(String what, String value, String path) {
    if (value.isBlank()) {
      throw new StudyException(path, what + " is empty");
    }
  }
}
