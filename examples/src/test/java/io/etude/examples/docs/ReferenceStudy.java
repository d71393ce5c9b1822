package io.etude.examples.docs;

import io.etude.examples.starter.NewStudy;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** The sample study with what the reference adds to it, answers to its questions, and a picture. */
final class ReferenceStudy {

  private static final Pattern ADDED = Pattern.compile("::: (chart place|image )");

  private static final List<String> WISHES =
      List.of(
          "A second till at noon, please!",
          "More vegetables that are not carrots.",
          "Soup on Mondays, as we had it until last winter.",
          "Open the terrace in March already.",
          "Smaller portions for a smaller price.",
          "Nothing. I like it as it is.");

  private ReferenceStudy() {}

  /** Whether an article needs more than the sample has. */
  static boolean isOf(String article) {
    return ADDED.matcher(article).find();
  }

  /** Writes the study of the first respondents into a new folder; returns its codebook. */
  static Path in(Path folder, Guide reference, int respondents) throws IOException {
    NewStudy.sample(folder, Locale.ENGLISH);
    String added = reference.blocks("yaml").get(0).text();
    int segments = added.indexOf("segments:\n");
    Path codebook = folder.resolve("study.yaml");
    String text =
        Files.readString(codebook)
            .replace("\nquestions:\n", "\n" + added.substring(0, segments))
            .replace("\nsegments:\n", "\n" + added.substring(segments));
    Files.writeString(codebook, text);
    Path answers = folder.resolve("answers.csv");
    Files.write(answers, enlarged(Files.readAllLines(answers).subList(0, respondents + 1)));
    ImageIO.write(kitchen(), "png", folder.resolve("kitchen.png").toFile());
    return codebook;
  }

  private static List<String> enlarged(List<String> lines) {
    Random random = new Random(7);
    List<String> enlarged = new ArrayList<>();
    enlarged.add(lines.get(0) + ",year,place_monday,place_wednesday,place_friday,wish");
    for (int i = 1; i < lines.size(); i++) {
      int year = i % 5;
      int wish = i % 4 == 0 && i <= 4 * WISHES.size() ? i / 4 - 1 : -1;
      enlarged.add(
          lines.get(i)
              + ("," + (2022 + year) + "," + place(random, 0.1))
              + ("," + place(random, 0.25) + "," + place(random, 0.2 + 0.12 * year))
              + (wish < 0 ? "," : ",\"" + WISHES.get(wish) + "\""));
    }
    return enlarged;
  }

  private static String place(Random random, double terrace) {
    double drawn = random.nextDouble();
    return drawn < terrace ? "terrace" : drawn < terrace + (1 - terrace) * 0.7 ? "hall" : "desk";
  }

  /** Three pots on a stove. */
  private static BufferedImage kitchen() {
    BufferedImage image = new BufferedImage(900, 500, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(new Color(0xE9EEF2));
    g.fillRect(0, 0, 900, 500);
    g.setColor(new Color(0x2E3B45));
    g.fillRect(0, 400, 900, 100);
    Color[] colors = {new Color(0xA4502B), new Color(0x0F5E6B), new Color(0xC79A3A)};
    for (int i = 0; i < colors.length; i++) {
      int left = 90 + 260 * i;
      g.setColor(colors[i]);
      g.fill(new RoundRectangle2D.Double(left, 270, 200, 130, 40, 40));
      g.fillRect(left, 270, 200, 40);
      g.fillRect(left - 34, 300, 268, 18);
      g.setColor(colors[i].darker());
      g.fillRect(left - 8, 254, 216, 18);
      g.fillOval(left + 84, 226, 32, 32);
    }
    g.setColor(new Color(0x9FB0BC));
    g.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (int i = 0; i < 3; i++) {
      Path2D steam = new Path2D.Double();
      int x = 400 + 50 * i;
      steam.moveTo(x, 200);
      steam.curveTo(x - 30, 160, x + 30, 120, x, 70);
      g.draw(steam);
    }
    g.dispose();
    return image;
  }
}
