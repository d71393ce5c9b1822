package io.etude.dataset.column;

import static java.util.Objects.requireNonNull;

import io.etude.DataException;
import io.etude.Place;
import io.etude.Problem;
import io.etude.dataset.Chunk;
import io.etude.dataset.ChunkReader;
import io.etude.dataset.DecimalSign;
import io.etude.dataset.DecimalSigns;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.ReadRequest.Form;
import io.etude.dataset.ReadRequest.Unreadable;
import io.etude.dataset.Source;
import io.etude.dataset.TextColumn;
import io.etude.dataset.column.NumberEvidence.Example;
import io.etude.internal.CodeText;
import io.etude.internal.Numerals;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Decides which decimal sign the numbers of each column have, where a source holds them as text:
 * the sign that was declared, else the one that all values of the column can have, else the one
 * that those of the other columns have. Reads the source once more where it must, and only then.
 * Thread-safe.
 */
public final class ColumnSigns {

  private final Source source;
  private final DecimalSigns declared;
  private final Optional<DecimalSign> otherwise;
  private final boolean lenient;
  private final Map<String, NumberEvidence> evidence = new HashMap<>();

  /** For the columns of a source as they are requested. */
  public ColumnSigns(Source source, ReadRequest request) {
    this(source, request, Optional.empty());
  }

  /** The same, with a sign for the columns that the request names none for. */
  public ColumnSigns(Source source, ReadRequest request, Optional<DecimalSign> otherwise) {
    requireNonNull(source, "source");
    requireNonNull(request, "request");
    requireNonNull(otherwise, "otherwise");
    this.source = source;
    this.otherwise = otherwise;
    declared = request.decimals();
    lenient = request.unreadable() == Unreadable.EMPTY;
  }

  /**
   * Whether a number that doesn't go with the others of its column is read as what it can be, and
   * one with two readings with a point: for those who look for what else is wrong.
   */
  boolean lenient() {
    return lenient;
  }

  /** The sign that some of a column's texts tell, if all can have it. */
  public static Optional<DecimalSign> of(List<String> texts) {
    requireNonNull(texts, "texts");
    NumberEvidence evidence = new NumberEvidence();
    texts.forEach(text -> evidence.add(text, () -> Place.UNKNOWN));
    return evidence.sign();
  }

  private Optional<DecimalSign> declared(String column) {
    return declared.of(column).or(() -> otherwise);
  }

  /** A reader of the numbers of a column. */
  public NumberReader reader(String column) {
    return reader(column, Optional.empty());
  }

  /** A reader of the numbers of a column, whose first values have told a sign already. */
  public NumberReader reader(String column, Optional<DecimalSign> found) {
    return new NumberReader(this, column, declared(column).or(() -> found));
  }

  /**
   * The sign of a column that holds numbers with two readings.
   *
   * @throws DataException if nothing tells it; the message has both readings of one of them
   */
  synchronized DecimalSign decide(String column) {
    NumberEvidence own = of(column);
    if (own.mixed()) {
      if (lenient) {
        return own.usual();
      }
      throw mixed(column);
    }
    Optional<DecimalSign> sign = own.sign();
    return sign.isPresent() ? sign.get() : byOthers(column, own);
  }

  private DecimalSign byOthers(String column, NumberEvidence own) {
    List<String> names = source.schema().names();
    read(names.stream().filter(name -> !evidence.containsKey(name)).toList());
    List<DecimalSign> signs =
        names.stream()
            .map(evidence::get)
            .filter(others -> !others.hasWords())
            .flatMap(others -> others.sign().stream())
            .distinct()
            .toList();
    if (signs.size() != 1) {
      if (lenient) {
        return DecimalSign.POINT;
      }
      throw new DataException(
          own.ambiguous().map(example -> ambiguous(column, example, signs)).orElseThrow());
    }
    return signs.get(0);
  }

  private static Problem ambiguous(String column, Example example, List<DecimalSign> others) {
    String point = CodeText.of(Numerals.parse(example.text(), '.'));
    String comma = CodeText.of(Numerals.parse(example.text(), ','));
    return Problem.of(
            "\""
                + example.text()
                + "\" in column \""
                + column
                + "\" may be "
                + point
                + " or "
                + comma
                + ", and "
                + (others.isEmpty()
                    ? "no other number in the data tells which"
                    : "the numbers of other columns are written both ways")
                + "; say \"decimal: point\" if it is "
                + point
                + ", \"decimal: comma\" if it is "
                + comma
                + ", under \"data\" in the codebook or as an option of the draft")
        .in(example.place());
  }

  /** What is wrong with a column whose numbers have not all the same sign, or the declared one. */
  public synchronized DataException mixed(String column) {
    NumberEvidence own = of(column);
    DecimalSign usual = declared(column).orElseGet(own::usual);
    String right = "decimal " + usual.name().toLowerCase(Locale.ROOT);
    Example wrong =
        own.first(usual.other())
            .orElseThrow(() -> new IllegalStateException(source.name() + " has changed"));
    String why =
        declared(column).isPresent()
            ? " as was declared"
            : own.first(usual)
                .map(example -> " like \"" + example.text() + "\" (" + example.place() + ")")
                .orElse("");
    return new DataException(
        Problem.of(
                "column \""
                    + column
                    + "\" should be a number with a "
                    + right
                    + why
                    + ", not \""
                    + wrong.text()
                    + "\"")
            .in(wrong.place()));
  }

  /** What is wrong with a column whose amounts are in several currencies. */
  public synchronized DataException mixedCurrencies(String column) {
    List<Example> amounts = of(column).amounts();
    if (amounts.size() < 2) {
      throw new IllegalStateException(source.name() + " has changed");
    }
    Example first = amounts.get(0);
    Example other = amounts.get(1);
    return new DataException(
        Problem.of(
                "column \""
                    + column
                    + "\" should be an amount in one currency like \""
                    + first.text()
                    + "\" ("
                    + first.place()
                    + "), not \""
                    + other.text()
                    + "\"")
            .in(other.place()));
  }

  private NumberEvidence of(String column) {
    if (!evidence.containsKey(column)) {
      read(List.of(column));
    }
    return evidence.get(column);
  }

  private void read(List<String> columns) {
    Map<String, NumberEvidence> found =
        columns.stream()
            .collect(
                Collectors.toMap(
                    name -> name, name -> new NumberEvidence(), (a, b) -> a, LinkedHashMap::new));
    ReadRequest.Builder request = ReadRequest.builder();
    found.keySet().forEach(name -> request.want(name, Form.WRITTEN));
    try (ChunkReader reader = source.open(request.build())) {
      Optional<Chunk> chunk = reader.next();
      while (chunk.isPresent()) {
        List<NumberEvidence> each = List.copyOf(found.values());
        for (int i = 0; i < each.size(); i++) {
          add(chunk.get(), (TextColumn) chunk.get().columns().get(i), each.get(i));
        }
        chunk = reader.next();
      }
    }
    evidence.putAll(found);
  }

  private static void add(Chunk chunk, TextColumn column, NumberEvidence evidence) {
    for (int row = 0; row < chunk.rows(); row++) {
      String text = column.values()[row];
      if (text != null) {
        int at = row;
        Supplier<Place> place = () -> chunk.place().apply(at);
        evidence.add(text.strip(), place);
      }
    }
  }
}
