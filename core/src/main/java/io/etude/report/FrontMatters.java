package io.etude.report;

import io.etude.ReportException;
import io.etude.document.FrontMatter;
import io.etude.document.Picture;
import io.etude.document.text.Inline;
import io.etude.internal.StudyFiles;
import io.etude.report.prose.Context;
import io.etude.study.Publication;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Front matter from the study's editorial facts. */
final class FrontMatters {

  private static final int RUNNING_HEAD = 48;

  private final Context context;

  FrontMatters(Context context) {
    this.context = context;
  }

  FrontMatter of(List<Inline> standfirst) {
    Publication publication = context.study().publication();
    String title = context.text(context.study().title());
    String byline = context.phrases().withoutBy(context.text(publication.byline()));
    FrontMatter.Builder front =
        FrontMatter.builder()
            .kicker(
                publication.kicker().isEmpty() ? List.of() : context.inlines(publication.kicker()))
            .headline(context.inlines(context.study().title()))
            .standfirst(standfirst)
            .byline(
                byline.isEmpty()
                    ? List.of()
                    : context.phrases().say("byline", Map.of("name", byline)))
            .section(context.text(publication.section()))
            .runningHead(runningHead(title));
    publication.date().ifPresent(date -> front.date(date).dateLine(context.display().date(date)));
    publication.hero().map(this::picture).ifPresent(front::hero);
    return front.build();
  }

  private Picture picture(Publication.Picture hero) {
    return picture(
        hero.path(),
        context.text(hero.alt()),
        context.text(hero.credit()),
        message ->
            new ReportException(context.study().file().locate("publication/hero/file", message)));
  }

  /**
   * Reads a picture whose path is relative to the study's folder.
   *
   * @param refusal makes the exception of a message
   */
  Picture picture(
      String path, String alt, String credit, Function<String, RuntimeException> refusal) {
    return new Picture(context.files().read(path, StudyFiles.Kind.PICTURE, refusal), alt, credit);
  }

  /** What stands at the foot of pages: a headline, or where that is long a shorter title. */
  static String runningHead(String headline, String title) {
    String whole = runningHead(headline);
    String shorter = runningHead(title);
    boolean better = whole.length() > RUNNING_HEAD && shorter.length() < whole.length();
    return better && !shorter.isEmpty() ? shorter : whole;
  }

  /** A long title is cut where its subtitle begins. */
  static String runningHead(String title) {
    Optional<String> main =
        title.length() <= RUNNING_HEAD
            ? Optional.empty()
            : Optional.of(title.split("\\s*[:–—]\\s|[\\u00a0\\u202f]+[:–—]", 2)[0].strip());
    return main.filter(m -> !m.isEmpty()).orElse(title);
  }
}
