package io.etude.examples.preview;

import io.etude.draft.AuthorQuestion;
import java.util.List;
import java.util.Optional;

/**
 * The state of the study after a change: its report, or what is wrong with it beside the last one
 * that could be made. Immutable.
 *
 * @param key tells it from all others, of other previews too
 * @param printed the last report that could be made
 * @param upToDate whether that is the report of this edition
 * @param notices errors and remarks
 * @param questions what the codebook asks its author
 * @param seconds how long it took
 */
record Edition(
    String key,
    Optional<PrintedReport> printed,
    boolean upToDate,
    List<Notice> notices,
    List<AuthorQuestion> questions,
    double seconds) {

  Edition {
    notices = List.copyOf(notices);
    questions = List.copyOf(questions);
  }

  /** Before the first one is made. */
  static Edition none(String key) {
    return new Edition(key, Optional.empty(), false, List.of(), List.of(), 0);
  }

  long count(Notice.Level level) {
    return notices.stream().filter(notice -> notice.level() == level).count();
  }
}
