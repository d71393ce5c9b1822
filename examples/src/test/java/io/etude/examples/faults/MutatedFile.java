package io.etude.examples.faults;

import io.etude.document.Report;
import io.etude.examples.gazette.Gazette;
import io.etude.pdf.PdfRenderer;
import io.etude.pdf.theme.Theme;
import io.etude.render.Renderer;
import io.etude.report.StudyFolder;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.testing.Mutations;
import io.etude.xlsx.CommentarySheet;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** The files that others write, and what is done with a damaged one. */
enum MutatedFile {
  CODEBOOK {
    @Override
    void prepare(Path folder) throws IOException {
      for (String name : List.of("responses.csv", "article.ftl.md", "hero.png")) {
        Files.copy(Gazette.FOLDER.resolve(name), folder.resolve(name));
      }
    }

    @Override
    void render(Path folder, Random random) throws IOException {
      Files.writeString(
          folder.resolve("study.yaml"), text(Files.readString(Gazette.STUDY), YAML_TOKENS, random));
      StudyFolder study = StudyFolder.of(folder);
      toNowhere(study.write(study.tally()), "json", random.nextInt(8) == 0 ? "pdf" : "json");
    }
  },

  ARTICLE {
    @Override
    void prepare(Path folder) throws IOException {
      smallStudy(folder);
    }

    @Override
    void render(Path folder, Random random) throws IOException {
      Files.writeString(
          folder.resolve("article.ftl.md"), text(ARTICLE_TEXT, ARTICLE_TOKENS, random));
      StudyFolder study = StudyFolder.of(folder);
      toNowhere(study.write(study.tally()), "pdf");
    }
  },

  TEMPLATE {
    @Override
    void prepare(Path folder) {
      GazetteResults.ONCE.study();
    }

    @Override
    void render(Path folder, Random random) throws IOException {
      String valid = Files.readString(Gazette.FOLDER.resolve("article.ftl.md"));
      Path file =
          Files.writeString(folder.resolve("article.ftl.md"), text(valid, TEMPLATE_TOKENS, random));
      StudyReport.of(GazetteResults.ONCE).template(file).build();
    }
  },

  THEME {
    @Override
    void prepare(Path folder) throws IOException {
      smallStudy(folder);
    }

    @Override
    void render(Path folder, Random random) throws IOException {
      String valid = Files.readString(Path.of("themes", "harbour.yaml"));
      Path file = Files.writeString(folder.resolve("theme.yaml"), text(valid, YAML_TOKENS, random));
      Theme theme = Theme.read(file);
      StudyFolder study = StudyFolder.of(folder);
      toNowhere(PdfRenderer.builder().theme(theme).build(), study.write(study.tally()));
    }
  },

  PNG {
    @Override
    void prepare(Path folder) throws IOException {
      smallStudy(folder);
    }

    @Override
    void render(Path folder, Random random) throws IOException {
      picture(folder, "png", random);
    }
  },

  JPEG {
    @Override
    void prepare(Path folder) throws IOException {
      smallStudy(folder);
    }

    @Override
    void render(Path folder, Random random) throws IOException {
      picture(folder, "jpg", random);
    }
  },

  WORKBOOK {
    @Override
    void prepare(Path folder) throws IOException {
      smallStudy(folder);
      StudyFolder study = StudyFolder.of(folder);
      Renderer.forFormat("xlsx").render(study.write(study.tally()), folder.resolve("made.xlsx"));
    }

    @Override
    void render(Path folder, Random random) throws IOException {
      byte[] valid = Files.readAllBytes(folder.resolve("made.xlsx"));
      byte[] damaged =
          random.nextInt(4) == 0 ? Mutations.ofBytes(valid, random) : part(valid, random);
      CommentarySheet.read(Files.write(folder.resolve("filled.xlsx"), damaged));
    }
  },

  FONT {
    @Override
    void prepare(Path folder) throws IOException {
      smallStudy(folder);
    }

    @Override
    void render(Path folder, Random random) throws IOException {
      byte[] valid;
      try (InputStream in =
          Theme.class.getResourceAsStream("/io/etude/pdf/fonts/NotoSansHebrew-Regular.ttf")) {
        valid = in.readAllBytes();
      }
      StudyFolder study = StudyFolder.of(folder);
      byte[] damaged = Mutations.ofBytes(valid, random);
      toNowhere(
          PdfRenderer.builder().family("Source Sans 3", List.of(damaged)).build(),
          study.write(study.tally()));
    }
  };

  private static final List<String> NUMBERS =
      List.of(
          "-1", "0", "99999999999999999999", "1e999", "NaN", "0.5", "\u0301", "\u202e", "\u0000");
  private static final List<String> YAML_TOKENS =
      with(
          "null",
          "~",
          "true",
          "&a ",
          "*a",
          "[",
          "{",
          "- ",
          ": ",
          "!!int ",
          "|\n",
          "2026-13-45",
          "\t",
          "? ");
  private static final List<String> ARTICLE_TOKENS =
      with(
          "\n::: ",
          "\n:::\n",
          "chart ",
          "table ",
          "image ",
          "quote ",
          "sidebar ",
          "box ",
          "\n# ",
          "\n> ",
          "\n- ",
          "\n    ",
          "**",
          "_",
          "`",
          "[a](b)",
          "![a](hero.png)",
          "<b>",
          "{#id}",
          "[^1]",
          "\n---\n",
          "\n|a|b|\n|-|-|\n");
  private static final List<String> TEMPLATE_TOKENS =
      with(
          "${",
          "}",
          "<#if x>",
          "</#if>",
          "<#list 1..9 as i>",
          "</#list>",
          "<#assign x=1>",
          "?size",
          "?string",
          "?upper_case",
          "[0]",
          "..",
          "!",
          "??",
          "\"q\"",
          "(",
          ")",
          "+",
          "*",
          "<#macro m>",
          "<@m/>",
          "</#macro>");

  private static final String ARTICLE_TEXT =
      """
      ::: headline
      A title
      :::

      ::: standfirst
      Two in three say **B**: ${pct("q.b")}.
      :::

      # A heading

      A paragraph with *words*, a [link](https://example.org) and more of it.

      - one
      - two

      ::: chart q title="What they chose" width=wide
      :::

      ::: sidebar side title="Beside it"
      ::: keyfigure q.b
      of them say B
      :::
      :::

      ::: pullquote speaker="Kim"
      A quotation.
      :::

      ::: commentary kim
      :::

      ::: results
      :::

      ::: method
      :::
      """;

  private static final class GazetteResults {
    static final Results ONCE = Gazette.results();
  }

  /** Puts what never changes into the folder. */
  abstract void prepare(Path folder) throws IOException;

  /** Damages a file and renders what needs it. */
  abstract void render(Path folder, Random random) throws IOException;

  private static List<String> with(String... tokens) {
    List<String> all = new ArrayList<>(NUMBERS);
    all.addAll(List.of(tokens));
    return List.copyOf(all);
  }

  static void smallStudy(Path folder) throws IOException {
    Files.copy(Gazette.FOLDER.resolve("hero.png"), folder.resolve("hero.png"));
    Files.writeString(folder.resolve("answers.csv"), "q\n" + "a\nb\nb\n".repeat(20));
    Files.writeString(folder.resolve("article.ftl.md"), "Two in three say B: ${pct(\"q.b\")}.\n");
    Files.writeString(
        folder.resolve("study.yaml"),
        """
        id: small
        title: A small study
        data: answers.csv
        template: article.ftl.md
        experts: [{id: kim, name: Kim, comment: Well said.}]
        publication: {hero: {file: hero.png, alt: A picture}}
        questions:
          - {id: q, type: single, label: Choice, categories: {a: A, b: B}}
        """);
  }

  private static String text(String valid, List<String> tokens, Random random) {
    return Mutations.ofTokens(valid, tokens, random);
  }

  private static void picture(Path folder, String format, Random random) throws IOException {
    BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, format, bytes);
    Files.write(folder.resolve("hero.png"), Mutations.ofBytes(bytes.toByteArray(), random));
    StudyFolder study = StudyFolder.of(folder);
    toNowhere(study.write(study.tally()), "pdf", random.nextInt(4) == 0 ? "xlsx" : "pdf");
  }

  private static void toNowhere(Report report, String... formats) {
    for (String format : formats) {
      toNowhere(Renderer.forFormat(format), report);
    }
  }

  private static void toNowhere(Renderer renderer, Report report) {
    renderer.render(report, OutputStream.nullOutputStream());
  }

  /** A workbook one of whose parts is damaged. */
  private static byte[] part(byte[] workbook, Random random) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    String name = List.copyOf(parts.keySet()).get(random.nextInt(parts.size()));
    parts.put(name, Mutations.ofBytes(parts.get(name), random));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue());
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
