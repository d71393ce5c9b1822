package io.etude.testing;

import io.etude.Label;
import io.etude.codebook.Base;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.MissingKind;
import io.etude.study.Conventions;
import io.etude.study.SampleDesign;
import io.etude.study.Study;
import io.etude.study.Weighting;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A survey with every type of question and segment, and random answers. */
public final class RandomSurvey {
  public enum Design {
    SIMPLE,
    STRATA,
    CLUSTERS
  }

  private RandomSurvey() {}

  public static TestData data(Random random, int rows) {
    Map<String, String[]> c = new LinkedHashMap<>();
    for (String name :
        "single m1 m2 m3 s1 s2 s3 rating g1 g2 number weight stratum psu fpc region o1 o2 o3 age"
            .split(" ")) {
      c.put(name, new String[rows]);
    }
    for (int i = 0; i < rows; i++) {
      int stratum = random.nextInt(3);
      int region = random.nextInt(4);
      c.get("stratum")[i] = "h" + stratum;
      c.get("psu")[i] = "c" + random.nextInt(6);
      c.get("fpc")[i] = String.valueOf(20 + stratum);
      c.get("weight")[i] =
          random.nextInt(20) == 0 ? "0" : String.valueOf(0.2 + 3 * random.nextDouble());
      c.get("region")[i] = region == 3 ? "" : "r" + region;
      c.get("single")[i] = pick(random, "a", "b", "c", "dk", "99", "");
      for (int k = 1; k <= 3; k++) {
        c.get("m" + k)[i] = pick(random, "0", "1", "0");
        c.get("s" + k)[i] = pick(random, "x", "y", "z", "", "");
        c.get("o" + k)[i] = pick(random, "1", "0");
      }
      c.get("rating")[i] = String.valueOf(random.nextInt(11));
      c.get("g1")[i] = pick(random, "1", "2", "3");
      c.get("g2")[i] = pick(random, "1", "2", "3", "");
      c.get("number")[i] =
          random.nextInt(10) == 0 ? "" : String.valueOf(1_000_000 + random.nextInt(500) / 10.0);
      c.get("age")[i] = String.valueOf(18 + random.nextInt(70));
    }
    return new TestData(c, rows, Integer.MAX_VALUE);
  }

  private static String pick(Random random, String... values) {
    return values[random.nextInt(values.length)];
  }

  public static Study study(Design design, Conventions conventions) {
    Segment region =
        Segment.builder("region")
            .category("r0", "R0")
            .category("r1", "R1")
            .category("r2", "R2")
            .net("north", "North", "r0", "r1")
            .build();
    Segment age =
        Segment.builder("age").band("young", "Young", 18, 40).band("old", "Old", 40, 70).build();
    return Study.builder("random")
        .weighting(new Weighting.Given("weight"))
        .design(
            new SampleDesign(
                design == Design.SIMPLE ? Optional.empty() : Optional.of("stratum"),
                design == Design.CLUSTERS ? Optional.of("psu") : Optional.empty(),
                design == Design.CLUSTERS ? Optional.of("fpc") : Optional.empty(),
                SampleDesign.LonelyPsu.FAIL))
        .conventions(conventions)
        .question(
            SingleQuestion.builder("single")
                .category("a", "A")
                .category("b", "B")
                .category("c", "C")
                .category("dk", "Don't know", Category.Kind.DONT_KNOW)
                .missing("99", "Refused", MissingKind.REFUSED)
                .net("ab", "A or B", "a", "b")
                .build())
        .question(
            MultipleQuestion.builder("options")
                .option("1", "One", "m1")
                .option("2", "Two", "m2")
                .option("3", "Three", "m3")
                .net("twoThree", "Two or three", "2", "3")
                .build())
        .question(
            MultipleQuestion.builder("slots")
                .slots("s1", "s2", "s3")
                .category("x", "X")
                .category("y", "Y")
                .category("z", "Z")
                .base(Base.ALL)
                .build())
        .question(
            MultipleQuestion.builder("responses")
                .slots("s1", "s2", "s3")
                .category("x", "X")
                .category("y", "Y")
                .category("z", "Z")
                .percentOf(MultipleQuestion.PercentOf.RESPONSES)
                .build())
        .question(
            RatingQuestion.builder("rating")
                .scale(0, 10)
                .score(RatingQuestion.Score.NPS)
                .net("top", "Top", "9", "10")
                .build())
        .question(
            GridQuestion.builder("grid")
                .item("one", "One", "g1")
                .item("two", "Two", "g2")
                .category("1", "Good")
                .category("2", "Fair")
                .category("3", "Bad")
                .build())
        .question(NumericQuestion.builder("number").build())
        .segment(region)
        .segment(age)
        .segment(
            Segment.builder("over")
                .category("1", "O1")
                .category("2", "O2")
                .category("3", "O3")
                .column("1", "o1")
                .column("2", "o2")
                .column("3", "o3")
                .build())
        .segment(Segment.nested("nested", Label.of("Region by age"), region, age))
        .build();
  }
}
