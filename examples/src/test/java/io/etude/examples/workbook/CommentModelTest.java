package io.etude.examples.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.EtudeException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Editors change the codebook, experts change workbooks, and workbooks are rendered with any that
 * came back, at random: what is printed is what a model says, which knows what was made from what,
 * or it is an error where the model says that two have changed one comment.
 */
@Tag("property")
class CommentModelTest {

  /** Runs of as many steps each; {@code -Detude.seeds=1000} makes more. */
  private static final int SEEDS = Math.max(20, Integer.getInteger("etude.seeds", 20));

  private static final int STEPS = 25;

  private static final List<String> TEXTS = List.of("", "A.", "B.", "C.", "A.\n\nB.");

  @TempDir private Path folder;

  /**
   * A comment in a workbook.
   *
   * @param sent as it was sent
   * @param codebook the codebook's at that time
   * @param now as it is
   * @param name all texts that led to what was sent
   * @param history the names of all that it was made from, its own included
   */
  private record State(String sent, String codebook, String now, String name, Set<String> history) {

    State typed(String text) {
      return new State(sent, codebook, text, name, history);
    }

    boolean changed() {
      return !now.equals(sent);
    }

    boolean own() {
      return changed() || !sent.equals(codebook);
    }

    String last() {
      return changed() ? name + "/" + now : name;
    }

    Set<String> all() {
      Set<String> all = new HashSet<>(history);
      all.add(last());
      return all;
    }

    boolean replaces(State other) {
      if (other.last().equals(last()) || other.all().contains(last())) {
        return false;
      }
      boolean copied = other.changed() && sent.equals(other.now);
      return all().contains(other.last()) || Collections.disjoint(all(), other.all()) && copied;
    }
  }

  /** What comes of several workbooks and the codebook; empty for a conflict. */
  private static Optional<State> merged(List<State> given, String codebook) {
    if (given.isEmpty()) {
      String name = "/" + codebook;
      return Optional.of(new State(codebook, codebook, codebook, name, Set.of(name)));
    }
    List<State> newest =
        given.stream().filter(one -> given.stream().noneMatch(o -> o.replaces(one))).toList();
    List<State> own = newest.stream().filter(State::own).toList();
    List<State> left = own.isEmpty() ? newest : own;
    State one = left.stream().filter(State::changed).findFirst().orElse(left.get(0));
    boolean edited = !codebook.equals(one.sent()) && !codebook.equals(one.codebook());
    if (own.stream().map(State::now).distinct().count() > 1
        || one.changed() && edited && !codebook.equals(one.now())) {
      return Optional.empty();
    }
    boolean fromCodebook = !one.changed() && (edited || one.sent().equals(one.codebook()));
    String text = fromCodebook ? codebook : one.now();
    String name = text.equals(one.now()) ? one.last() : one.last() + "/" + text;
    Set<String> history = new HashSet<>(Set.of(name));
    given.forEach(state -> history.addAll(state.all()));
    return Optional.of(new State(text, codebook, text, name, history));
  }

  /** A workbook with the comments of two experts. */
  private record Workbook(Path file, List<State> states) {}

  private static Workbook typed(Workbook workbook, int expert, String text) throws IOException {
    byte[] bytes = Files.readAllBytes(workbook.file());
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes));
        OutputStream out = Files.newOutputStream(workbook.file())) {
      XSSFRow row = book.getSheet("Commentary").getRow(5 + expert);
      row.getCell(6).setCellValue(text);
      row.getCell(8).setCellValue("");
      book.write(out);
    }
    List<State> states = new ArrayList<>(workbook.states());
    states.set(expert, states.get(expert).typed(text));
    return new Workbook(workbook.file(), states);
  }

  @Test
  void whatIsPrintedIsWhatTheModelSays() throws IOException {
    long first = Long.getLong("etude.seed", 1);
    int conflicts = 0;
    int printed = 0;
    for (long seed = first; seed < first + SEEDS; seed++) {
      Random random = new Random(seed);
      CommentRounds rounds = new CommentRounds(folder);
      String[] codebook = {"A.", ""};
      List<Workbook> workbooks = new ArrayList<>();
      List<String> done = new ArrayList<>();
      for (int step = 0; step < STEPS; step++) {
        int expert = random.nextInt(2);
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        int kind = random.nextInt(5);
        if (kind == 0) {
          codebook[expert] = text;
          done.add("codebook " + expert + " " + text);
        } else if (kind < 3 && !workbooks.isEmpty()) {
          int which = random.nextInt(workbooks.size());
          workbooks.set(which, typed(workbooks.get(which), expert, text));
          done.add("typed " + which + " " + expert + " " + text);
        } else {
          List<Workbook> given = new ArrayList<>(workbooks);
          Collections.shuffle(given, random);
          given = given.subList(0, Math.min(given.size(), random.nextInt(4)));
          Path[] files = given.stream().map(Workbook::file).toArray(Path[]::new);
          done.add("rendered with " + given.stream().map(w -> w.file().getFileName()).toList());
          List<State> states = new ArrayList<>();
          for (int i = 0; i < 2; i++) {
            int at = i;
            merged(given.stream().map(w -> w.states().get(at)).toList(), codebook[i])
                .ifPresent(states::add);
          }
          rounds.codebook(codebook[0].replace("\n", "\\n"), codebook[1].replace("\n", "\\n"));
          String said = said(rounds, files);
          String expected =
              states.size() < 2
                  ? "conflict"
                  : states.stream()
                      .map(state -> state.now().replace("\n\n", "\n"))
                      .filter(comment -> !comment.isEmpty())
                      .collect(Collectors.joining("\n"));
          assertThat(said).as("seed %d: %s", seed, done).isEqualTo(expected);
          if (states.size() < 2) {
            conflicts++;
          } else {
            printed++;
            Path file = rounds.sent(workbooks.size() + ".xlsx", files);
            workbooks.add(new Workbook(file, states));
          }
        }
      }
    }
    assertThat(Stream.of(conflicts, printed)).allMatch(count -> count > SEEDS);
  }

  private static String said(CommentRounds rounds, Path... files) {
    try {
      return rounds.printed(files);
    } catch (EtudeException e) {
      return e.getMessage().contains("comment") ? "conflict" : e.getMessage();
    }
  }
}
