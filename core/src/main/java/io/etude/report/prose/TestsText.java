package io.etude.report.prose;

import io.etude.codebook.Segment;
import io.etude.codebook.SegmentSource;
import io.etude.document.text.Inline;
import io.etude.results.ResultTable;
import io.etude.study.Conventions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a method box says of tests: by which one the columns of a table are compared, and by which a
 * group is compared with all others in the text. The latter takes place where the former doesn't
 * when one group alone has a base that is large enough.
 */
final class TestsText {

  private final Context context;
  private final String test;

  /**
   * The text of a study.
   *
   * @param errorsOf the end of the keys of phrases about errors that follow from the design
   */
  TestsText(Context context, String errorsOf) {
    this.context = context;
    Conventions.TestMethod method = context.study().conventions().test();
    test =
        method.name().toLowerCase(Locale.ROOT)
            + (method == Conventions.TestMethod.DESIGN ? errorsOf : "");
  }

  /** The sentences; empty for a study without segments. */
  List<Inline> text() {
    if (context.study().segments().isEmpty()) {
      return List.of();
    }
    Conventions conventions = context.study().conventions();
    boolean compared = context.results().tables().stream().anyMatch(TestsText::hasLetters);
    Map<String, String> values = new HashMap<>();
    values.put("base", say("method." + new Notes(context).thresholdBase()));
    values.put("small", context.display().percent(conventions.smallLevel(), 0));
    values.put("capital", context.display().percent(conventions.capitalLevel(), 0));
    values.put("publish", context.display().number(conventions.publishBase(), 0));
    values.put("caution", context.display().number(conventions.cautionBase(), 0));
    values.put("test", say("method.findings.test" + (compared ? "" : "." + test)));
    List<String> keys = new ArrayList<>();
    if (compared) {
      keys.addAll(columns(conventions));
    } else {
      keys.add("method.test.none");
    }
    findings().ifPresent(keys::add);
    keys.add("method.bases." + conventions.lowBase().name().toLowerCase(Locale.ROOT));
    return Inline.joined(keys.stream().map(key -> context.phrases().say(key, values)).toList());
  }

  /** How columns are compared. */
  private List<String> columns(Conventions conventions) {
    List<String> keys = new ArrayList<>();
    keys.add("method.test." + test);
    if (context.results().tables().stream().anyMatch(Rows::hasSeveralEditions)) {
      keys.add("method.test.editions");
    }
    if (context.study().segments().stream()
        .anyMatch(segment -> segment.source() instanceof SegmentSource.Nested)) {
      keys.add("method.test.nested");
    }
    keys.add("method.multiplicity." + conventions.multiplicity().name().toLowerCase(Locale.ROOT));
    return keys;
  }

  /** Whether columns of a table are compared. */
  private static boolean hasLetters(ResultTable table) {
    return table.columns().stream().filter(column -> column.letter().isPresent()).count() > 1;
  }

  /** The phrase of how findings are corrected, by whether they are of groups or of editions. */
  private Optional<String> findings() {
    Set<Boolean> ofEditions =
        context.results().findings().stream()
            .flatMap(finding -> context.results().table(finding.table()).stream())
            .flatMap(table -> table.segment().stream())
            .map(segment -> segment.kind() == Segment.Kind.EDITIONS)
            .collect(Collectors.toSet());
    return ofEditions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "method.findings."
                + (ofEditions.size() > 1
                    ? "both"
                    : ofEditions.contains(true) ? "editions" : "groups"));
  }

  private String say(String key) {
    return context.phrases().text(key);
  }
}
