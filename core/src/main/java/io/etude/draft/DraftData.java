package io.etude.draft;

import io.etude.dataset.DecimalSign;
import io.etude.dataset.DecimalSigns;
import io.etude.dataset.FileOptions;
import io.etude.dataset.Source;
import io.etude.draft.profile.DraftProfile;
import io.etude.internal.CodeText;
import io.etude.internal.yaml.YamlText;
import io.etude.internal.yaml.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Names the data in a draft, and how to read them where that could be done in another way. */
final class DraftData {

  private final DraftText text;
  private final Source source;
  private final DecimalSigns said;
  private final List<DraftProfile> profiles;
  private final DraftConditions conditions;

  /** The variables that hold numbers as text with a decimal sign. */
  private final List<DraftProfile> written;

  DraftData(DraftText text, Source source, DecimalSigns said, List<DraftProfile> profiles) {
    this.text = text;
    this.source = source;
    this.said = said;
    this.profiles = profiles;
    conditions = DraftConditions.of(source, profiles);
    written = profiles.stream().filter(profile -> profile.decimal().isPresent()).toList();
  }

  /** Writes it; where some rows are no whole interviews, asks whether they count. */
  void write() {
    if (conditions.yaml().isEmpty()) {
      file();
      return;
    }
    DraftData plain = new DraftData(new DraftText(), source, said, profiles);
    plain.file();
    List<String> all = plain.text.toString().lines().toList();
    List<String> whole = new ArrayList<>(all);
    if (all.size() == 1) {
      whole = new ArrayList<>(List.of("data:", all.get(0).replace("data:", "  file:")));
    }
    whole.add("  include: [" + String.join(", ", conditions.yaml()) + "]");
    Map<String, List<String>> choices = new LinkedHashMap<>();
    choices.put("all", all);
    choices.put("whole", whole);
    text.ask(
        0,
        "file.include",
        "do all rows count, or only whole interviews, no tests and no totals? Of "
            + String.format(
                Locale.ROOT,
                "%s rows these are left out: %s",
                profiles.get(0).rows(),
                String.join(", ", conditions.left())),
        choices);
  }

  private void file() {
    FileOptions options = source.options();
    List<DraftProfile> decided = written.stream().filter(DraftData::couldBeOther).toList();
    String file = YamlText.quoted(source.name());
    if (options.equals(FileOptions.FOUND) && decided.isEmpty() && said.equals(DecimalSigns.FOUND)) {
      text.line(0, "data: " + file);
      return;
    }
    text.comment(0, "how to read the file is said where it could be read in another way");
    text.line(0, "data:");
    text.line(1, "file: " + file);
    source
        .doubtfulWord()
        .ifPresent(
            word ->
                text.comment(
                    1,
                    "taken for want of another; right if the first word beyond plain letters reads"
                        + String.format(Locale.ROOT, " \"%s\"", word)));
    options
        .encoding()
        .ifPresent(charset -> text.line(1, "encoding: " + YamlText.quoted(charset.name())));
    options.delimiter().ifPresent(sign -> text.line(1, "delimiter: " + delimiter(sign)));
    options.sheet().ifPresent(sheet -> text.line(1, "sheet: " + YamlText.quoted(sheet)));
    decimal(decided);
  }

  private static String delimiter(char sign) {
    return sign == '\t' ? "tab" : YamlText.quoted(String.valueOf(sign));
  }

  /** Whether some number of a variable is not what it looks like to a program. */
  private static boolean couldBeOther(DraftProfile profile) {
    DraftProfile.Decimal decimal = profile.decimal().orElseThrow();
    return decimal.ambiguous().isPresent()
        && (decimal.sign() == DecimalSign.COMMA || decimal.ambiguous().get().indexOf(',') >= 0);
  }

  private void decimal(List<DraftProfile> decided) {
    Optional<DecimalSign> everywhere = said.everywhere().or(() -> only(decided));
    if (everywhere.isPresent() && said.byColumn().isEmpty()) {
      if (said.everywhere().isEmpty()) {
        comment(1, decided.get(0));
      }
      text.line(1, "decimal: " + YamlValue.camelCase(everywhere.get()));
      return;
    }
    Map<String, DecimalSign> byColumn = new LinkedHashMap<>(said.byColumn());
    decided.forEach(
        profile -> byColumn.putIfAbsent(profile.name(), profile.decimal().orElseThrow().sign()));
    if (!byColumn.isEmpty()) {
      text.line(1, "decimal:");
      byColumn.forEach(
          (column, sign) -> {
            decided.stream()
                .filter(profile -> profile.name().equals(column) && said.of(column).isEmpty())
                .forEach(profile -> comment(2, profile));
            text.line(2, YamlText.key(column) + ": " + YamlValue.camelCase(sign));
          });
    }
  }

  private void comment(int indent, DraftProfile profile) {
    String number = profile.decimal().orElseThrow().ambiguous().orElseThrow();
    text.comment(
        indent,
        String.format(
            Locale.ROOT,
            "by the other numbers, \"%s\" in %s is %s",
            number,
            profile.name(),
            CodeText.of(profile.number(number))));
  }

  /** The sign of all variables, if they have the same and some had to be decided. */
  private Optional<DecimalSign> only(List<DraftProfile> decided) {
    Set<DecimalSign> signs =
        written.stream()
            .map(profile -> profile.decimal().orElseThrow().sign())
            .collect(Collectors.toSet());
    return decided.isEmpty() || signs.size() != 1
        ? Optional.empty()
        : Optional.of(signs.iterator().next());
  }
}
