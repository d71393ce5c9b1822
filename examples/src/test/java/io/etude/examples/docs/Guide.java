package io.etude.examples.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in Markdown whose commands and programs a reader follows. */
final class Guide {

  /** A fenced block, or a command within a sentence, which has the language {@code sh}. */
  record Block(String language, String text, String after) {

    private static final Pattern PRINTED = Pattern.compile("\\bprints\\s((?:`[^`]+`[,\\sand]*)+)");

    /** What the sentences that follow say it prints, a line each. */
    List<String> printed() {
      Matcher printed = PRINTED.matcher(after);
      return printed.find()
          ? Pattern.compile("`([^`]+)`")
              .matcher(printed.group(1))
              .results()
              .map(line -> line.group(1))
              .toList()
          : List.of();
    }

    /** The commands, without remarks. */
    List<String> commands() {
      return text.replace("\\\n", " ")
          .lines()
          .map(line -> line.replaceFirst("\\s+#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    }
  }

  private static final Pattern BLOCK =
      Pattern.compile("(?sm)^```(\\w+)\\R(.*?)^```$|`(etude [^`…]+)`");

  private static final Pattern CLASSES =
      Pattern.compile("`((?:io\\.etude|java)[a-z.]*)`\\s\\(((?:`\\w+`(?:,\\s)?)+)\\)");

  private final String text;
  private final List<Block> blocks = new ArrayList<>();

  Guide(Path file) throws IOException {
    this.text = Files.readString(file);
    List<MatchResult> found = BLOCK.matcher(text).results().toList();
    for (int i = 0; i < found.size(); i++) {
      MatchResult block = found.get(i);
      int end = i + 1 < found.size() ? found.get(i + 1).start() : text.length();
      String after = text.substring(block.end(), end);
      blocks.add(
          block.group(1) == null
              ? new Block("sh", block.group(3), after)
              : new Block(block.group(1), block.group(2), after));
    }
  }

  List<Block> blocks(String language) {
    return blocks.stream().filter(block -> block.language().equals(language)).toList();
  }

  /** All commands, in order. */
  List<String> commands() {
    return blocks("sh").stream().flatMap(block -> block.commands().stream()).toList();
  }

  /** Blocks that are a module's declaration. */
  String moduleInfo() {
    return blocks("java").stream()
        .map(Block::text)
        .filter(java -> java.startsWith("module "))
        .findFirst()
        .orElseThrow();
  }

  /** The imports that the text lists, in a block or as "`package` (`Class`, `Class`)". */
  private String imports() {
    StringBuilder imports = new StringBuilder();
    for (Block block : blocks("java")) {
      if (block.text().lines().allMatch(line -> line.startsWith("import "))) {
        imports.append(block.text());
      }
    }
    CLASSES
        .matcher(text)
        .results()
        .forEach(
            named -> {
              for (String name : named.group(2).split(",\\s")) {
                imports.append("import " + named.group(1) + "." + name.replace("`", "") + ";\n");
              }
            });
    return imports.toString();
  }

  /** The blocks that are whole programs, by the name of the class. */
  Map<String, Block> programs() {
    Map<String, Block> programs = new LinkedHashMap<>();
    for (Block block : blocks("java")) {
      Matcher name = Pattern.compile("(?m)^public class (\\w+) ").matcher(block.text());
      if (name.find()) {
        programs.put(name.group(1), block);
      }
    }
    return programs;
  }

  /** The blocks that are statements. */
  List<Block> recipes() {
    return blocks("java").stream()
        .filter(block -> !block.text().matches("(?s)(import|module) .*"))
        .toList();
  }

  /** What a program of all recipes prints before each. */
  static String mark(int recipe) {
    return "--- recipe " + recipe;
  }

  /** A program that runs the recipes one after the other. */
  String programOfRecipes(String name) {
    StringBuilder methods = new StringBuilder();
    StringBuilder main = new StringBuilder();
    List<Block> recipes = recipes();
    for (int i = 0; i < recipes.size(); i++) {
      methods.append("static void recipe" + i + "() throws Exception {\n");
      methods.append(recipes.get(i).text()).append("}\n");
      main.append("System.out.println(\"" + mark(i) + "\");\nrecipe" + i + "();\n");
    }
    return imports()
        + ("public class " + name + " {\n" + methods)
        + ("public static void main(String[] a) throws Exception {\n" + main + "}\n}\n");
  }
}
