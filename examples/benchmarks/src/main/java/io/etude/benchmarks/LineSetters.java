package io.etude.benchmarks;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.stream.StreamSource;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.MimeConstants;
import org.xml.sax.SAXException;

/**
 * The peers, each setting the same paragraphs in the same font, size and column on one long page.
 * All have the same French patterns, at most two hyphens in a row if they can be told so.
 *
 * @param folder for their files
 * @param font the TrueType file
 * @param patterns the French patterns, one a line
 * @param size type size
 * @param width column width
 */
record LineSetters(Path folder, Path font, List<String> patterns, double size, double width) {

  private static final double MARGIN = 20;
  private static final double HEIGHT = 4_000;
  private static final double INDENT = 9;
  private static final double LEADING = 12;

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** By openhtmltopdf, which doesn't hyphenate. */
  Path openHtmlToPdf(List<String> paragraphs) throws IOException {
    String body =
        paragraphs.stream().map(p -> "<p>" + escape(p) + "</p>").collect(Collectors.joining());
    String html =
        """
        <html lang="fr"><head><style>
        @page { size: %spt %spt; margin: %spt }
        body { margin: 0; font: %spt/%spt prose; text-align: justify; hyphens: auto }
        p { margin: 0; text-indent: %spt }
        </style></head><body>%s</body></html>
        """
            .formatted(width + 2 * MARGIN, HEIGHT, MARGIN, size, LEADING, INDENT, body);
    Path pdf = folder.resolve("openhtmltopdf.pdf");
    try (OutputStream out = Files.newOutputStream(pdf)) {
      new PdfRendererBuilder()
          .useFont(font.toFile(), "prose")
          .withHtmlContent(html, null)
          .toStream(out)
          .run();
    }
    return pdf;
  }

  /** By FOP. */
  Path fop(List<String> paragraphs) throws IOException, SAXException, TransformerException {
    Files.writeString(folder.resolve("fr.xml"), fopPatterns());
    Path config = folder.resolve("fop.xml");
    Files.writeString(config, fopConfiguration());
    String blocks =
        paragraphs.stream()
            .map(p -> "<fo:block text-indent=\"" + INDENT + "pt\">" + escape(p) + "</fo:block>")
            .collect(Collectors.joining());
    String fo =
        """
        <fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" language="fr" hyphenate="true"
            hyphenation-push-character-count="3" hyphenation-remain-character-count="2"
            hyphenation-ladder-count="2" text-align="justify" font-family="prose"
            font-size="%spt" line-height="%spt">
        <fo:layout-master-set><fo:simple-page-master master-name="m" margin="%spt"
            page-width="%spt" page-height="%spt"><fo:region-body/></fo:simple-page-master>
        </fo:layout-master-set><fo:page-sequence master-reference="m">
        <fo:flow flow-name="xsl-region-body">%s</fo:flow></fo:page-sequence></fo:root>
        """
            .formatted(size, LEADING, MARGIN, width + 2 * MARGIN, HEIGHT, blocks);
    Path pdf = folder.resolve("fop.pdf");
    try (OutputStream out = Files.newOutputStream(pdf)) {
      Fop fop = FopFactory.newInstance(config.toFile()).newFop(MimeConstants.MIME_PDF, out);
      TransformerFactory.newInstance()
          .newTransformer()
          .transform(
              new StreamSource(new StringReader(fo)), new SAXResult(fop.getDefaultHandler()));
    }
    return pdf;
  }

  private String fopConfiguration() {
    return """
    <fop version="1.0"><hyphenation-base>%s</hyphenation-base>
    <renderers><renderer mime="application/pdf"><fonts>
    <font embed-url="%s" kerning="yes"><font-triplet name="prose" style="normal"
        weight="normal"/></font></fonts></renderer></renderers></fop>
    """
        .formatted(folder.toUri(), font.toUri());
  }

  private String fopPatterns() {
    String classes =
        "abcdefghijklmnopqrstuvwxyzàâäçèéêëîïôöùûüÿœæ"
            .chars()
            .mapToObj(c -> (char) c + "" + Character.toUpperCase((char) c))
            .collect(Collectors.joining(" "));
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <hyphenation-info><hyphen-char value="-"/><hyphen-min before="2" after="3"/>
    <classes>%s ’</classes><patterns>%s</patterns></hyphenation-info>
    """
        .formatted(classes, String.join(" ", patterns));
  }

  /** Whether there is a LuaLaTeX to compare with. */
  static boolean hasLuaLatex() {
    for (String directory : System.getenv("PATH").split(File.pathSeparator)) {
      if (Files.isExecutable(Path.of(directory, "lualatex"))) {
        return true;
      }
    }
    return false;
  }

  /** By LuaLaTeX. */
  Path luaLatex(String name, List<String> paragraphs, String microtype, String options)
      throws IOException, InterruptedException {
    String text =
        String.join("\n\n", paragraphs)
            .replace("%", "\\%")
            .replace("&", "\\&")
            .replace("\u00a0", "~")
            .replace("\u202f", "\\thinspace{}");
    String tex =
        """
        \\documentclass{article}
        \\usepackage{fontspec}
        \\usepackage[french]{babel}
        \\frenchsetup{AutoSpacePunctuation=false}
        %s
        \\setmainfont{%s}[Path=%s/]
        \\renewcommand\\thinspace{\\char"202F\\relax}
        \\pagestyle{empty}\\parskip=0pt \\topskip=0pt \\voffset=-1in \\hoffset=-1in
        \\pagewidth=%sbp \\pageheight=%sbp \\textheight=%sbp \\topmargin=0pt \\headheight=0pt
        \\headsep=0pt \\oddsidemargin=%sbp \\textwidth=%sbp
        \\begin{document}\\fontsize{%sbp}{%sbp}\\selectfont\\hsize=%sbp \\parindent=%sbp %s
        %s
        \\end{document}
        """
            .formatted(
                microtype,
                font.getFileName(),
                font.getParent(),
                width + 2 * MARGIN,
                HEIGHT,
                HEIGHT - 2 * MARGIN,
                MARGIN,
                width,
                size,
                LEADING,
                width,
                INDENT,
                options,
                text);
    Files.writeString(folder.resolve(name + ".tex"), tex);
    Process process =
        new ProcessBuilder("lualatex", "-interaction=batchmode", name + ".tex")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return folder.resolve(name + ".pdf");
  }
}
