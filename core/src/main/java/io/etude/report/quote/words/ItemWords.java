package io.etude.report.quote.words;

import io.etude.Label;
import io.etude.internal.LanguageFile;
import io.etude.report.prose.Context;
import io.etude.report.prose.LabelWords;
import io.etude.report.quote.words.QuoteWords.Beside;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which item of a grid the words behind a share say that it is of: "26% are satisfied with the
 * price". The words between the two are data, in a language's file {@code quotes}; a language
 * without the file says nothing.
 */
public final class ItemWords {

  /** So many words a label has at most, so that its first one alone names it. */
  private static final int FEW = 2;

  /** A shorter word of a label, such as "the", may stand in any sentence. */
  private static final int MIN_WORD = 3;

  private final LabelWords words;
  private final Pattern not;

  public ItemWords(Context context) {
    words = new LabelWords(context.language());
    String between =
        LanguageFile.optional("quotes", context.language()).getProperty("item.not", "");
    not = QuoteWords.word(between);
  }

  /**
   * The one of some other items that ends the clause behind a share, where nothing in its sentence
   * names its own, nor another one.
   */
  public Optional<Label> said(Beside beside, Label own, List<Label> others) {
    String clause = AnswerWords.clause(beside.after());
    Set<String> said = words.of(clause);
    if (said.isEmpty() || not.matcher(clause).find() || isNamed(own, others, beside)) {
      return Optional.empty();
    }
    List<Label> named = others.stream().filter(item -> isNamed(item, said)).toList();
    String last = said.stream().reduce((one, next) -> next).orElseThrow();
    return named.size() == 1 && isOf(named.get(0), last)
        ? Optional.of(named.get(0))
        : Optional.empty();
  }

  /** Whether a text has all words of an item, or the first of two: "du délai d’intervention". */
  private boolean isNamed(Label item, Set<String> text) {
    Set<String> keys = words.keys(item);
    String first = keys.stream().findFirst().orElse("");
    return words.isWhole(item, text)
        || keys.size() <= FEW && text.stream().anyMatch(word -> LabelWords.isSame(first, word));
  }

  private boolean isOf(Label item, String word) {
    return words.keys(item).stream().anyMatch(key -> LabelWords.isSame(key, word));
  }

  /** Whether a sentence has a word of an item that no other one has. */
  private boolean isNamed(Label own, List<Label> others, Beside beside) {
    Set<String> shared =
        others.stream()
            .flatMap(other -> words.of(other.in(words.language())).stream())
            .collect(Collectors.toSet());
    Set<String> sentence = words.of(beside.sentence());
    return words.of(own.in(words.language())).stream()
        .filter(word -> word.length() >= MIN_WORD && !shared.contains(word))
        .anyMatch(word -> sentence.stream().anyMatch(each -> LabelWords.isSame(word, each)));
  }
}
