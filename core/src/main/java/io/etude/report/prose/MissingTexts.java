package io.etude.report.prose;

import io.etude.Diagnostic;
import io.etude.Label;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.Segment;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.MissingCode;
import io.etude.codebook.category.Net;
import io.etude.internal.Counted;
import io.etude.study.Expert;
import io.etude.study.Methodology;
import io.etude.study.Publication;
import io.etude.study.Section;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The texts of a codebook that a report has to print in another language than its own. */
public final class MissingTexts {

  private static final int MAX_NAMED = 5;

  private final Locale language;
  private final List<String> places = new ArrayList<>();

  private MissingTexts(Locale language) {
    this.language = language;
  }

  /** Says which they are; empty if there are none. */
  public static Optional<Diagnostic> diagnostic(Study study, Locale language) {
    MissingTexts missing = new MissingTexts(language);
    missing.study(study);
    return missing.diagnostic();
  }

  private Optional<Diagnostic> diagnostic() {
    if (places.isEmpty()) {
      return Optional.empty();
    }
    List<String> named = places.subList(0, Math.min(MAX_NAMED, places.size()));
    int more = places.size() - named.size();
    String name = language.getDisplayLanguage(Locale.ENGLISH);
    return Optional.of(
        new Diagnostic(
            "otherLanguage",
            String.join("; ", named) + (more == 0 ? "" : "; and " + more + " more"),
            Counted.of(places.size(), "text")
                + " without "
                + name
                + ", printed in another language",
            "give each in the report's language, too, as in {fr: …, en: …}"));
  }

  private void study(Study study) {
    add(study.title(), "the title");
    publication(study.publication());
    study.questions().forEach(this::question);
    study.segments().forEach(this::segment);
    methodology(study.methodology());
    for (Section section : study.sections()) {
      add(section.label(), "section \"" + section.id() + "\"");
    }
    for (Expert expert : study.experts()) {
      add(expert.position(), "the position of expert \"" + expert.id() + "\"");
      add(expert.topic(), "the topic of expert \"" + expert.id() + "\"");
    }
  }

  private void publication(Publication publication) {
    add(publication.kicker(), "the kicker");
    add(publication.section(), "the section of the publication");
    add(publication.byline(), "the byline");
    add(publication.source(), "the source");
    add(publication.publisher(), "the publisher");
    add(publication.contact(), "the contact");
    add(publication.licence(), "the licence");
  }

  private void methodology(Methodology methodology) {
    add(methodology.mode(), "the mode");
    add(methodology.population(), "the population");
    add(methodology.sample(), "the sample");
    add(methodology.conductedBy(), "\"conductedBy\"");
    add(methodology.sponsor(), "the sponsor");
  }

  private void question(Question question) {
    String of = " of " + question.info().named();
    add(question.label(), "the label" + of);
    add(question.info().text(), "the text" + of);
    if (question instanceof NumericQuestion number) {
      add(number.unit(), "the unit" + of);
    }
    if (question instanceof GridQuestion grid) {
      grid.items().forEach(item -> add(item.label(), "item \"" + item.id() + "\"" + of));
    }
    categories(question.categories(), question.nets(), question.info().missing(), of);
  }

  private void segment(Segment segment) {
    String of = " of segment \"" + segment.id() + "\"";
    add(segment.label(), "the label" + of);
    categories(segment.categories(), segment.nets(), segment.missing(), of);
  }

  private void categories(
      List<Category> categories, List<Net> nets, List<MissingCode> missing, String of) {
    categories.forEach(each -> add(each.label(), "category \"" + each.code() + "\"" + of));
    nets.forEach(net -> add(net.label(), "net \"" + net.id() + "\"" + of));
    missing.forEach(code -> add(code.label(), "missing value \"" + code.code() + "\"" + of));
  }

  private void add(Label label, String place) {
    if (!label.isIn(language)) {
      places.add(place);
    }
  }
}
