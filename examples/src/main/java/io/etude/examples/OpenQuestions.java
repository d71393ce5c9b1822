package io.etude.examples;

import io.etude.ReportException;
import io.etude.draft.AuthorQuestion;
import io.etude.draft.CodebookDraft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The questions that a draft asks, on a console, and the answers to them in a file. */
final class OpenQuestions {

  private OpenQuestions() {}

  /** Lines that ask them; none if no question is open. */
  static List<String> of(CodebookDraft draft) {
    List<String> lines = new ArrayList<>();
    List<AuthorQuestion> questions = draft.questions();
    if (!questions.isEmpty()) {
      lines.add(
          "Open questions: "
              + questions.size()
              + "; the codebook has them as \"# ?\", \"etude preview\" takes answers, and so does"
              + " \"--answers\"");
    }
    for (AuthorQuestion question : questions) {
      lines.add("  " + question.id() + ": " + question.text());
      String others = String.join(", ", question.choices().subList(1, question.choices().size()));
      lines.add("    drafted: " + question.choices().get(0) + "; or: " + others);
    }
    return lines;
  }

  /** The answers in a file: lines such as {@code mood.sides: neither}. */
  static Map<String, String> answers(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
    Map<String, String> answers = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      int colon = line.indexOf(": ");
      if (!line.isEmpty() && !line.startsWith("#")) {
        if (colon < 0 || answers.put(line.substring(0, colon), line.substring(colon + 2)) != null) {
          throw new ReportException(
              file
                  + ":"
                  + (i + 1)
                  + ": "
                  + (colon < 0
                      ? "a line is a question's id, a colon and an answer, such as"
                          + " \"mood.sides: neither\", not \""
                          + line
                          + "\""
                      : "\"" + line.substring(0, colon) + "\" is answered twice"));
        }
      }
    }
    return answers;
  }
}
