package io.etude.truth;

import io.etude.document.table.StatColumn;
import io.etude.document.table.StatSegment;
import io.etude.document.table.StatTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A printed table: its headings here, and its cells and notes. */
final class TableCheck extends Check {

  private String where;
  private TrueItem item;
  private StatTable table;

  /** The group of each column, and the segment that it is of; null for the total. */
  private final List<TrueSegment.Column> groups = new ArrayList<>();

  private final List<TrueSegment> segments = new ArrayList<>();

  TableCheck(Facts facts, Lang lang, Court court) {
    super(facts, lang, court);
  }

  void check(StatTable printedTable) {
    table = printedTable;
    where = "table " + table.id();
    Optional<TrueItem> found = study.item(table.subject().table().place());
    if (found.isEmpty()) {
      court.lie(Fault.WRONG_NAME, where, table.id(), "no such question");
      return;
    }
    item = found.get();
    String title = Plain.of(table.title());
    if (!title.equals(subject(item))) {
      court.lie(Fault.WRONG_NAME, where, title, "it is about " + subject(item));
    }
    subtitle(Plain.of(table.subtitle()));
    columns();
    TrueTable read = new TrueTable(where, item, table, groups, segments);
    new TableCellsCheck(facts, lang, court, read).check();
    new TableNotesCheck(facts, lang, court, read).check();
  }

  private void subtitle(String subtitle) {
    TrueQuestion question = item.question;
    boolean percent = false;
    for (Saying.Said said : reader.read(where, subtitle, Saying.Place.TABLE_HEAD)) {
      boolean answers = said.saying().name().endsWith("OF_ANSWERS");
      boolean shares = answers || said.saying().name().matches(".*PERCENT(_AND)?");
      percent |= shares;
      if (shares && item.rows.isEmpty()) {
        court.lie(Fault.PERCENT_OF_MEANS, where, subtitle, "it has no shares");
      } else if (shares && answers != question.responses) {
        court.lie(Fault.WRONG_KIND, where, subtitle, "shares of responses: " + question.responses);
      }
      boolean statistics =
          question.type == TrueQuestion.Type.NUMERIC || question.type == TrueQuestion.Type.RATING;
      boolean whole =
          said.saying() == Saying.TABLE_IN_PERCENT || said.saying() == Saying.TABLE_WORDING_PERCENT;
      if (statistics && whole) {
        court.lie(Fault.PERCENT_OF_MEANS, where, subtitle, "it has means, too");
      }
      if (said.has("unit")) {
        court.expect(Fault.WRONG_NAME, where, subtitle, said.get("unit"), text(question.unit));
      }
      if (said.has("wording")) {
        court.expect(
            Fault.WRONG_NAME, where, subtitle, said.get("wording"), text(question.wording));
      }
    }
    boolean unit = !question.unit.isEmpty();
    if (unit && !everything(subtitle).contains(text(question.unit))) {
      court.lie(Fault.UNIT_LOST, where, subtitle, "means are in " + text(question.unit));
    }
    if (!item.rows.isEmpty() && !percent) {
      court.lie(Fault.MISSING_NOTE, where, subtitle, "shares in percent");
    }
  }

  private String everything(String subtitle) {
    StringBuilder all = new StringBuilder(subtitle);
    table.rows().forEach(row -> all.append(' ').append(row.label()));
    table.notes().forEach(note -> all.append(' ').append(Plain.of(note)));
    table.contentNotes().forEach(note -> all.append(' ').append(Plain.of(note)));
    return all.toString();
  }

  private void columns() {
    for (StatColumn column : table.columns()) {
      court.heard();
      if (column.segment() < 0) {
        groups.add(null);
        segments.add(null);
        String total = lang == Lang.EN ? "Total" : "Total";
        if (!column.id().equals("total")) {
          court.lie(Fault.WRONG_NAME, where, column.label(), "should be " + total);
        }
        continue;
      }
      StatSegment of = table.segments().get(column.segment());
      TrueSegment segment = study.segment(of.source().segment().orElse("")).orElseThrow();
      if (Facts.tautology(item, segment) && table.id().startsWith("table-")) {
        court.lie(Fault.TAUTOLOGY, where, of.label(), "the question is crossed with itself");
      }
      court.expect(
          Fault.WRONG_NAME, where, of.label(), Plain.of(of.label()), text(segment.label()));
      TrueSegment.Column group =
          segment.columns().stream()
              .filter(c -> c.id().equals(column.id()))
              .findFirst()
              .orElseThrow();
      court.expect(
          Fault.WRONG_NAME,
          where,
          "column " + column.label(),
          Plain.of(column.label()),
          text(group.label()));
      groups.add(group);
      segments.add(segment);
    }
  }
}
