package io.etude.narrative.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.template.Configuration;
import freemarker.template.Template;
import io.etude.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever is let through holds only what is listed: FreeMarker's own text of the tree, which has
 * no comments any more, is searched for everything else that FreeMarker knows. A million templates:
 * {@code -Detude.templates=1000000}.
 */
@Tag("hostile")
class AllowListTest {

  private static final int CASES = Integer.getInteger("etude.templates", 20_000);
  private static final Configuration SYNTAX = new Configuration(Configuration.VERSION_2_3_35);

  static {
    SYNTAX.setTagSyntax(Configuration.ANGLE_BRACKET_TAG_SYNTAX);
    SYNTAX.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
  }

  /** Listed by hand, apart from the code: a built-in or class joins by a change here too. */
  private static final Set<String> LISTED =
      Set.of(
          "MixedContent TextBlock Comment DollarVariable IfBlock ConditionalBlock IteratorBlock",
          "ListElseContainer ElseOfList Items Sep BreakInstruction ContinueInstruction SwitchBlock",
          "Case On Assignment AssignmentInstruction Macro BodyInstruction ReturnInstruction",
          "UnifiedCall Include LibraryLoad TrimInstruction StopInstruction Identifier Dot",
          "DynamicKeyName StringLiteral NumberLiteral BooleanLiteral ListLiteral HashLiteral Range",
          "ParentheticalExpression AddConcatExpression ArithmeticExpression NotExpression",
          "UnaryPlusMinusExpression AndExpression OrExpression ComparisonExpression MethodCall",
          "DefaultToExpression ExistsExpression LocalLambdaExpression DotBeforeMethodCall",
          "DynamicKeyNameBeforeMethodCall");

  private static final Set<String> BUILT_INS =
      Set.of(
          "abs cap_first ceiling contains counter ends_with exists filter first floor has_content",
          "has_next index int is_even_item is_first is_last is_odd_item item_parity keys last"
              + " length",
          "lower_case map max min reverse round seq_contains seq_index_of size sort sort_by",
          "starts_with substring switch then trim uncap_first upper_case values");

  private static Set<String> words(Set<String> lines) {
    Set<String> words = new TreeSet<>();
    lines.forEach(line -> words.addAll(List.of(line.split(" "))));
    return words;
  }

  @Test
  void whatIsLetThroughHoldsOnlyWhatIsListed() throws IOException {
    long seed = Long.getLong("etude.seed", 1L);
    Set<String> listed = words(LISTED);
    Set<String> builtIns = words(BUILT_INS);
    Set<String> seen = new TreeSet<>();
    Set<String> refused = new TreeSet<>();
    int through = 0;
    int parsed = 0;
    for (int i = 0; i < CASES; i++) {
      String text = new RandomTemplate(new Random(seed + i)).wild();
      Object root = root(text);
      parsed += root == null ? 0 : 1;
      List<String> unlisted = new ArrayList<>();
      if (root != null) {
        collect(root, listed, builtIns, seen, unlisted);
      }
      boolean passes = passes(text);
      through += passes ? 1 : 0;
      refused.addAll(unlisted);
      assertThat(passes && !unlisted.isEmpty())
          .as("seed %d: %s holds %s", seed + i, text, unlisted)
          .isFalse();
      assertThat(passes && root == null).as("seed %d: %s", seed + i, text).isFalse();
    }
    assertThat(parsed).isGreaterThan(CASES / 10);
    assertThat(through).isGreaterThan(CASES / 100);
    assertThat(refused)
        .contains("new", "eval", "interpret", "api", "no_esc", "left_pad", "BuiltinVariable")
        .contains("PropertySetting", "AttemptBlock", "BlockAssignment", "EscapeBlock")
        .hasSizeGreaterThan(80);
    assertThat(seen).contains("MethodCall", "LocalLambdaExpression", "UnifiedCall", "Macro");
  }

  private static boolean passes(String text) {
    try {
      TemplateParser.check("t", text, new Budget(Limits.DEFAULT));
      return true;
    } catch (TemplateFault e) {
      assertThat(e.getMessage()).startsWith("t:").doesNotContain("Exception");
      return false;
    }
  }

  private static Object root(String text) {
    try {
      return ParsedTree.root(new Template("t", text, SYNTAX));
    } catch (IOException | RuntimeException e) {
      return null; // no template, or one that FreeMarker itself stumbles over
    }
  }

  /** Every node of the tree that FreeMarker makes. */
  private static void collect(
      Object node, Set<String> listed, Set<String> builtIns, Set<String> seen, List<String> bad) {
    String kind = ParsedTree.kind(node);
    if (kind.equals("BuiltIn")) {
      String name = (String) ParsedTree.part(node, 1);
      if (!builtIns.contains(name)) {
        bad.add(name);
      }
    } else if (listed.contains(kind)) {
      seen.add(kind);
    } else {
      bad.add(kind);
    }
    for (int i = 0; i < ParsedTree.parts(node); i++) {
      Object part = ParsedTree.part(node, i);
      if (ParsedTree.isNode(part)) {
        collect(part, listed, builtIns, seen, bad);
      }
    }
    ParsedTree.children(node).forEach(child -> collect(child, listed, builtIns, seen, bad));
  }

  @Test
  void theListIsWhatItIs() {
    Set<String> kinds = new TreeSet<>();
    for (String name : words(LISTED)) {
      assertThat(Kind.of(name)).as(name).isNotNull();
      kinds.add(name);
    }
    assertThat(Kind.values()).hasSize(kinds.size() + 1);
    assertThat(BuiltIns.NAMES).containsExactlyInAnyOrderElementsOf(words(BUILT_INS));
  }

  @Test
  void everyOtherBuiltInIsRefusedByItsName() {
    for (String name : RandomTemplate.ANY_BUILT_IN) {
      String plain = name.replaceAll("(?=[A-Z])", "_").toLowerCase(java.util.Locale.ROOT);
      if (!BuiltIns.NAMES.contains(plain) && !plain.equals("with_args")) {
        assertThatThrownBy(
                () -> TemplateParser.check("t", "${(a)?" + name + "}", new Budget(Limits.DEFAULT)))
            .as(name)
            .isInstanceOf(TemplateFault.class)
            .hasMessageStartingWith("t:1:");
      }
    }
  }
}
