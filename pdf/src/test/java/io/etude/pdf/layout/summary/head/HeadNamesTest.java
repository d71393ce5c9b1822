package io.etude.pdf.layout.summary.head;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Report;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Page;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.summary.shape.SummaryStyles;
import io.etude.pdf.testing.LaidPages;
import io.etude.pdf.testing.SampleReport;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.theme.Theme;
import io.etude.report.ResultsDetail;
import io.etude.report.StudyReport;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The names of groups over their columns. */
class HeadNamesTest {

  private static final List<String> AGES =
      List.of("16 to 25", "26 to 35", "36 to 45", "46 to 55", "56 to 65", "66 to 75");

  private static Segment segment(String id, String label, List<String> names) {
    Segment.Builder segment = Segment.builder(id).label(label);
    for (int i = 0; i < names.size(); i++) {
      segment.category("" + i, names.get(i));
    }
    return segment.build();
  }

  private static List<Item.Box> hairlines(List<String> names) {
    List<String> letters = List.of("A", "B", "C", "D", "E", "F", "G", "H");
    List<Page> pages = pages(segment("one", "By one", names), segment("two", "By two", letters));
    return hairlineBoxes(pages).filter(box -> box.height() > 10).toList();
  }

  private static Stream<Item.Box> hairlineBoxes(List<Page> pages) {
    return boxes(pages).filter(box -> box.width() < 0.35 && box.height() < 40);
  }

  private static Stream<Item.Box> boxes(List<Page> pages) {
    return pages.stream()
        .flatMap(page -> page.items().stream())
        .filter(item -> item instanceof Item.Box)
        .map(Item.Box.class::cast);
  }

  private static List<Page> pages(Segment... segments) {
    Study.Builder study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("q")
                    .label("Fruit")
                    .category("a", "Apple")
                    .category("b", "Banana")
                    .category("c", "Cherry")
                    .build());
    List<String> columns = new ArrayList<>(List.of("q"));
    for (Segment segment : segments) {
      study.segment(segment);
      columns.add(segment.id());
    }
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 2400; i++) {
      List<String> row = new ArrayList<>(List.of("abc".substring(i % 3, i % 3 + 1)));
      for (Segment segment : segments) {
        row.add("" + i % segment.categories().size());
      }
      rows.add(row);
    }
    Report report =
        StudyReport.of(Analysis.of(study.build()).run(RowsSource.of("rows", columns, rows)))
            .standardPlan()
            .language(Locale.ENGLISH)
            .resultsDetail(ResultsDetail.SUMMARY)
            .build();
    return LaidPages.of(report, Theme.report()).pages();
  }

  /** The run of a whole name; empty if the name is in several lines. */
  private static Optional<Item.Glyphs> run(List<Page> pages, String name) {
    return pages.stream()
        .flatMap(page -> page.items().stream())
        .filter(item -> item instanceof Item.Glyphs run && run.text().strip().equals(name))
        .map(Item.Glyphs.class::cast)
        .findFirst();
  }

  /** "16 to" over "25" beside "26 to" over "35" would be read across. */
  @Test
  void namesThatWouldRunIntoEachOtherHaveRulesBetweenThem() {
    assertThat(hairlines(AGES)).hasSize(AGES.size() - 1);
    assertThat(hairlines(List.of("16", "26", "36", "46", "56", "66"))).isEmpty();
  }

  /** "Un-der" in a column that is half a letter too narrow is read twice. */
  @Test
  void onlyLongWordsOfNamesAreHyphenated() {
    List<Page> pages =
        pages(
            segment("one", "Gender", List.of("Men", "Women")),
            segment("two", "Age", List.of("Under 18", "18 to 24", "25 to 39", "40 or more")),
            segment(
                "three",
                "Education",
                List.of(
                    "Apprenticeship",
                    "Finished high school",
                    "Some college",
                    "College graduate",
                    "Graduate degree")));
    List<String> hyphenated =
        lines(pages).stream()
            .map(String::strip)
            .filter(text -> text.matches("\\p{L}+[-\u00ad]"))
            .toList();
    assertThat(hyphenated).isNotEmpty().allMatch(part -> part.length() > 3);
    for (String whole : List.of("Under", "Women", "Finished", "College", "Graduate", "degree")) {
      assertThat(lines(pages)).as(whole).anyMatch(line -> line.contains(whole));
    }
  }

  private static final List<String> REGIONS =
      List.of(
          "Île-de-France", "Grand Est", "Normandie", "Bretagne", "Nouvelle-Aquitaine", "Occitanie");

  /** Labels have no more room than they need where a short word would be divided for it. */
  @Test
  void namesOfRegionsAreWholeWhereLabelsAreShort() {
    List<Page> pages =
        pages(segment("one", "Gender", List.of("Men", "Women")), segment("two", "Region", REGIONS));
    List<String> lines = lines(pages).stream().map(String::strip).toList();
    assertThat(lines).contains("Normandie", "Bretagne", "Nouvelle-", "Aquitaine", "Occitanie");
  }

  /** Not "gogne-F" over "ranche-", however many regions there are. */
  @Test
  void noNameBreaksOffAnywhere() {
    List<String> regions = new ArrayList<>(REGIONS);
    regions.addAll(List.of("Hauts-de-France", "Pays de la Loire", "Centre-Val de Loire"));
    regions.addAll(List.of("Bourgogne-Franche-Comté", "Auvergne-Rhône-Alpes"));
    assertThat(lines(pages(segment("two", "Region", regions))))
        .noneMatch(line -> line.strip().matches(".*-\\p{Lu}"));
  }

  /** A rule between names would run through a word that is wider than its column. */
  @Test
  void noRuleIsWhereANameReachesOverIt() {
    List<String> regions = new ArrayList<>(REGIONS);
    regions.addAll(List.of("Corse", "Pays de la Loire", "Centre-Val de Loire"));
    List<Page> pages =
        pages(
            segment("one", "Size", List.of("One", "Two", "Three")),
            segment("two", "Region", regions));
    assertThat(hairlineBoxes(pages)).hasSizeGreaterThan(3);
    for (Page page : pages) {
      List<Item.Box> rules = hairlineBoxes(List.of(page)).toList();
      for (Item item : page.items()) {
        if (item instanceof Item.Glyphs run) {
          assertThat(rules)
              .as(run.text())
              .noneMatch(
                  rule ->
                      rule.x() > run.x()
                          && rule.x() < run.x() + run.width() - 1
                          && rule.y() < run.y() - 1
                          && rule.y() + rule.height() > run.y() - 1);
        }
      }
    }
  }

  /** Three lines in a row end in a hyphen rather than that one breaks off anywhere. */
  @Test
  void aCompoundIsDividedAtHyphensOnly() {
    Report report = SampleReport.of(List.of());
    LayoutContext context = new LayoutContext(report, Theme.report(), Fonts.of(report.brand()));
    TextStyle style = new SummaryStyles(context).group;
    String region = "Bourgogne-Franche-Comté";
    double width = context.words.width("Franche-", style) + 0.5;
    assertThat(context.words.divide(region, style, width))
        .containsExactly("Bour-", "gogne-", "Franche-", "Comté");
  }

  private static List<String> lines(List<Page> pages) {
    return pages.stream()
        .flatMap(page -> page.items().stream())
        .filter(item -> item instanceof Item.Glyphs)
        .map(item -> ((Item.Glyphs) item).text())
        .toList();
  }

  @Test
  void theNameOfOneOfTwoSegmentsReachesBeyondItsColumnsRatherThanIntoAnotherLine() {
    List<String> groups = List.of("A", "B", "C", "D");
    int overhanging = 0;
    for (int length = 20; length < 45; length++) {
      String name = " in " + "abcdefghi ".repeat(5).substring(0, length).strip();
      List<Page> pages =
          pages(segment("one", "One" + name, groups), segment("two", "Two" + name, groups));
      // the rules under both names
      List<Item.Box> rules =
          boxes(pages)
              .filter(box -> box.height() == 0.5 && box.width() > 60 && box.width() < 200)
              .toList();
      assertThat(rules).hasSize(2);
      Optional<Item.Glyphs> one = run(pages, "One" + name);
      Optional<Item.Glyphs> two = run(pages, "Two" + name);
      double beyond = one.map(run -> run.width() - rules.get(0).width() - 2).orElse(0.0);
      assertThat(beyond).as(name).isLessThanOrEqualTo(4.01);
      if (beyond > 0) {
        overhanging++;
        assertThat(two.map(Item.Glyphs::width).orElse(0.0)).isLessThan(rules.get(1).width() + 2);
      }
      if (two.isPresent()) {
        double end = rules.get(1).x() + rules.get(1).width() + 1;
        assertThat(two.get().x() + two.get().width()).as(name).isLessThanOrEqualTo(end + 0.01);
        one.ifPresent(
            run -> assertThat(two.get().x() - run.x() - run.width()).as(name).isGreaterThan(3.9));
      }
    }
    assertThat(overhanging).isPositive();
  }

  /** In the width of its words less a hair, the bracket of "(922)" was a line by itself. */
  @Test
  void wordsThatHardlyFitTogetherAreNotCut() {
    Report report = SampleReport.of(List.of());
    LayoutContext context = new LayoutContext(report, Theme.report(), Fonts.of(report.brand()));
    TextStyle style = new SummaryStyles(context).group;
    String name = "Not important (922)";
    double whole = context.words.width(name, style);
    for (double less = -0.1; less < 0.1; less += 0.002) {
      assertThat(String.join(" ", context.words.divide(name, style, whole - less)))
          .as("%.3f less", less)
          .isEqualTo(name);
    }
  }
}
