package io.etude.study;

import static java.util.Objects.requireNonNull;

import io.etude.Diagnostic;
import io.etude.Label;
import io.etude.Place;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.Segment;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.MissingCode;
import io.etude.codebook.category.Net;
import io.etude.internal.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The texts of a codebook that a report has to print in another language than its own. */
public final class MissingTexts {

  private static final int MAX_NAMED = 5;

  private final Locale language;
  private final List<Missing> missing = new ArrayList<>();

  /** A text that isn't in the language: its keys in the codebook, and what it is called. */
  private record Missing(String path, String name) {}

  private MissingTexts(Locale language) {
    this.language = language;
  }

  /** Says which they are; empty if there are none. */
  public static Optional<Diagnostic> diagnostic(Study study, Locale language) {
    requireNonNull(study, "study");
    MissingTexts missing = new MissingTexts(requireNonNull(language, "language"));
    missing.study(study);
    return missing.diagnostic(study);
  }

  private Optional<Diagnostic> diagnostic(Study study) {
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    List<String> named = missing.stream().limit(MAX_NAMED).map(Missing::name).toList();
    int more = missing.size() - named.size();
    String names = String.join("; ", named) + (more == 0 ? "" : "; and " + more + " more");
    String message =
        Counted.of(missing.size(), "text")
            + " without "
            + language.getDisplayLanguage(Locale.ENGLISH)
            + ", printed in another language";
    Place place = study.file().locate(missing.get(0).path(), message).place();
    return Optional.of(
        new Diagnostic(
            "otherLanguage",
            place.isKnown() ? place.toString() : names,
            place.isKnown() ? message + ": " + names : message,
            "give each in the report's language, too, as in {fr: \u2026, en: \u2026}"));
  }

  private void study(Study study) {
    add(study.title(), "title", "the title");
    publication(study.publication());
    for (int i = 0; i < study.questions().size(); i++) {
      question(study.questions().get(i), "questions/" + i + "/");
    }
    for (int i = 0; i < study.segments().size(); i++) {
      segment(study.segments().get(i), "segments/" + i + "/");
    }
    methodology(study.methodology());
    for (Section section : study.sections()) {
      String path = "sections/" + section.id();
      add(section.label(), path, "section \"" + section.id() + "\"");
    }
    for (int i = 0; i < study.experts().size(); i++) {
      Expert expert = study.experts().get(i);
      String of = " of expert \"" + expert.id() + "\"";
      add(expert.position(), "experts/" + i + "/position", "the position" + of);
      add(expert.topic(), "experts/" + i + "/topic", "the topic" + of);
    }
  }

  private void publication(Publication publication) {
    add(publication.kicker(), "publication/kicker", "the kicker");
    add(publication.section(), "publication/section", "the section of the publication");
    add(publication.byline(), "publication/byline", "the byline");
    add(publication.source(), "publication/source", "the source");
    add(publication.publisher(), "publication/publisher", "the publisher");
    add(publication.contact(), "publication/contact", "the contact");
    add(publication.licence(), "publication/licence", "the licence");
  }

  private void methodology(Methodology methodology) {
    add(methodology.mode(), "methodology/mode", "the mode");
    add(methodology.population(), "methodology/population", "the population");
    add(methodology.sample(), "methodology/sample", "the sample");
    add(methodology.conductedBy(), "methodology/conductedBy", "\"conductedBy\"");
    add(methodology.sponsor(), "methodology/sponsor", "the sponsor");
  }

  private void question(Question question, String path) {
    String of = " of " + question.info().named();
    add(question.label(), path + "label", "the label" + of);
    add(question.info().text(), path + "text", "the text" + of);
    if (question instanceof NumericQuestion number) {
      add(number.unit(), path + "unit", "the unit" + of);
    }
    if (question instanceof GridQuestion grid) {
      grid.items()
          .forEach(
              item ->
                  add(
                      item.label(),
                      path + "items/" + item.id(),
                      "item \"" + item.id() + "\"" + of));
    }
    categories(question.categories(), question.nets(), question.info().missing(), path, of);
  }

  private void segment(Segment segment, String path) {
    String of = " of segment \"" + segment.id() + "\"";
    add(segment.label(), path + "label", "the label" + of);
    categories(segment.categories(), segment.nets(), segment.missing(), path, of);
  }

  private void categories(
      List<Category> categories, List<Net> nets, List<MissingCode> codes, String path, String of) {
    for (Category each : categories) {
      String at = path + "categories/" + each.code();
      add(each.label(), at, "category \"" + each.code() + "\"" + of);
    }
    for (Net net : nets) {
      add(net.label(), path + "nets/" + net.id(), "net \"" + net.id() + "\"" + of);
    }
    for (MissingCode code : codes) {
      String at = path + "missing/" + code.code();
      add(code.label(), at, "missing value \"" + code.code() + "\"" + of);
    }
  }

  private void add(Label label, String path, String name) {
    if (!label.isIn(language)) {
      missing.add(new Missing(path, name));
    }
  }
}
