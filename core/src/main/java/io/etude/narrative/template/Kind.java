package io.etude.narrative.template;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a template may hold, each by the name of FreeMarker's class for it. A tree with anything
 * else is not made.
 */
public enum Kind {
  MIXED("MixedContent"),
  TEXT("TextBlock"),
  COMMENT("Comment"),
  INTERPOLATION("DollarVariable"),
  IF("IfBlock", "if", "elseif", "else"),
  CONDITION("ConditionalBlock"),
  LIST("IteratorBlock", "list"),
  LIST_OR_ELSE("ListElseContainer"),
  LIST_ELSE("ElseOfList"),
  ITEMS("Items", "items"),
  SEP("Sep", "sep"),
  BREAK("BreakInstruction", "break"),
  CONTINUE("ContinueInstruction", "continue"),
  SWITCH("SwitchBlock", "switch"),
  CASE("Case", "case", "default"),
  ON("On", "on"),
  ASSIGNMENT("Assignment", "assign", "local"),
  ASSIGNMENTS("AssignmentInstruction"),
  MACRO("Macro", "macro", "function"),
  NESTED("BodyInstruction", "nested"),
  RETURN("ReturnInstruction", "return"),
  CALL("UnifiedCall"),
  INCLUDE("Include", "include"),
  IMPORT("LibraryLoad", "import"),
  TRIM("TrimInstruction", "t", "lt", "rt", "nt", "noparse"),
  STOP("StopInstruction", "stop"),

  NAME("Identifier"),
  FIELD("Dot"),
  FIELD_CALLED("DotBeforeMethodCall"),
  KEY("DynamicKeyName"),
  KEY_CALLED("DynamicKeyNameBeforeMethodCall"),
  STRING("StringLiteral"),
  NUMBER("NumberLiteral"),
  BOOLEAN("BooleanLiteral"),
  ITEMS_LITERAL("ListLiteral"),
  FIELDS_LITERAL("HashLiteral"),
  RANGE("Range"),
  BRACKETS("ParentheticalExpression"),
  PLUS("AddConcatExpression"),
  ARITHMETIC("ArithmeticExpression"),
  SIGN("UnaryPlusMinusExpression"),
  NOT("NotExpression"),
  AND("AndExpression"),
  OR("OrExpression"),
  COMPARISON("ComparisonExpression"),
  DEFAULT("DefaultToExpression"),
  EXISTS("ExistsExpression"),
  FUNCTION_CALL("MethodCall"),
  LAMBDA("LocalLambdaExpression"),

  /** Every class below FreeMarker's BuiltIn; its name is judged by {@link BuiltIns}. */
  BUILT_IN("BuiltIn");

  private static final Map<String, Kind> BY_CLASS =
      Arrays.stream(values()).collect(Collectors.toMap(kind -> kind.parsed, kind -> kind));

  private final String parsed;
  private final String[] directives;

  Kind(String parsed, String... directives) {
    this.parsed = parsed;
    this.directives = directives;
  }

  /** The kind of FreeMarker's class of that name; null if it is not allowed. */
  static Kind of(String parsed) {
    return BY_CLASS.get(parsed);
  }

  /** The names of the directives that are allowed. */
  static TreeSet<String> directives() {
    return Arrays.stream(values())
        .flatMap(kind -> Arrays.stream(kind.directives))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
