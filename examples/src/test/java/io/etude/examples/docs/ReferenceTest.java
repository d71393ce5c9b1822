package io.etude.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.etude.ReportException;
import io.etude.examples.starter.NewStudy;
import io.etude.language.Claims;
import io.etude.pdf.PdfRenderer;
import io.etude.pdf.theme.Theme;
import io.etude.report.FullResults;
import io.etude.report.StudyFolder;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The reference in pictures is up to date: its pictures are those of its examples, and it has every
 * block, attribute and claim. {@code -Detude.updateGoldens=true} makes pictures and lists anew.
 */
@Tag("client")
class ReferenceTest {

  private static final Path DOCS = Path.of("..", "docs");
  private static final Path REFERENCE = DOCS.resolve("reference.md");
  private static final boolean UPDATE = Boolean.getBoolean("etude.updateGoldens");
  private static final Pattern EXAMPLE =
      Pattern.compile("(?s)```markdown\\R(.*?)```\\s+!\\[[^]]+]\\(reference/([\\w-]+)\\.png\\)");
  private static final String CLAIMS = "<!-- claims -->\n";

  private static final String HEADLINE = "Example";

  private static final String FOOT = "\n::: runninghead\nReference\n:::\n";

  /** How far letters of a headline reach below its baseline, and a little more. */
  private static final int DESCENT = 12;

  /** Whole pages are shown smaller than what was cut from one. */
  private static final float DPI = 84;

  private static final float PAGE_DPI = 45;

  /** Letters may be drawn a little differently by another JDK; other content differs in more. */
  private static final double MAX_DIFFERENT = 0.02;

  private static final int MARGIN = 8;

  private static Results results;

  /** With the questions that the reference adds to the sample. */
  private static Results enlarged;

  /** The same of so few respondents that their words may be printed. */
  private static Results few;

  @BeforeAll
  static void tally(@TempDir Path folder) throws IOException {
    NewStudy.sample(folder.resolve("survey"), Locale.ENGLISH);
    results = StudyFolder.of(folder.resolve("survey").resolve("study.yaml")).tally();
    Guide reference = new Guide(REFERENCE);
    enlarged = StudyFolder.of(ReferenceStudy.in(folder.resolve("all"), reference, 240)).tally();
    few = StudyFolder.of(ReferenceStudy.in(folder.resolve("few"), reference, 24)).tally();
  }

  private static StudyReport report(String article) {
    Results of =
        article.contains("::: answers wish")
            ? few
            : ReferenceStudy.isOf(article) ? enlarged : results;
    return StudyReport.of(of).template(article).fullResults(FullResults.OMITTED);
  }

  private static byte[] pdf(StudyReport report, Theme theme) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfRenderer.builder()
        .theme(theme)
        .attachedResults(PdfRenderer.AttachedResults.NONE)
        .build()
        .render(report.build(), pdf);
    return pdf.toByteArray();
  }

  private static BufferedImage page(PDDocument document, int number, float dpi) throws IOException {
    return new PDFRenderer(document).renderImageWithDPI(number, dpi, ImageType.RGB);
  }

  /** What an example adds to a page: between a headline and the method box, which are left out. */
  private static BufferedImage picture(String name, String article) throws IOException {
    boolean head = name.equals("head");
    String text = head ? article : "::: headline\n" + HEADLINE + "\n:::\n\n" + article + FOOT;
    boolean results = article.contains("::: results");
    StudyReport report = results ? full(text) : report(text);
    try (PDDocument document = Loader.loadPDF(pdf(report, Theme.magazine()))) {
      int number = results ? 1 : 0;
      BufferedImage page = page(document, number, DPI);
      Lines lines = new Lines(document, number);
      int top = lines.at(HEADLINE).map(y -> pixel(y + DESCENT)).orElse(0);
      int bottom = (int) (page.getHeight() * 0.925);
      if (!article.contains("::: method")) {
        bottom = lines.at("Method").map(y -> pixel(y - 22)).orElse(bottom);
      }
      return cut(page, top, bottom);
    }
  }

  private static int pixel(float points) {
    return (int) (points * DPI / 72);
  }

  /** The baselines of the lines of a page. */
  private static final class Lines extends PDFTextStripper {
    private final Map<String, Float> baselines = new HashMap<>();

    Lines(PDDocument document, int number) throws IOException {
      setStartPage(number + 1);
      setEndPage(number + 1);
      getText(document);
    }

    Optional<Float> at(String line) {
      return Optional.ofNullable(baselines.get(line));
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
      baselines.putIfAbsent(text.strip(), positions.get(0).getYDirAdj());
    }
  }

  private static StudyReport full(String article) {
    return StudyReport.of(results).template(article);
  }

  private static int brightness(int rgb) {
    return ((rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF)) / 3;
  }

  /** The ink of a page between two heights, with a little white about it. */
  private static BufferedImage cut(BufferedImage page, int top, int bottom) {
    int left = page.getWidth();
    int right = 0;
    int first = bottom;
    int last = top;
    for (int y = top; y < bottom; y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        if (brightness(page.getRGB(x, y)) < 250) {
          left = Math.min(left, x);
          right = Math.max(right, x);
          first = Math.min(first, y);
          last = Math.max(last, y);
        }
      }
    }
    int width = Math.max(1, right - left + 1);
    int height = Math.max(1, last - first + 1);
    BufferedImage cut =
        new BufferedImage(width + 2 * MARGIN, height + 2 * MARGIN, BufferedImage.TYPE_INT_RGB);
    var graphics = cut.createGraphics();
    graphics.setColor(java.awt.Color.WHITE);
    graphics.fillRect(0, 0, cut.getWidth(), cut.getHeight());
    if (right >= left) {
      graphics.drawImage(page.getSubimage(left, first, width, height), MARGIN, MARGIN, null);
    }
    graphics.dispose();
    return cut;
  }

  private static void check(String name, BufferedImage made) throws IOException {
    File file = DOCS.resolve("reference").resolve(name + ".png").toFile();
    if (UPDATE) {
      ImageIO.write(made, "png", file);
      return;
    }
    BufferedImage known = ImageIO.read(file);
    String hint = name + ".png is stale; make it anew with -Detude.updateGoldens=true";
    assertThat(known.getWidth()).as(hint).isBetween(made.getWidth() - 2, made.getWidth() + 2);
    assertThat(known.getHeight()).as(hint).isBetween(made.getHeight() - 2, made.getHeight() + 2);
    int different = 0;
    int width = Math.min(known.getWidth(), made.getWidth());
    int height = Math.min(known.getHeight(), made.getHeight());
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int gap = brightness(known.getRGB(x, y)) - brightness(made.getRGB(x, y));
        different += Math.abs(gap) > 64 ? 1 : 0;
      }
    }
    assertThat((double) different / (width * height)).as(hint).isLessThan(MAX_DIFFERENT);
  }

  private static Map<String, String> examples() throws IOException {
    Map<String, String> examples = new LinkedHashMap<>();
    Matcher example = EXAMPLE.matcher(Files.readString(REFERENCE));
    while (example.find()) {
      examples.put(example.group(2), example.group(1));
    }
    assertThat(examples).hasSizeGreaterThan(15);
    return examples;
  }

  @Test
  void picturesAreThoseOfTheExamples() throws IOException {
    for (Map.Entry<String, String> example : examples().entrySet()) {
      check(example.getKey(), picture(example.getKey(), example.getValue()));
    }
  }

  @Test
  void themesAreThoseThatAreBuiltIn() throws IOException {
    String article =
        Files.readString(results.study().folder().orElseThrow().resolve("article.ftl.md"));
    Map<String, Theme> themes =
        Map.of("magazine", Theme.magazine(), "report", Theme.report(), "brief", Theme.brief());
    for (Map.Entry<String, Theme> theme : themes.entrySet()) {
      try (PDDocument document = Loader.loadPDF(pdf(report(article), theme.getValue()))) {
        BufferedImage page = page(document, 0, PAGE_DPI);
        check("theme-" + theme.getKey(), cut(page, 0, page.getHeight()));
      }
    }
  }

  @Test
  void everyBlockAndAttributeIsThere() throws IOException {
    String reference = Files.readString(REFERENCE);
    for (String block : listed("::: nothing\n:::\n")) {
      assertThat(reference).as(block).containsPattern("::: " + block + "\\b|`" + block + "`");
    }
    Map<String, String> blocks =
        Map.of(
            "chart", "recommend",
            "table", "recommend",
            "keyfigure", "diet.veg",
            "sidebar", "x",
            "commentary", "cook",
            "method", "",
            "results", "",
            "contents", "",
            "image", "x.png",
            "pullquote", "");
    for (Map.Entry<String, String> block : blocks.entrySet()) {
      String line = "::: " + block.getKey() + " " + block.getValue() + " nothing=1\nx\n:::\n";
      for (String attribute : listed(line)) {
        assertThat(reference)
            .as(block.getKey() + " " + attribute)
            .containsPattern("`" + attribute + "[`=]|\\b" + attribute + "=");
      }
    }
  }

  /** What an error message says there is. */
  private static List<String> listed(String article) {
    ReportException fault =
        catchThrowableOfType(ReportException.class, () -> report(article).build());
    Matcher list =
        Pattern.compile("there are: ([\\w, ]+)|takes only ([\\w, ]+)").matcher(fault.getMessage());
    assertThat(list.find()).as(fault.getMessage()).isTrue();
    return List.of(list.group(1).strip().split(", "));
  }

  @Test
  void theListOfClaimsIsThatOfTheRules() throws IOException {
    String reference = Files.readString(REFERENCE);
    String head = reference.substring(0, reference.indexOf(CLAIMS) + CLAIMS.length());
    String expected = head + "\n" + claims();
    if (UPDATE) {
      Files.writeString(REFERENCE, expected);
    } else {
      assertThat(reference).isEqualTo(expected);
    }
  }

  private static String claims() throws IOException {
    Path language = Path.of("../core/src/main/resources/io/etude/language");
    Properties english = properties(language.resolve("claims_en.properties"));
    Properties french = properties(language.resolve("claims_fr.properties"));
    StringBuilder table =
        new StringBuilder(
            "| name | share, in % | English | French | interval within, in % |\n"
                + "| --- | --- | --- | --- | --- |\n");
    TreeSet<String> left = new TreeSet<>(Claims.of(Locale.ENGLISH).names());
    for (String line : Files.readAllLines(language.resolve("claims.rules"))) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\\|");
      String name = cells[0].strip();
      left.remove(name);
      table.append(
          String.format(
              Locale.ROOT,
              "| `%s` | %s to %s | %s | %s | %s to %s |%n",
              name,
              percent(cells[1]),
              percent(cells[2]),
              english.getProperty(name),
              french.getProperty(name),
              percent(cells[3]),
              percent(cells[4])));
    }
    assertThat(left).isEmpty();
    return table.toString().replace("\r\n", "\n");
  }

  private static String percent(String rule) {
    String[] parts = rule.strip().split("/");
    double value =
        Double.parseDouble(parts[0]) / (parts.length == 1 ? 1 : Double.parseDouble(parts[1]));
    return String.format(Locale.ROOT, "%.1f", 100 * value).replace(".0", "");
  }

  private static Properties properties(Path file) throws IOException {
    Properties properties = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      properties.load(in);
    }
    return properties;
  }
}
