package io.etude.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Draws the answers of the study {@code studies/transit}: three waves of a sample of blocks in
 * three zones. The same seed gives the same file.
 */
public final class TransitAnswers {

  private static final long SEED = 20_260_601;

  private static final String HEADER =
      "respondent,stratum,block,blocks,designWeight,wave,zone,ageGroup,pass,night,recommend,spend,minutes,"
          + "quality_courtesy,quality_punctuality,quality_information,quality_fares,reform,"
          + "mode_bus,mode_tram,mode_ferry,mode_seaplane,mode_car,mode_bike,mode_walk,mode_shared,"
          + "mode_none,mode_dk,often_bus,often_tram,often_ferry,complaint_1,complaint_2,app,safety,"
          + "remarks";

  private static final String[] WAVES = {"2022", "2024", "2026"};
  private static final String[] ZONES = {"centre", "suburbs", "coast"};
  private static final int[] POPULATION_BLOCKS = {40, 64, 24};
  private static final int[] SAMPLED_BLOCKS = {8, 9, 7};
  private static final int[] HOUSEHOLDS = {30, 44, 21};
  private static final int MIN_INTERVIEWS = 16;
  private static final int MORE_INTERVIEWS = 10;

  private static final String[] PASSES = {"annual", "monthly", "single", "concession", "staff"};
  private static final int[] PRICES = {1450, 1190, 640, 290, 40};
  private static final String[] REFORM = {
    "for2", "for1", "neutral", "against1", "against2", "dk", "98"
  };
  private static final String[] COMPLAINTS = {"crowding", "delay", "dirt", "noise"};

  private final Random random = new Random(SEED);
  private final StringBuilder csv = new StringBuilder(HEADER).append('\n');
  private int respondents;

  private TransitAnswers() {}

  /** The whole file. */
  public static String csv() {
    TransitAnswers answers = new TransitAnswers();
    for (int wave = 0; wave < WAVES.length; wave++) {
      for (int zone = 0; zone < ZONES.length; zone++) {
        for (int block = 1; block <= SAMPLED_BLOCKS[zone]; block++) {
          answers.block(wave, zone, block);
        }
      }
    }
    return answers.csv.toString();
  }

  private void block(int wave, int zone, int block) {
    String stratum = WAVES[wave] + "-" + ZONES[zone];
    double weight = HOUSEHOLDS[zone] * (0.8 + 0.05 * block);
    double mood = between(-0.3, 0.3);
    int interviews = MIN_INTERVIEWS + random.nextInt(MORE_INTERVIEWS);
    for (int i = 0; i < interviews; i++) {
      respondents++;
      List<String> cells = new ArrayList<>();
      cells.add(String.format(Locale.ROOT, "R%04d", respondents));
      cells.add(stratum);
      cells.add(stratum + "-" + block);
      cells.add(String.valueOf(POPULATION_BLOCKS[zone]));
      cells.add(String.format(Locale.ROOT, "%.2f", weight));
      cells.add(WAVES[wave]);
      cells.add(ZONES[zone]);
      person(cells, wave, zone, mood);
      csv.append(String.join(",", cells)).append('\n');
    }
  }

  private void person(List<String> cells, int wave, int zone, double mood) {
    int age = pick(24 - 4 * zone, 42, 34 + 4 * zone);
    int pass = pick(34, 28, 31, 5.5, 1.7);
    boolean night = chance(age == 0 ? 0.45 : 0.22);
    cells.add(new String[] {"young", "middle", "senior"}[age]);
    cells.add(PASSES[pass]);
    cells.add(night ? "yes" : "no");
    cells.add(rating(7.2 - 0.9 * zone + 0.4 * wave + mood + 0.5 * age));
    cells.add(spend(pass, zone));
    cells.add(minutes(zone));
    cells.add(satisfaction(0.9 + mood));
    cells.add(satisfaction(0.2 - 0.4 * zone + 0.2 * wave + mood));
    cells.add(satisfaction(0.1 + 0.15 * wave));
    cells.add(satisfaction(-0.7 + 0.3 * age - (pass == 2 ? 0.4 : 0)));
    cells.add(reform(zone, age));
    modes(cells, zone, age);
    cells.add(frequency(0.5));
    cells.add(frequency(zone == 0 ? 0.8 : -0.4));
    cells.add(frequency(zone == 2 ? 0.3 : -1.2));
    complaints(cells);
    cells.add(
        wave == 0
            ? ""
            : List.of("often", "sometimes", "never").get(pick(50 - 14 * age, 25, 15 + 15 * age)));
    cells.add(
        night
            ? List.of("yes", "no", "dk", "98").get(pick(55 - 8 * zone, 33 + 8 * zone, 8, 4))
            : "");
    cells.add(remark());
  }

  private String rating(double centre) {
    double fate = random.nextDouble();
    double spread = between(-3.6, 3.6) + between(-2.6, 2.6);
    if (fate < 0.03) {
      return "dk";
    }
    return fate < 0.045
        ? ""
        : String.valueOf(Math.max(0, Math.min(10, Math.round(centre + spread))));
  }

  private String spend(int pass, int zone) {
    double fate = random.nextDouble();
    double factor = 0.35 + random.nextDouble() * random.nextDouble() * 2.6;
    if (fate < 0.04) {
      return "99999";
    }
    return fate < 0.06
        ? ""
        : String.valueOf(10 * Math.round(PRICES[pass] * (1 + 0.12 * zone) * factor / 10));
  }

  private String minutes(int zone) {
    return chance(0.03)
        ? ""
        : String.valueOf(8 + 6 * zone + random.nextInt(20) + random.nextInt(25));
  }

  private String satisfaction(double centre) {
    double fate = random.nextDouble();
    double latent = centre + between(-1.6, 1.6) + between(-1, 1);
    if (fate < 0.05) {
      return "9";
    }
    if (fate < 0.06) {
      return fate < 0.055 ? "98" : "";
    }
    return latent > 1.3
        ? "1"
        : latent > 0.3 ? "2" : latent > -0.3 ? "3" : latent > -1.3 ? "4" : "5";
  }

  private String reform(int zone, int age) {
    return REFORM[pick(16 + 8 * zone, 28, 14, 18, 12 + 3 * age, 8, 3)];
  }

  private void modes(List<String> cells, int zone, int age) {
    double[] shares = {
      0.46,
      zone == 0 ? 0.6 : 0.34,
      zone == 2 ? 0.4 : 0.1,
      0.004,
      0.28 + 0.1 * zone,
      0.3 - 0.08 * age,
      0.6 - 0.05 * zone,
      0.05
    };
    boolean home = chance(0.03);
    boolean unsure = !home && chance(0.015);
    for (double share : shares) {
      boolean taken = chance(share);
      cells.add(taken && !home && !unsure ? "1" : "0");
    }
    cells.add(home ? "1" : "0");
    cells.add(unsure ? "1" : "0");
  }

  private String frequency(double centre) {
    double latent = centre + between(-2.2, 2.2);
    boolean skipped = chance(0.01);
    String code =
        latent > 1 ? "d" : latent > 0.3 ? "w" : latent > -0.5 ? "m" : latent > -1.3 ? "r" : "n";
    return skipped ? "" : code;
  }

  private void complaints(List<String> cells) {
    int first = pick(30, 40, 18, 12);
    int second = (first + 1 + random.nextInt(3)) % COMPLAINTS.length;
    double fate = random.nextDouble();
    cells.add(fate < 0.4 ? "" : COMPLAINTS[first]);
    cells.add(fate < 0.75 ? "" : COMPLAINTS[second]);
  }

  private String remark() {
    double fate = random.nextDouble();
    if (fate < 0.02) {
      return "\"Trams are full, \"\"always\"\" at eight: it's no joke\"";
    }
    return fate < 0.05 ? "More ferries" : "";
  }

  private boolean chance(double share) {
    return random.nextDouble() < share;
  }

  private double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** An index, drawn in proportion to the weights. */
  private int pick(double... weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double fate = random.nextDouble() * sum;
    for (int i = 0; i < weights.length - 1; i++) {
      fate -= weights[i];
      if (fate < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }
}
