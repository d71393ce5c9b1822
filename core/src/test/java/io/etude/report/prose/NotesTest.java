package io.etude.report.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.document.text.Inline;
import io.etude.results.ResultColumn;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.study.Weighting;
import io.etude.testing.TinyStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is noted of bases that are too low, and of those to be read with caution. */
class NotesTest {

  private static Study.Builder study() {
    return Study.builder("s")
        .question(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build())
        .segment(
            Segment.builder("town")
                .category("a", "Alba")
                .category("b", "Bari")
                .category("c", "Como")
                .build());
  }

  private static final String[] TOWNS = {"100 y a", "29 y b", "10 n c"};

  private static Set<String> ids(TinyStudy study) {
    return columns(study).stream().map(ResultColumn::id).collect(Collectors.toSet());
  }

  private static List<ResultColumn> columns(TinyStudy study) {
    return study.tables("q@town").get(0).columns();
  }

  private static Optional<String> low(TinyStudy study, List<ResultColumn> columns) {
    return plain(new Notes(study.context()).lowGroups(columns));
  }

  private static Optional<String> plain(Optional<List<Inline>> note) {
    return note.map(text -> Inline.plain(text).replace('\u00a0', ' '));
  }

  @Test
  void groupsThatAreWithheldAreNamedWithTheirBases() {
    TinyStudy towns = TinyStudy.of(study(), "q town", TOWNS);
    assertThat(low(towns, columns(towns)))
        .contains("Not shown (base under 30): Bari (29), Como (10).");
    assertThat(low(towns, columns(towns).subList(0, 2))).isEmpty();
  }

  /** Of 30 respondents, 15 count nine times as much as the others: 150² / 1230 is 18. */
  @Test
  void aBaseThatWeightsMakeTooLowIsNamedWithTheEffectiveOne() {
    TinyStudy weighted =
        TinyStudy.of(
            study().weighting(new Weighting.Given("w")),
            "q town w",
            "100 y a 1",
            "15 y b 1",
            "15 n b 9",
            "29 n c 1");
    assertThat(low(weighted, columns(weighted)))
        .contains("Not shown (effective base under 30): Bari (30, effective base 18); Como (29).");
  }

  @Test
  void groupsThatAreShownAllTheSameAreNamed() {
    Conventions flag = Conventions.builder().lowBase(Conventions.LowBase.FLAG).build();
    TinyStudy towns = TinyStudy.of(study().conventions(flag), "q town", TOWNS);
    assertThat(low(towns, columns(towns)))
        .contains("Base below 30, too few answers to interpret: Bari and Como.");
  }

  @Test
  void aTotalThatIsTooLowHasTheMeaningOfItsStarsWhereItHasThem() {
    TinyStudy few = TinyStudy.of(study(), "q town", "20 y a");
    List<ResultColumn> total = few.tables("q").get(0).columns();
    assertThat(low(few, total)).contains("** Base below 30: too few answers to publish.");
    Conventions flag = Conventions.builder().lowBase(Conventions.LowBase.FLAG).build();
    TinyStudy flagged = TinyStudy.of(study().conventions(flag), "q town", "20 y a");
    assertThat(low(flagged, flagged.tables("q").get(0).columns()))
        .contains("Base below 30: too few answers to interpret.");
  }

  @Test
  void aSmallBaseIsToBeReadWithCaution() {
    TinyStudy towns = TinyStudy.of(study(), "q town", "100 y a", "99 y b", "10 n c");
    Notes notes = new Notes(towns.context());
    Set<String> all = Set.of("a", "b", "c");
    assertThat(plain(notes.smallBase(columns(towns), all, false)))
        .contains("Base below 100, read with caution: Bari.");
    assertThat(notes.smallBase(columns(towns), Set.of("a", "c"), false)).isEmpty();
    assertThat(notes.smallBase(columns(towns).subList(0, 2), all, false)).isEmpty();
    TinyStudy few = TinyStudy.of(study(), "q town", "40 y a");
    List<ResultColumn> total = few.tables("q").get(0).columns();
    assertThat(plain(new Notes(few.context()).smallBase(total, Set.of(), false)))
        .contains("Base below 100: read with caution.");
  }

  @Test
  void manyGroupsThatAllHaveASmallBaseAreCounted() {
    Segment.Builder town = Segment.builder("town").label("Town");
    List<String> people = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      town.category("t" + i, "Town " + i);
      people.add("50 y t" + i);
    }
    people.add("60 n t1");
    Study.Builder study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("q")
                    .label("Q")
                    .category("y", "Y")
                    .category("n", "N")
                    .build())
            .segment(town.build());
    TinyStudy some = TinyStudy.of(study, "q town", people.toArray(String[]::new));
    assertThat(plain(new Notes(some.context()).smallBase(columns(some), ids(some), false)))
        .contains("Base below 100, read with caution: Town 2, Town 3, Town 4 and Town 5.");
    people.remove(5);
    TinyStudy all = TinyStudy.of(study, "q town", people.toArray(String[]::new));
    assertThat(plain(new Notes(all.context()).smallBase(columns(all), ids(all), false)))
        .contains("Base below 100, read with caution: all 5 groups.");
    assertThat(plain(new Notes(all.context()).smallBase(columns(all), ids(all), true)))
        .contains("Base below 100, read with caution: all 5 editions.");
  }
}
