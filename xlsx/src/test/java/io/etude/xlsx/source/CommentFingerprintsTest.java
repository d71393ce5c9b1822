package io.etude.xlsx.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.study.Comment;
import io.etude.study.Comment.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

/** By the prints of comments a reader knows which were typed since they were written. */
class CommentFingerprintsTest {

  private static Comment comment(String expert, String text, Status status) {
    return new Comment(expert, text, status, "");
  }

  @Test
  void knowTheCommentsTheyWereMadeOf() {
    CommentFingerprints prints =
        CommentFingerprints.of(List.of(Comment.of("ada", "One."), Comment.of("bob", "Two.")));
    assertThat(prints.has(Comment.of("ada", "One."))).isTrue();
    assertThat(prints.has(Comment.of("bob", "Two."))).isTrue();
    assertThat(prints.has(Comment.of("ada", "Two."))).isFalse();
    assertThat(prints.has(Comment.of("carl", "One."))).isFalse();
    assertThat(prints.has(comment("ada", "One.", Status.DECLINED))).isFalse();
  }

  /** Programs that save a workbook change its blanks and line ends. */
  @Test
  void blanksMakeNoDifference() {
    CommentFingerprints prints =
        CommentFingerprints.of(List.of(Comment.of("ada", "One  word\r\n\r\nmore. ")));
    assertThat(prints.has(Comment.of("ada", " One word\n\nmore."))).isTrue();
    assertThat(prints.has(Comment.of("ada", "Oneword more."))).isFalse();
  }

  @Test
  void whatIsNotWrittenYetHasNone() {
    CommentFingerprints prints =
        CommentFingerprints.of(
            List.of(
                comment("ada", " ", Status.TO_WRITE),
                comment("bob", "", Status.DECLINED),
                comment("carl", "Half", Status.TO_WRITE),
                comment("", "Whose?", Status.DONE)));
    assertThat(prints.toString()).matches("bob=[0-9a-f]{16};carl=[0-9a-f]{16}");
  }

  @Test
  void theirTextIsReadBack() {
    List<Comment> comments = List.of(Comment.of("a=b", "One."), Comment.of("ada", "Two."));
    CommentFingerprints read =
        CommentFingerprints.parse(CommentFingerprints.of(comments).toString());
    assertThat(comments).allMatch(read::has);
    assertThat(read.toString()).isEqualTo(CommentFingerprints.of(comments).toString());
    assertThat(CommentFingerprints.parse("").toString()).isEmpty();
    assertThat(CommentFingerprints.parse("=1;x;ada=2").toString()).isEqualTo("ada=2");
  }
}
