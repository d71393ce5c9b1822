package io.etude.examples.preview;

import io.etude.document.text.Inline;
import io.etude.draft.AuthorQuestion;
import io.etude.render.PageFrame;
import io.etude.render.PageQuality;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page of the preview, which needs no script but to reload itself and to send answers. */
final class PreviewPage {

  private final Edition edition;
  private final boolean working;
  private final String codebook;
  private final Html html = new Html();

  private PreviewPage(Edition edition, boolean working, String codebook) {
    this.edition = edition;
    this.working = working;
    this.codebook = codebook;
  }

  /** The page of an edition, whose questions are answered in the file of that name. */
  static String of(Edition edition, boolean working, String codebook) {
    PreviewPage page = new PreviewPage(edition, working, codebook);
    page.write();
    return page.html.toString();
  }

  private void write() {
    html.add("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
    html.add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    html.add("<title>{} – Etude preview</title>", title());
    html.add("<link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"preview.css\">");
    html.add("<script src=\"preview.js\" defer></script></head>\n");
    html.add("<body data-edition=\"{}\">", edition.key());
    html.add("<a class=\"skip\" href=\"#pages\">Skip to the pages</a>\n");
    html.add("<div class=\"top\"><header>");
    html.add("<h1 id=\"title\" lang=\"{}\">{}</h1>", language(), title());
    html.add("<p id=\"status\" role=\"status\">{}</p>\n", status());
    downloads();
    choices();
    html.add("</header>");
    errors();
    html.add("</div>\n<main>");
    questions();
    remarks();
    measures();
    pages();
    html.add("</main><p id=\"answer\" role=\"status\"></p></body></html>\n");
  }

  private String title() {
    return edition
        .printed()
        .map(PrintedReport::report)
        .map(
            report -> {
              String headline = Inline.plain(report.front().headline());
              return headline.isBlank() ? report.id() : headline;
            })
        .orElse("Etude");
  }

  private String language() {
    return edition.printed().map(p -> p.report().language().toLanguageTag()).orElse("en");
  }

  private String status() {
    long errors = edition.count(Notice.Level.ERROR);
    if (errors > 0) {
      return count(errors, "error")
          + (edition.printed().isPresent()
              ? "; the pages are those from before"
              : "; there are no pages yet");
    } else if (edition.printed().isEmpty()) {
      return working ? "Rendering the study" : "Nothing is rendered";
    }
    int pages = edition.printed().get().quality().pages();
    return String.format(
        Locale.ROOT,
        "%s, %s, rendered in %.1f seconds",
        count(pages, "page"),
        count(edition.count(Notice.Level.REMARK), "remark"),
        edition.seconds());
  }

  private static String count(long number, String noun) {
    return (number == 0 ? "no" : String.valueOf(number)) + " " + noun + (number == 1 ? "" : "s");
  }

  private void downloads() {
    html.add("<nav id=\"downloads\" aria-label=\"Downloads\">");
    if (edition.printed().isPresent()) {
      html.add("<a href=\"report.pdf\" download>PDF</a> ");
      html.add("<a href=\"report.xlsx\" download>Workbook</a> ");
      html.add("<a href=\"report.json\" download>JSON</a>");
    }
    html.add("</nav>\n");
  }

  private void choices() {
    html.add("<fieldset><legend>Show over the pages</legend>");
    html.add("<label><input type=\"checkbox\" id=\"show-grid\"> Grid</label> ");
    html.add("<label><input type=\"checkbox\" id=\"show-measures\"> Page measures</label>");
    html.add("</fieldset>");
  }

  /** Errors stay in view while one scrolls. */
  private void errors() {
    html.add("<div id=\"errors\">");
    notices(Notice.Level.ERROR, " tabindex=\"0\" aria-label=\"Errors\"");
    html.add("</div>");
  }

  /** What the draft leaves to the author: a click on a choice writes it into the codebook. */
  private void questions() {
    html.add("<div id=\"questions\">");
    if (!edition.questions().isEmpty()) {
      html.add("<section aria-labelledby=\"questions-title\">");
      html.add("<h2 id=\"questions-title\" tabindex=\"-1\">Questions</h2>");
      html.add("<p>A click writes the answer into <code>{}</code>.</p><ol>", codebook);
      edition.questions().forEach(this::question);
      html.add("</ol></section>");
    }
    html.add("</div>\n");
  }

  private void question(AuthorQuestion question) {
    String id = question.id();
    Matcher first = Pattern.compile("^\\p{Ll}").matcher(question.text());
    String text = first.replaceFirst(letter -> letter.group().toUpperCase(Locale.ROOT));
    html.add("<li><h3 id=\"question-{}\">{}", id, text);
    html.add(" <code>{}</code></h3>", id);
    html.add("<div role=\"group\" aria-labelledby=\"question-{}\" data-question=\"{}\">", id, id);
    for (String choice : question.choices()) {
      boolean drafted = choice.equals(question.choices().get(0));
      html.add("<button type=\"button\" value=\"{}\">{}", choice, choice);
      html.add(drafted ? " <small>(as drafted)</small></button> " : "</button> ");
    }
    html.add("</div></li>");
  }

  private void remarks() {
    html.add("<section id=\"remarks\" aria-labelledby=\"remarks-title\">");
    html.add("<h2 id=\"remarks-title\" tabindex=\"-1\">Remarks</h2>");
    if (edition.count(Notice.Level.REMARK) == 0) {
      boolean known = edition.printed().isPresent() && edition.count(Notice.Level.ERROR) == 0;
      html.add("<p>{}</p>", known ? "None." : "They come with the pages.");
    }
    notices(Notice.Level.REMARK, "");
    html.add("</section>\n");
  }

  private void notices(Notice.Level level, String attributes) {
    if (edition.count(level) > 0) {
      html.add("<ol" + attributes + ">");
      edition.notices().stream().filter(n -> n.level() == level).forEach(this::notice);
      html.add("</ol>");
    }
  }

  private void notice(Notice notice) {
    boolean error = notice.level() == Notice.Level.ERROR;
    html.add("<li class=\"{}\">", error ? "error" : "remark");
    html.add("<strong>{}</strong> ", notice.level().word());
    if (!notice.file().isEmpty()) {
      html.add("<code class=\"place\">{}</code> ", notice.place());
    }
    html.add("<span class=\"message\">{}</span>", notice.message());
    if (!notice.hint().isEmpty()) {
      html.add(" <span class=\"hint\">({})</span>", notice.hint());
    }
    for (int page : notice.pages()) {
      html.add(" <a href=\"#page-{}\">page {}</a>", page, page);
    }
    if (!notice.excerpt().isEmpty()) {
      html.add("<pre><code>{}</code></pre>", notice.excerpt());
    }
    html.add("</li>");
  }

  private void measures() {
    html.add("<section id=\"measures\" aria-labelledby=\"measures-title\">");
    html.add("<h2 id=\"measures-title\">Page measures</h2><table><thead><tr>");
    html.add("<th scope=\"col\">Measure</th><th scope=\"col\">Value</th>");
    html.add("<th scope=\"col\">At most</th><th scope=\"col\">Met</th></tr></thead><tbody>");
    for (PageQuality.Measure measure : allMeasures()) {
      html.add("<tr class=\"{}\">", measure.met() ? "met" : "unmet");
      html.add("<th scope=\"row\">{}</th>", words(measure.kind().code()));
      html.add("<td>{}</td>", rounded(measure.value()));
      var bar = measure.bar();
      html.add("<td>{}</td>", bar.isEmpty() ? "" : rounded(bar.getAsDouble()));
      html.add("<td>{}</td></tr>", bar.isEmpty() ? "" : measure.met() ? "yes" : "no");
    }
    html.add("</tbody></table></section>\n");
  }

  private List<PageQuality.Measure> allMeasures() {
    return edition.printed().map(printed -> printed.quality().measures()).orElse(List.of());
  }

  /** {@code whiteHoles} as "white holes". */
  private static String words(String code) {
    return code.replaceAll("(\\p{Lu}|\\d+(\\.\\d+)?)", " $1").toLowerCase(Locale.ROOT).strip();
  }

  private static String rounded(double value) {
    return BigDecimal.valueOf(value)
        .setScale(3, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private void pages() {
    html.add("<section id=\"pages\" aria-labelledby=\"pages-title\">");
    html.add("<h2 id=\"pages-title\">Pages</h2>");
    edition.printed().ifPresent(this::pages);
    html.add("</section>");
  }

  private void pages(PrintedReport printed) {
    List<PageFrame> frames = printed.quality().frames();
    for (int i = 0; i < frames.size(); i++) {
      page(printed, i + 1, frames.get(i), frames.size());
    }
  }

  private void page(PrintedReport printed, int number, PageFrame frame, int pages) {
    html.add("\n<article class=\"page\" id=\"page-{}\" ", number);
    html.add("aria-labelledby=\"page-title-{}\">", number);
    html.add("<h3 id=\"page-title-{}\">Page {} of {}</h3>", number, number, pages);
    html.add("<div class=\"sheet\">");
    picture(number, frame, pages);
    GridOverlay.add(html, frame, printed.theme());
    html.add("</div><div class=\"beside\">");
    html.add("<a href=\"pages/{}/{}.txt\">Text of page {}</a>", edition.key(), number, number);
    beside(number);
    html.add("</div></article>");
  }

  private void picture(int number, PageFrame frame, int pages) {
    String address = "pages/" + edition.key() + "/" + number;
    html.add(
        "<img src=\"{}@1.png\" srcset=\"{}@1.png 1x, {}@2.png 2x\"", address, address, address);
    html.add(" loading=\"lazy\" alt=\"Page {} of {}\"", number, pages);
    html.add(
        " width=\"{}\" height=\"{}\">",
        Math.round((frame.width() + 2 * frame.bleed()) * 4 / 3),
        Math.round((frame.height() + 2 * frame.bleed()) * 4 / 3));
  }

  /** What is to be said of a page stands beside it. */
  private void beside(int page) {
    List<Notice> own =
        edition.notices().stream().filter(notice -> notice.pages().contains(page)).toList();
    if (!own.isEmpty()) {
      html.add("<ul>");
      own.forEach(this::notice);
      html.add("</ul>");
    }
    List<String> places = places(page);
    if (!places.isEmpty()) {
      html.add("<ul class=\"measured\">");
      places.forEach(place -> html.add("<li>{}</li>", place));
      html.add("</ul>");
    }
  }

  private List<String> places(int page) {
    List<String> places = new ArrayList<>();
    for (PageQuality.Measure measure : allMeasures()) {
      for (String place : measure.places()) {
        if (Notices.pages(place).contains(page)) {
          String what = place.substring(place.indexOf(": ") + 2);
          places.add(words(measure.kind().code()) + ": " + what);
        }
      }
    }
    return places;
  }
}
