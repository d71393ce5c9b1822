package io.etude.truth;

import java.util.Optional;

/** What the checks of texts about a chart have in common: its subject. */
abstract class ChartTextCheck extends Check {

  final String where;
  final Shown shown;
  final TrueItem item;

  ChartTextCheck(Facts facts, Lang lang, Court court, String where, Shown shown) {
    super(facts, lang, court);
    this.where = where;
    this.shown = shown;
    this.item = shown.item();
  }

  /** How the chart's subject is to be called. */
  String subject() {
    return shown.items().size() == 1 ? subject(item) : text(shown.question().label);
  }

  void named(String sentence, String name) {
    if (name.equals(subject())) {
      return;
    }
    boolean whole = name.equals(text(shown.question().label));
    court.lie(
        whole && shown.isPart() ? Fault.ITEM_UNNAMED : Fault.WRONG_NAME,
        where,
        sentence,
        "it is about " + subject());
  }

  void net(Saying.Said said) {
    Optional<TrueRow> row = namedRow(where, said.sentence(), item, said.get("row"));
    row.ifPresent(r -> share(where, said.sentence(), said.get("figure"), item, r, null));
  }
}
