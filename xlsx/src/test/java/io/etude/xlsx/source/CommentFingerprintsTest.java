package io.etude.xlsx.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.study.Comment;
import io.etude.study.Comment.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

/** By the prints of comments a reader knows which were changed since they were written. */
class CommentFingerprintsTest {

  private static Comment comment(String expert, String text, Status status) {
    return new Comment(expert, text, status, "");
  }

  private static CommentFingerprints of(Comment... comments) {
    return CommentFingerprints.of(List.of(comments), List.of(comments));
  }

  @Test
  void knowTheCommentsTheyWereMadeOf() {
    CommentFingerprints prints = of(Comment.of("ada", "One."), Comment.of("bob", "Two."));
    assertThat(prints.with(Comment.of("ada", "One.")).isChanged()).isFalse();
    assertThat(prints.with(Comment.of("bob", "Two.")).isChanged()).isFalse();
    assertThat(prints.with(Comment.of("ada", "Two.")).isChanged()).isTrue();
    assertThat(prints.with(Comment.of("carl", "One.")).isChanged()).isTrue();
    assertThat(prints.with(comment("ada", "One.", Status.DECLINED)).isChanged()).isTrue();
  }

  /** Programs that save a workbook change its blanks and line ends. */
  @Test
  void blanksMakeNoDifference() {
    CommentFingerprints prints = of(Comment.of("ada", "One  word\r\n\r\nmore. "));
    assertThat(prints.with(Comment.of("ada", " One word\n\nmore.")).isChanged()).isFalse();
    assertThat(prints.with(Comment.of("ada", "Oneword more.")).isChanged()).isTrue();
  }

  @Test
  void whatIsEmptyHasNoDigest() {
    assertThat(
            of(
                comment("ada", " ", Status.TO_WRITE),
                comment("bob", "", Status.DECLINED),
                comment("carl", "Half", Status.TO_WRITE),
                comment("", "Whose?", Status.DONE)))
        .asString()
        .matches("ada=to_write-;bob=declined-;carl=to_write-[0-9a-f]{16}");
  }

  @Test
  void theCodebooksIsNamedWhereItIsAnotherOne() {
    assertThat(
            CommentFingerprints.of(
                List.of(Comment.of("ada", "One."), Comment.of("bob", "Two.")),
                List.of(Comment.of("ada", ""), Comment.of("bob", "Two."))))
        .asString()
        .matches("ada=done-[0-9a-f]{16}/to_write-;bob=done-[0-9a-f]{16}");
  }

  @Test
  void theirTextIsReadBack() {
    List<Comment> comments = List.of(Comment.of("a=b", "One."), Comment.of("ada", "Two."));
    CommentFingerprints prints = CommentFingerprints.of(comments, List.of());
    CommentFingerprints read = CommentFingerprints.parse(prints.toString());
    assertThat(comments).noneMatch(comment -> read.with(comment).isChanged());
    assertThat(read).hasToString(prints.toString());
    assertThat(CommentFingerprints.parse("").toString()).isEmpty();
    assertThat(CommentFingerprints.parse("=1;x;ada=2")).hasToString("ada=2");
  }
}
