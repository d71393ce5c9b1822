package io.etude.codebook;

import io.etude.StudyException;
import io.etude.codebook.category.Band;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.MissingCode;
import io.etude.codebook.category.Net;
import io.etude.internal.Closest;
import io.etude.internal.Rules;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The rules for categories, nets, missing codes and where answers are. */
final class CategoryRules {

  private CategoryRules() {}

  /** What questions, segments and scales have in common: codes and nets. */
  static void categories(String what, List<Category> categories, List<Net> nets) {
    Set<String> codes = new LinkedHashSet<>();
    for (Category category : categories) {
      if (!codes.add(category.code())) {
        throw new StudyException(
            "categories/" + category.code(),
            what + " has the code \"" + category.code() + "\" twice");
      }
    }
    values(what, categories);
    Set<String> ids = new HashSet<>();
    for (Net net : nets) {
      String path = "nets/" + net.id();
      Rules.id(what + " net", net.id(), path);
      if (codes.contains(net.id())) {
        throw new StudyException(
            path, what + " has a net \"" + net.id() + "\" named like one of its codes");
      }
      if (!ids.add(net.id())) {
        throw new StudyException(path, what + " has the net \"" + net.id() + "\" twice");
      }
      netCodes(what, net, codes, path + "/codes");
    }
    sides(what, categories, nets);
  }

  /** A value in the data counts as one category. */
  private static void values(String what, List<Category> categories) {
    Map<String, Category> byValue = new HashMap<>();
    for (Category category : categories) {
      for (String value : category.codes()) {
        Category other = byValue.put(value, category);
        if (other != null) {
          throw new StudyException(
              "categories/" + category.code() + (category.isRecoded() ? "/codes" : ""),
              what
                  + " counts the value \""
                  + value
                  + "\" as \""
                  + other.code()
                  + "\" and as \""
                  + category.code()
                  + "\"; sums that overlap are nets");
        }
      }
    }
  }

  /** Refuses values of their own for categories of which columns or bands tell who is in them. */
  static void notRecoded(String what, List<Category> categories, String because) {
    for (Category category : categories) {
      if (category.isRecoded()) {
        throw new StudyException(
            "categories/" + category.code() + "/codes",
            what + ": category \"" + category.code() + "\" has \"codes\", but " + because);
      }
    }
  }

  /** Each side has one net at most, and a category is on the side of the nets that it is in. */
  private static void sides(String what, List<Category> categories, List<Net> nets) {
    Map<Net.Side, Net> bySide = new EnumMap<>(Net.Side.class);
    for (Net net : nets) {
      if (net.side().isEmpty()) {
        continue;
      }
      Net.Side side = net.side().get();
      String path = "nets/" + net.id() + "/side";
      Net other = bySide.put(side, net);
      if (other != null) {
        throw new StudyException(
            path,
            what
                + " has two nets on the "
                + word(side)
                + " side, \""
                + other.id()
                + "\" and \""
                + net.id()
                + "\"; give \"side\" to the one that stands for all of it");
      }
      for (Category category : categories) {
        boolean onOther = category.side().isPresent() && category.side().get() != side;
        if (onOther && net.codes().contains(category.code())) {
          throw new StudyException(
              path,
              what
                  + " net \""
                  + net.id()
                  + "\" is on the "
                  + word(side)
                  + " side, and its member \""
                  + category.code()
                  + "\" on the other");
        }
      }
    }
    Net positive = bySide.get(Net.Side.POSITIVE);
    Net negative = bySide.get(Net.Side.NEGATIVE);
    if (positive != null && negative != null) {
      positive.codes().stream()
          .filter(negative.codes()::contains)
          .findFirst()
          .ifPresent(
              code -> {
                throw new StudyException(
                    "nets/" + negative.id() + "/codes",
                    what + " has the code \"" + code + "\" on both sides of the scale");
              });
    }
  }

  private static String word(Net.Side side) {
    return side.name().toLowerCase(Locale.ROOT);
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
  static void missing(String what, List<MissingCode> missing, List<Category> categories) {
    Set<String> answers = new HashSet<>();
    categories.forEach(category -> answers.addAll(category.codes()));
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

  /** Every option has its column and every column its option. */
  static void storage(String what, MultipleStorage storage, List<Category> categories) {
    if (storage instanceof MultipleStorage.OptionColumns columns) {
      notRecoded(what, categories, "a column of the data tells who chose it");
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
      Rules.named(what + " column", joined.column(), "column");
      if (joined.separator().isEmpty()) {
        throw new StudyException("separator", what + " has an empty separator");
      }
      joined.otherwise().ifPresent(code -> otherwise(what, code, codes(categories)));
    }
    Rules.notEmpty(what, "column", storage.columns(), "slots");
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

  static List<String> codes(List<Category> categories) {
    return categories.stream().map(Category::code).toList();
  }
}
