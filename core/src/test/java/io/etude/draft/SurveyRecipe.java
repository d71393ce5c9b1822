package io.etude.draft;

import io.etude.dataset.ChunkReader;
import io.etude.dataset.MissingValues;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.Schema;
import io.etude.dataset.Source;
import io.etude.dataset.Variable;
import io.etude.dataset.Variable.ValueLabel;
import io.etude.dataset.csv.CsvSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Data made after a list of columns, {@code columns.txt}: the columns, the coding and the labels of
 * a survey, with values made up. A line is {@code name "label": values}; the values are
 *
 * <ul>
 *   <li>{@code 1=Yes*3 | 2=No | 10..20/5}: codes with labels and how often they come,
 *   <li>{@code 9=Refused!}: a code that the file declares as missing,
 *   <li>{@code normal MEAN SD}, {@code lognormal MEDIAN SD}, {@code serial FROM STEP}, or {@code
 *       serial FROM STEP each N} (N rows of each), {@code cycle FROM TO},
 *   <li>{@code time FROM DAYS}: a day and a time of day, {@code words N one two …}: N of the words,
 *   <li>{@code by COLUMN code=value …}, {@code by COLUMN mod N}, {@code by COLUMN times N} (N units
 *       in each), {@code by COLUMN same},
 * </ul>
 *
 * followed by {@code round DIGITS}, {@code exact} (the codes come as often as is said), {@code like
 * COLUMN SHARE} (in that share of the rows codes stand as high in their list as those of the other
 * column, or with {@code unlike} as low), {@code if COLUMN in codes}, {@code empty SHARE}.
 */
final class SurveyRecipe {

  private static final Pattern LINE = Pattern.compile("(\\S+?)(?: \"(.*)\")?: (.*)");
  private static final Pattern MANY = Pattern.compile("(.*?)(\\d+)(\\D*)\\.\\.\\1(\\d+)\\3");
  private static final Pattern EMPTY = Pattern.compile("(.*) empty ([\\d.]+)");
  private static final Pattern IF = Pattern.compile("(.*) if (\\S+) in (\\S+)");
  private static final Pattern MADE =
      Pattern.compile("(normal|lognormal|serial|cycle|time|words|by) .*");
  private static final Pattern LIKE = Pattern.compile("(.*) (like|unlike) (\\S+) ([\\d.]+)");
  private static final Pattern ROUND = Pattern.compile("(.*) round (\\d+)");
  private static final Pattern RANGE = Pattern.compile("(-?\\d+)\\.\\.(-?\\d+)(?:/(\\d+))?");

  private final Map<String, List<String>> columns = new LinkedHashMap<>();

  /** Where in the list of its codes each value of a column was drawn, between 0 and 1. */
  private final Map<String, double[]> draws = new LinkedHashMap<>();

  private final List<Variable> variables = new ArrayList<>();
  private int rows;

  private SurveyRecipe(List<String> lines) {
    for (String line : lines) {
      if (line.startsWith("rows: ")) {
        rows = Integer.parseInt(line.substring(6));
      } else if (!line.startsWith("#") && !line.isBlank()) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
          throw new IllegalArgumentException(line);
        }
        String label = matcher.group(2) == null ? "" : matcher.group(2);
        names(matcher.group(1)).forEach((name, n) -> add(name, label.replace("#", n), matcher));
      }
    }
  }

  /** The data of a list of columns, written to {@code file} as CSV, with their labels. */
  static Source read(Path recipe, Path file) {
    try {
      SurveyRecipe survey = new SurveyRecipe(Files.readAllLines(recipe));
      Files.writeString(file, survey.csv());
      return survey.labelled(CsvSource.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The columns of a name such as {@code q1..q9}, with their numbers. */
  static Map<String, String> names(String name) {
    Map<String, String> names = new LinkedHashMap<>();
    Matcher many = MANY.matcher(name);
    if (many.matches()) {
      for (int i = Integer.parseInt(many.group(2)); i <= Integer.parseInt(many.group(4)); i++) {
        names.put(many.group(1) + i + many.group(3), Integer.toString(i));
      }
    } else {
      names.put(name, "");
    }
    return names;
  }

  private void add(String name, String label, Matcher line) {
    Random random = new Random(31L * name.hashCode());
    String spec = line.group(3);
    Matcher empty = EMPTY.matcher(spec);
    double share = empty.matches() ? Double.parseDouble(empty.group(2)) : 0;
    spec = empty.matches() ? empty.group(1) : spec;
    Matcher condition = IF.matcher(spec);
    boolean asked = condition.matches();
    spec = asked ? condition.group(1) : spec;
    Matcher like = LIKE.matcher(spec);
    boolean codes = !MADE.matcher(spec).matches();
    double[] draw = (codes ? random : new Random(name.hashCode())).doubles(rows).toArray();
    if (like.matches()) {
      spec = like.group(1);
      double[] other = draws.get(like.group(3));
      for (int row = 0; row < rows; row++) {
        if (random.nextDouble() < Double.parseDouble(like.group(4))) {
          draw[row] = like.group(2).equals("like") ? other[row] : 1 - other[row];
        }
      }
    }
    Map<String, String> labels = new LinkedHashMap<>();
    List<String> declared = new ArrayList<>();
    List<String> values = values(spec, random, draw, labels, declared);
    if (spec.startsWith("serial")) {
      Arrays.setAll(draw, row -> new Random(31L * values.get(row).hashCode()).nextDouble());
    }
    draws.put(name, draw);
    for (int row = 0; row < rows; row++) {
      boolean skipped =
          asked
              && !List.of(condition.group(3).split(","))
                  .contains(columns.get(condition.group(2)).get(row));
      if (random.nextDouble() < share || skipped) {
        values.set(row, "");
      }
    }
    columns.put(name, values);
    boolean numbers = values.stream().allMatch(v -> v.isEmpty() || v.matches("-?\\d+([.]\\d+)?"));
    variables.add(
        new Variable(
            name,
            label,
            numbers ? Variable.Type.NUMBER : Variable.Type.TEXT,
            labels.entrySet().stream().map(l -> new ValueLabel(l.getKey(), l.getValue())).toList(),
            MissingValues.of(declared)));
  }

  private List<String> values(
      String spec,
      Random random,
      double[] draw,
      Map<String, String> labels,
      List<String> declared) {
    Matcher round = ROUND.matcher(spec);
    int digits = round.matches() ? Integer.parseInt(round.group(2)) : -1;
    String[] words = (round.matches() ? round.group(1) : spec).split(" ");
    List<String> values = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      switch (words[0]) {
        case "normal" ->
            values.add(number(number(words[1]) + number(words[2]) * random.nextGaussian(), digits));
        case "lognormal" ->
            values.add(
                number(
                    number(words[1]) * Math.exp(number(words[2]) * random.nextGaussian()), digits));
        case "serial" ->
            values.add(
                Long.toString(
                    Long.parseLong(words[1])
                        + row
                            / (words.length > 4 ? Long.parseLong(words[4]) : 1)
                            * Long.parseLong(words[2])));
        case "cycle" ->
            values.add(
                Long.toString(
                    Long.parseLong(words[1])
                        + row % (1 + Long.parseLong(words[2]) - Long.parseLong(words[1]))));
        case "time" ->
            values.add(
                LocalDate.parse(words[1])
                    .atStartOfDay()
                    .plusSeconds((long) (draw[row] * 86_400 * number(words[2])))
                    .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")));
        case "words" ->
            values.add(
                String.join(
                    " ",
                    random
                        .ints(Long.parseLong(words[1]), 2, words.length)
                        .mapToObj(i -> words[i])
                        .toList()));
        case "by" -> values.add(by(columns.get(words[1]).get(row), words, random));
        default -> {
          return codes(spec, draw, labels, declared);
        }
      }
    }
    return values;
  }

  private static double number(String text) {
    return Double.parseDouble(text);
  }

  private static String number(double value, int digits) {
    return String.format(Locale.ROOT, "%." + Math.max(0, digits) + "f", value);
  }

  private static String by(String value, String[] words, Random random) {
    switch (words[2]) {
      case "same":
        return value;
      case "mod":
        return Integer.toString(1 + Integer.parseInt(value) % Integer.parseInt(words[3]));
      case "times":
        int times = Integer.parseInt(words[3]);
        return Integer.toString((Integer.parseInt(value) - 1) * times + 1 + random.nextInt(times));
      default:
        for (int i = 2; i < words.length; i++) {
          if (words[i].startsWith(value + "=")) {
            return words[i].substring(value.length() + 1);
          }
        }
        throw new IllegalArgumentException(value + " in " + String.join(" ", words));
    }
  }

  private List<String> codes(
      String spec, double[] draws, Map<String, String> labels, List<String> declared) {
    boolean exact = spec.endsWith(" exact");
    List<String> codes = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (String part : spec.replaceFirst(" exact$", "").split(" \\| ")) {
      Matcher range = RANGE.matcher(part);
      if (range.matches()) {
        int step = range.group(3) == null ? 1 : Integer.parseInt(range.group(3));
        for (int i = Integer.parseInt(range.group(1));
            i <= Integer.parseInt(range.group(2));
            i += step) {
          codes.add(Integer.toString(i));
          weights.add(1.0);
        }
        continue;
      }
      Matcher frequency = Pattern.compile("(.*)\\*([\\d.]+)").matcher(part);
      weights.add(frequency.matches() ? number(frequency.group(2)) : 1.0);
      String code = frequency.matches() ? frequency.group(1) : part;
      boolean missing = code.endsWith("!");
      code = missing ? code.substring(0, code.length() - 1) : code;
      int sign = code.indexOf('=');
      if (sign > 0) {
        labels.put(code.substring(0, sign), code.substring(sign + 1));
      }
      codes.add(sign > 0 ? code.substring(0, sign) : code);
      if (missing) {
        declared.add(codes.get(codes.size() - 1));
      }
    }
    double sum = weights.stream().mapToDouble(w -> w).sum();
    List<String> values = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      double draw = (exact ? (row + 0.5) / rows : draws[row]) * sum;
      int code = 0;
      while (draw >= weights.get(code) && code < codes.size() - 1) {
        draw -= weights.get(code++);
      }
      values.add(codes.get(code));
    }
    return values;
  }

  private String csv() {
    StringBuilder csv = new StringBuilder(line(List.copyOf(columns.keySet())));
    for (int row = 0; row < rows; row++) {
      int at = row;
      csv.append(line(columns.values().stream().map(values -> values.get(at)).toList()));
    }
    return csv.toString();
  }

  private static String line(List<String> cells) {
    return String.join(
            ",", cells.stream().map(cell -> cell.contains(",") ? '"' + cell + '"' : cell).toList())
        + "\n";
  }

  private Source labelled(Source plain) {
    List<Variable> named = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      Variable one = variables.get(i);
      Variable.Type read = plain.schema().variables().get(i).type();
      boolean day = read == Variable.Type.DATE;
      named.add(
          day ? new Variable(one.name(), one.label(), read, one.labels(), one.missing()) : one);
    }
    Schema schema = new Schema(named, List.of(), plain.schema().letterCase());
    return new Source() {
      @Override
      public String name() {
        return plain.name();
      }

      @Override
      public Schema schema() {
        return schema;
      }

      @Override
      public ChunkReader open(ReadRequest request) {
        return plain.open(request);
      }
    };
  }
}
