package io.etude.truth;

import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which side of a scale is taken for the good one, in words and in colours. */
final class SideCheck extends Check {

  SideCheck(Facts facts, Lang lang, Court court) {
    super(facts, lang, court);
  }

  /** That one net is the good side and the other one the bad side of an item. */
  void sides(
      String where,
      String sentence,
      TrueQuestion question,
      String good,
      String bad,
      TrueItem item,
      boolean judged) {
    court.heard();
    Optional<TrueRow> plus = namedRow(where, sentence, item, good);
    Optional<TrueRow> minus = namedRow(where, sentence, item, bad);
    if (plus.isEmpty() || minus.isEmpty()) {
      return;
    }
    if (!judged) {
      if (plus.get().side() * minus.get().side() != -1) {
        court.lie(Fault.WRONG_NAME, where, sentence, "these are no two sides of the scale");
      }
    } else if (question.sides == TrueQuestion.Sides.UNKNOWN) {
      court.lie(Fault.SIDE_GUESSED, where, sentence, "nothing says which side is the good one");
    } else if (plus.get().side() != 1 || minus.get().side() != -1) {
      boolean turned = item.reversed && plus.get().side() == -1 && minus.get().side() == 1;
      if (!turned) {
        court.lie(Fault.SIDE_REVERSED, where, sentence, "“" + good + "” is the bad side");
      }
    } else if (item.reversed) {
      court.lie(
          Fault.REVERSED_ITEM,
          where,
          sentence,
          "“" + text(item.label) + "” is worded negatively: to agree is bad");
    }
  }

  /** The same over a whole scale. */
  void compared(String where, String sentence, TrueQuestion question, String good, String bad) {
    Optional<TrueRow> plus = namedRow(where, sentence, question.item(), good);
    Optional<TrueRow> minus = namedRow(where, sentence, question.item(), bad);
    if (plus.isEmpty() || minus.isEmpty()) {
      return;
    }
    if (question.sides == TrueQuestion.Sides.UNKNOWN) {
      court.lie(Fault.SIDE_GUESSED, where, sentence, "nothing says which side is the good one");
    } else if (plus.get().side() != 1) {
      court.lie(Fault.SIDE_REVERSED, where, sentence, "“" + good + "” is the bad side");
    }
  }

  /** The colours of a scale's parts. */
  void colours(String where, TrueQuestion question, List<ChartSpec.Part> scale) {
    colours(where, question, scale, false);
  }

  /** The same of one item; of one that is worded the other way round the sides are turned. */
  void colours(String where, TrueQuestion question, List<ChartSpec.Part> scale, boolean reversed) {
    TrueItem item = question.item();
    Set<ColorRole> used = new HashSet<>();
    for (ChartSpec.Part part : scale) {
      court.heard();
      String label = straight(where, item, Plain.of(part.label()));
      Optional<TrueRow> row = namedRow(where, "legend: " + label, item, label);
      if (row.isPresent()) {
        colour(where, question, row.get(), part.role(), reversed);
      }
      boolean answer = row.isPresent() && row.get().kind().answers();
      if (!used.add(part.role()) && answer) {
        court.lie(Fault.SHARED_SHADE, where, "legend: " + label, "its colour is taken");
      }
    }
    order(where, item, scale);
  }

  /** The label as it is meant for items worded one way; "x; (r) y" says both. */
  private String straight(String where, TrueItem item, String label) {
    String[] both = label.split(lang == Lang.EN ? "; \\(r\\) " : "; \\(i\\) ");
    if (both.length == 1) {
      return label;
    }
    List<TrueRow> answers = item.answers();
    Optional<TrueRow> one = namedRow(where, "legend: " + label, item, both[0]);
    Optional<TrueRow> other = namedRow(where, "legend: " + label, item, both[1]);
    boolean mirrored =
        one.isPresent()
            && other.isPresent()
            && answers.indexOf(one.get()) + answers.indexOf(other.get()) == answers.size() - 1;
    if (!mirrored) {
      court.lie(Fault.WRONG_NAME, where, "legend: " + label, "these are no mirror images");
    }
    return both[0];
  }

  private void colour(
      String where, TrueQuestion question, TrueRow row, ColorRole role, boolean reversed) {
    String sentence = "legend: " + text(row.label()) + " as " + role.kind();
    int good = reversed ? -1 : 1;
    int painted =
        role.kind() == ColorRole.Kind.POSITIVE
            ? good
            : role.kind() == ColorRole.Kind.NEGATIVE ? -good : 0;
    if (painted != 0 && question.sides == TrueQuestion.Sides.UNKNOWN) {
      court.lie(Fault.SIDE_GUESSED, where, sentence, "nothing says which side is the good one");
    } else if (painted != 0 && painted == -row.side()) {
      boolean inner = Math.abs(role.rank() - role.of() + 1) == 0;
      court.lie(
          inner && isAllButReversed(question, row) ? Fault.FALSE_MIDDLE : Fault.SIDE_REVERSED,
          where,
          sentence,
          "it is on the " + (row.side() > 0 ? "good" : "bad") + " side");
    } else if (role.kind() == ColorRole.Kind.NEUTRAL && row.kind() != TrueRow.Kind.MIDDLE) {
      court.lie(Fault.FALSE_MIDDLE, where, sentence, "it is not the middle of the scale");
    } else if (painted != 0 && row.side() == 0) {
      court.lie(Fault.FALSE_MIDDLE, where, sentence, "it is on neither side");
    } else if ((role.kind() == ColorRole.Kind.NO_ANSWER) != row.apart()) {
      court.lie(Fault.WRONG_KIND, where, sentence, "it is " + row.kind());
    }
  }

  /** A scale of three against two, whose middle level is taken for the other side. */
  private static boolean isAllButReversed(TrueQuestion question, TrueRow row) {
    long same = question.item().answers().stream().filter(r -> r.side() == row.side()).count();
    long other = question.item().answers().stream().filter(r -> r.side() == -row.side()).count();
    return same > other;
  }

  /** Levels stand in the order of the scale, one way or the other. */
  void order(String where, TrueItem item, List<ChartSpec.Part> scale) {
    List<String> labels =
        scale.stream().map(part -> straight(where, item, Plain.of(part.label()))).toList();
    levels(where, item, labels);
  }

  void levels(String where, TrueItem item, List<String> labels) {
    court.heard();
    if (!item.question.ordered) {
      return;
    }
    int rising = 0;
    int falling = 0;
    int before = -1;
    for (String label : labels) {
      Optional<TrueRow> row = row(item, label).filter(r -> r.kind().answers());
      if (row.isPresent()) {
        int at = item.answers().indexOf(row.get());
        rising += before >= 0 && at > before ? 1 : 0;
        falling += before >= 0 && at < before ? 1 : 0;
        before = at;
      }
    }
    if (rising > 0 && falling > 0) {
      court.lie(Fault.ORDER_LOST, where, "levels: " + labels, "the scale has another order");
    }
  }
}
