package io.etude.report.quote.words;

import io.etude.Label;
import io.etude.report.prose.Context;
import io.etude.study.Study;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom a study is about, by the names that its title and its method have for them: "Americans" of a
 * study of sleep in America.
 */
public final class Population {

  /** So many letters tell "Americans" and "America" from other names. */
  private static final int STEM = 4;

  private static final Pattern WORD = Pattern.compile("\\p{L}{" + STEM + ",}");

  private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{L}{" + (STEM - 1) + ",}");

  private final Set<String> stems;

  public Population(Context context) {
    Study study = context.study();
    stems =
        Stream.of(
                study.title(),
                study.methodology().population(),
                study.publication().kicker(),
                study.publication().source())
            .map(context::text)
            .flatMap(text -> stems(text).stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> stems(String text) {
    return WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .map(Population::stem)
        .collect(Collectors.toSet());
  }

  private static String stem(String word) {
    return word.substring(0, STEM).toLowerCase(Locale.ROOT);
  }

  /** Whether a name is that of the population, and none of those that some labels have. */
  public boolean isNamedBy(String name, List<Label> others, Context context) {
    Matcher word = NAME.matcher(name);
    return word.matches()
        && stems.contains(stem(name))
        && others.stream().map(context::text).noneMatch(label -> stems(label).contains(stem(name)));
  }
}
