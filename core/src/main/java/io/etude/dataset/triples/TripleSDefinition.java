package io.etude.dataset.triples;

import io.etude.DataException;
import io.etude.Place;
import io.etude.Problem;
import io.etude.dataset.MissingValues;
import io.etude.dataset.MultipleSet;
import io.etude.dataset.Schema;
import io.etude.dataset.Variable;
import io.etude.dataset.Variable.Type;
import io.etude.dataset.Variable.ValueLabel;
import io.etude.dataset.triples.XmlTree.Element;
import io.etude.internal.CodeText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes columns of the variables that a Triple-S definition declares. */
final class TripleSDefinition {

  private static final int MOST_COLUMNS = 100_000;

  /** Which part of a variable's field a column is. */
  enum Part {
    /** All of it. */
    WHOLE,
    /** One character that is 1 if an option is chosen. */
    BIT,
    /** A subfield that holds the code of an option, or 0. */
    SUBFIELD
  }

  /**
   * A column.
   *
   * @param variable what it is called and labelled
   * @param start first character, or field of a CSV record, counted from 1
   * @param finish last character or field
   * @param part which part of that
   * @param offset of a part its first character, counted from 0
   * @param width of a part its number of characters
   */
  record RecordField(Variable variable, int start, int finish, Part part, int offset, int width) {}

  /**
   * A definition.
   *
   * @param places the columns in order
   * @param sets a set per multiple variable
   * @param csv whether the data are CSV, else they are of fixed width
   * @param skip how many lines of the data precede the records
   * @param href where the definition says the data are
   * @param weight the column with the weight
   * @param title the survey's title
   */
  record Layout(
      List<RecordField> places,
      List<MultipleSet> sets,
      boolean csv,
      int skip,
      Optional<String> href,
      Optional<String> weight,
      Optional<String> title) {

    Schema schema() {
      return new Schema(places.stream().map(RecordField::variable).toList(), sets);
    }
  }

  private final String source;
  private final Optional<Locale> language;
  private final List<RecordField> places = new ArrayList<>();
  private final List<MultipleSet> sets = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private boolean csv;
  private Optional<String> weight = Optional.empty();

  private TripleSDefinition(String source, Optional<Locale> language) {
    this.source = source;
    this.language = language;
  }

  static Layout read(String source, Element root, Optional<Locale> language) {
    return new TripleSDefinition(source, language).layout(root);
  }

  private DataException broken(Element at, String message) {
    return new DataException(Problem.of(message).in(new Place(source, at.line(), 0)));
  }

  private Layout layout(Element root) {
    if (!root.name().equals("sss")) {
      throw broken(root, "the root element is <" + root.name() + ">, not <sss>");
    }
    String version = root.attribute("version").orElse("");
    if (!version.matches("[123](\\..*)?")) {
      throw broken(root, "Triple-S version \"" + version + "\" is not one of 1, 2, 3");
    }
    Element survey = root.child("survey").orElseThrow(() -> noSurvey(root));
    List<Element> records = survey.all("record");
    if (records.size() != 1) {
      throw broken(survey, "the survey has " + records.size() + " records; one can be read");
    }
    Element record = records.get(0);
    String format = record.attribute("format").orElse("fixed").toLowerCase(Locale.ROOT);
    if (!format.equals("csv") && !format.equals("fixed")) {
      throw broken(record, "format \"" + format + "\" is neither \"fixed\" nor \"csv\"");
    }
    csv = format.equals("csv");
    int skip = record.attribute("skip").map(text -> whole(record, "skip", text)).orElse(0);
    record.all("variable").forEach(this::variable);
    Optional<String> title = survey.child("title").map(this::text).filter(text -> !text.isBlank());
    return new Layout(
        List.copyOf(places), sets, csv, skip, record.attribute("href"), weight, title);
  }

  private DataException noSurvey(Element root) {
    return broken(
        root,
        root.child("hierarchy").isPresent()
            ? "a hierarchy of surveys; read the definition of one of its levels"
            : "<sss> has no <survey>");
  }

  private int whole(Element at, String attribute, String text) {
    String digits = text.strip();
    if (!digits.matches("\\d{1,9}")) {
      throw broken(at, attribute + "=\"" + text + "\" should be a whole number");
    }
    return Integer.parseInt(digits);
  }

  private int positive(Element at, String attribute, Optional<Integer> otherwise) {
    Optional<String> text = at.attribute(attribute);
    if (text.isEmpty() && otherwise.isPresent()) {
      return otherwise.get();
    }
    int value = whole(at, attribute, text.orElse(""));
    if (value < 1) {
      throw broken(at, attribute + "=\"" + value + "\" should be at least 1");
    }
    return value;
  }

  private void variable(Element element) {
    String name = element.child("name").map(this::text).orElse("");
    if (name.isEmpty()) {
      throw broken(element, "a variable without a name");
    }
    String label = element.child("label").map(this::text).orElse("");
    Element position =
        element
            .child("position")
            .orElseThrow(() -> broken(element, "variable \"" + name + "\" has no <position>"));
    int start = positive(position, "start", Optional.empty());
    int finish = positive(position, "finish", Optional.of(start));
    if (finish < start) {
      throw broken(position, "variable \"" + name + "\" finishes before it starts");
    }
    String type = element.attribute("type").orElse("");
    boolean literal = element.attribute("format").orElse("").equals("literal");
    Map<String, String> labels = labels(element, literal);
    switch (type) {
      case "single" ->
          whole(element, name, label, literal ? Type.TEXT : Type.NUMBER, labels, start, finish);
      case "quantity", "logical" -> whole(element, name, label, Type.NUMBER, labels, start, finish);
      case "character" -> whole(element, name, label, Type.TEXT, labels, start, finish);
      case "date" -> whole(element, name, label, Type.DATE, labels, start, finish);
      case "time" -> whole(element, name, label, Type.TIME, labels, start, finish);
      case "multiple" -> multiple(element, name, label, labels, start, finish);
      default ->
          throw broken(
              element,
              "variable \""
                  + name
                  + "\" of the type \""
                  + type
                  + "\", which is none of single, multiple, quantity, character, logical, date,"
                  + " time");
    }
    if (element.attribute("use").orElse("").equals("weight") && type.equals("quantity")) {
      weight = Optional.of(name);
    }
  }

  /** A text, in the language asked for if it is there in several. */
  private String text(Element element) {
    List<Element> texts = element.all("text");
    if (texts.isEmpty()) {
      return element.ownText();
    }
    Element chosen = texts.get(0);
    for (Element text : texts) {
      String tag = text.attribute("lang").orElse("");
      boolean wanted =
          language
              .map(locale -> Locale.forLanguageTag(tag).getLanguage().equals(locale.getLanguage()))
              .orElse(false);
      if (wanted && text.attribute("mode").isEmpty()) {
        return text.ownText();
      }
      chosen = wanted ? text : chosen;
    }
    return element.ownText().isEmpty() || chosen != texts.get(0)
        ? chosen.ownText()
        : element.ownText();
  }

  private Map<String, String> labels(Element variable, boolean literal) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (Element values : variable.all("values")) {
      for (Element value : values.all("value")) {
        String code =
            value.attribute("code").orElseThrow(() -> broken(value, "a <value> without a code"));
        labels.putIfAbsent(literal ? code.strip() : code(code), text(value));
      }
    }
    return labels;
  }

  /** A number in its shortest form; other text as it is. */
  static String code(String text) {
    String stripped = text.strip();
    double number = CodeText.number(stripped);
    return Double.isNaN(number) ? stripped : CodeText.of(number);
  }

  private void add(Element at, RecordField place) {
    String name = place.variable.name();
    if (!names.add(name)) {
      throw broken(at, "a second variable named \"" + name + "\"");
    }
    if (places.size() == MOST_COLUMNS) {
      throw broken(at, "more than " + MOST_COLUMNS + " columns");
    }
    places.add(place);
  }

  private void whole(
      Element at,
      String name,
      String label,
      Type type,
      Map<String, String> labels,
      int start,
      int finish) {
    add(
        at,
        new RecordField(
            new Variable(name, label, type, valueLabels(labels), MissingValues.NONE),
            start,
            finish,
            Part.WHOLE,
            0,
            0));
  }

  private static List<ValueLabel> valueLabels(Map<String, String> labels) {
    List<ValueLabel> list = new ArrayList<>();
    labels.forEach((code, label) -> list.add(new ValueLabel(code, label)));
    return list;
  }

  private void multiple(
      Element at, String name, String label, Map<String, String> labels, int start, int finish) {
    List<String> members = new ArrayList<>();
    Optional<Element> spread = at.child("spread");
    if (spread.isPresent()) {
      int subfields = positive(spread.get(), "subfields", Optional.empty());
      int width = positive(spread.get(), "width", Optional.of(widest(labels)));
      for (int i = 0; i < subfields; i++) {
        Variable variable =
            new Variable(
                name + "_" + (i + 1), label, Type.NUMBER, valueLabels(labels), MissingValues.NONE);
        add(at, new RecordField(variable, start, finish, Part.SUBFIELD, i * width, width));
        members.add(variable.name());
      }
      sets.add(new MultipleSet(name, label, members, Optional.empty()));
      return;
    }
    labels.forEach(
        (code, option) -> {
          if (!code.matches("[1-9]\\d{0,5}")) {
            throw broken(
                at,
                "variable \"" + name + "\": option \"" + code + "\" has no place among its bits");
          }
          Variable variable =
              new Variable(name + "_" + code, option, Type.NUMBER, List.of(), MissingValues.NONE);
          add(
              at,
              new RecordField(variable, start, finish, Part.BIT, Integer.parseInt(code) - 1, 1));
          members.add(variable.name());
        });
    sets.add(new MultipleSet(name, label, members, Optional.of("1")));
  }

  private static int widest(Map<String, String> labels) {
    return Math.max(1, labels.keySet().stream().mapToInt(String::length).max().orElse(1));
  }
}
