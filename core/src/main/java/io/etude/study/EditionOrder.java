package io.etude.study;

import static java.util.Objects.requireNonNull;

import io.etude.Diagnostic;
import io.etude.Place;
import io.etude.codebook.Segment;
import io.etude.codebook.category.Category;
import io.etude.internal.EditionTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds editions of a survey that are not listed in the order of time, by the dates or years in
 * their labels or codes: each would be compared with a later one as if that came before it.
 */
public final class EditionOrder {

  private EditionOrder() {}

  /** An edition and its time in years. */
  private record Dated(String label, double time) {}

  /**
   * A remark for each segment of editions whose labels, or codes, are dates or years out of order;
   * with file, line and column where the study was read from a file.
   */
  public static List<Diagnostic> in(Study study) {
    requireNonNull(study, "study");
    List<Diagnostic> found = new ArrayList<>();
    for (int i = 0; i < study.segments().size(); i++) {
      Segment segment = study.segments().get(i);
      if (segment.kind() == Segment.Kind.EDITIONS) {
        List<Dated> editions = dated(segment, study);
        String path = "segments/" + i + "/categories";
        remark(segment, editions)
            .map(message -> diagnostic(study, path, message, editions))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /** The editions with their times; none if that of one is not known. */
  private static List<Dated> dated(Segment segment, Study study) {
    List<Dated> editions = new ArrayList<>();
    for (Category category : segment.categories()) {
      String label = category.label().in(study.language()).strip();
      Optional<EditionTime> time = EditionTime.of(label).or(() -> EditionTime.of(category.code()));
      if (time.isEmpty()) {
        return List.of();
      }
      editions.add(new Dated(label, time.get().years()));
    }
    return editions;
  }

  /** The first edition that stands behind a later one. */
  private static Optional<String> remark(Segment segment, List<Dated> editions) {
    for (int i = 1; i < editions.size(); i++) {
      if (editions.get(i).time() < editions.get(i - 1).time()) {
        return Optional.of(
            "segment \""
                + segment.id()
                + "\" has the edition \""
                + editions.get(i).label()
                + "\" behind \""
                + editions.get(i - 1).label()
                + "\", and takes what is listed first for the earlier one");
      }
    }
    return Optional.empty();
  }

  private static Diagnostic diagnostic(
      Study study, String path, String message, List<Dated> editions) {
    List<String> sorted =
        editions.stream()
            .sorted(Comparator.comparingDouble(Dated::time))
            .map(edition -> '"' + edition.label() + '"')
            .toList();
    Place place = study.file().locate(path, message).place();
    return new Diagnostic(
        "editionOrder",
        place.isKnown() ? place.toString() : "",
        message,
        "list the editions in the order of time: " + String.join(", ", sorted));
  }
}
