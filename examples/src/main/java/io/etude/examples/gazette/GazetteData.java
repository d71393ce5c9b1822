package io.etude.examples.gazette;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Draws the 302 synthetic respondents of {@code gazette-orange-2018}.
 *
 * <p>Each respondent has three latent traits (digital advance, contentment, technical knowledge)
 * which depend on the authority's size and the respondent's status. Answers follow from the traits
 * and noise, but as many respondents give each answer as the published figures ask for: whoever has
 * the highest inclination gives it. The same seed gives the same file.
 */
public final class GazetteData {

  private static final long SEED = 20_181_126L;

  private final List<Respondent> respondents;

  private GazetteData(List<Respondent> respondents) {
    this.respondents = respondents;
  }

  /**
   * Writes {@code responses.csv} and {@code hero.png} into a folder.
   *
   * @param args the folder; by default {@code gazette-orange-2018}
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args.length > 0 ? args[0] : "gazette-orange-2018");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("responses.csv"), csv(), StandardCharsets.UTF_8);
    HeroPicture.write(folder.resolve("hero.png"));
  }

  /** The data file. */
  public static String csv() {
    return new GazetteData(new Sample(SEED).draw()).answered().toCsv();
  }

  private GazetteData answered() {
    Answers answers = new Answers(respondents, SEED + 1);
    maturity(answers);
    sectors(answers);
    benefits(answers);
    obstacles(answers);
    freeSoftware(answers);
    governance(answers);
    return this;
  }

  private static void maturity(Answers answers) {
    answers
        .scale("maturity", r -> 0.8 * r.advance() + 0.6 * r.contentment())
        .dontKnow("dk", 3)
        .steps("0", 2, "1", 3, "2", 6, "3", 11, "4", 16, "5", 26)
        .steps("6", 42, "7", 67, "8", 78, "9", 30, "10", 18);
  }

  private static void sectors(Answers answers) {
    sector(answers, "procurement", 1, 13, 9, 27, 51, 148, 53);
    sector(answers, "administration", 1, 10, 13, 40, 56, 139, 43);
    sector(answers, "eadministration", 2, 9, 15, 47, 60, 131, 38);
    sector(answers, "education", 3, 27, 18, 54, 61, 112, 27);
    sector(answers, "urbanism", 2, 24, 17, 58, 68, 111, 22);
    sector(answers, "social", 3, 36, 19, 60, 63, 101, 20);
    sector(answers, "culture", 3, 33, 17, 56, 78, 98, 17);
    sector(answers, "transport", 2, 41, 33, 76, 62, 76, 12);
    sector(answers, "security", 2, 45, 31, 75, 65, 73, 11);
    sector(answers, "participation", 3, 39, 49, 87, 62, 54, 8);
  }

  /** Counts: without answer, don't know, then from very dissatisfied to very satisfied. */
  private static void sector(Answers answers, String id, int none, int dontKnow, int... counts) {
    answers
        .scale(
            "sector_" + id,
            r -> 0.9 * r.contentment() + 0.4 * r.advance() + (r.isElected() ? 0.15 : 0))
        .withoutAnswer(none)
        .dontKnow("9", dontKnow)
        .steps("5", counts[0], "4", counts[1], "3", counts[2], "2", counts[3], "1", counts[4]);
  }

  private static void benefits(Answers answers) {
    answers
        .choices("benefit_")
        .exclusive("none", 4)
        .exclusive("dk", 5)
        .option("services", 223, r -> 0.5 * r.contentment())
        .option("access", 193, r -> 0.4 * r.advance())
        .option("efficiency", 127, r -> 0.3 * r.advance() + (r.isElected() ? -0.6 : 0))
        .option("sharing", 63, r -> 0.5 * r.knowledge())
        .option("skills", 51, r -> 0.3 * r.knowledge() + (r.isElected() ? -0.3 : 0))
        .fixedOption("innovation", 27, Respondent::isIntercommunal, Respondent::advance)
        .fixedOption("innovation", 21, r -> !r.isIntercommunal(), Respondent::advance)
        .option("savings", 39, r -> r.isElected() ? 0.5 : 0)
        .fill();
  }

  private static void obstacles(Answers answers) {
    answers
        .choices("obstacle_")
        .withoutAnswer(3)
        .exclusive("none", 5)
        .exclusive("dk", 4)
        .option("cost", 189, r -> -0.5 * r.advance())
        .option("change", 174, r -> r.isElected() ? -0.4 : 0.2)
        .option("skills", 122, r -> -0.4 * r.knowledge() - 0.2 * r.advance())
        .option("time", 83, r -> r.isElected() ? -0.3 : 0)
        .option("networks", 68, r -> -0.7 * r.advance())
        .option("law", 57, r -> 0.3 * r.knowledge())
        .fixedOption("trust", 26, Respondent::isSmall, r -> -0.4 * r.knowledge())
        .fixedOption("trust", 12, Respondent::isMiddling, r -> -0.4 * r.knowledge())
        .fixedOption("trust", 6, Respondent::isLarge, r -> -0.4 * r.knowledge())
        .fixedOption("trust", 1, Respondent::hasNoPopulation, r -> -0.4 * r.knowledge())
        .fill();
  }

  private static void freeSoftware(Answers answers) {
    answers
        .scale("opensource", r -> 0.8 * r.knowledge())
        .withoutAnswer(5)
        .steps("dk", 84, "proprietary", 66)
        .steps("both", 132, "free", 15);
    answers
        .choices("reason_")
        .withoutAnswer(4)
        .exclusive("none", 9)
        .exclusive("dk", 43)
        .option("cost", 177, r -> -0.3 * r.advance())
        .option("independence", 124, r -> 0.6 * r.knowledge())
        .option("sharing", 103, r -> 0.3 * r.knowledge() + 0.2 * r.contentment())
        .option("security", 61, r -> 0.5 * r.knowledge())
        .fill();
  }

  private static void governance(Answers answers) {
    answers
        .scale("governance", r -> 0.7 * r.advance() + 0.3 * r.knowledge())
        .withoutAnswer(5)
        .dontKnow("dk", 70)
        .steps("no", 128, "yes", 99);
    answers
        .scale("broadband", r -> 0.9 * r.advance())
        .withoutAnswer(5)
        .dontKnow("dk", 31)
        .steps("no", 122, "yes", 144);
  }

  private String toCsv() {
    List<String> columns = new ArrayList<>(respondents.get(0).answers().keySet());
    StringBuilder csv = new StringBuilder("respondent,status,type,population");
    columns.forEach(column -> csv.append(',').append(column));
    csv.append('\n');
    for (Respondent respondent : respondents) {
      csv.append(String.format(Locale.ROOT, "r%03d", respondent.number()));
      csv.append(',').append(respondent.status());
      csv.append(',').append(respondent.type());
      csv.append(',');
      respondent.population().ifPresent(csv::append);
      columns.forEach(column -> csv.append(',').append(respondent.answers().get(column)));
      csv.append('\n');
    }
    return csv.toString();
  }
}
