package io.etude.codebook;

import static java.util.Objects.requireNonNull;

import io.etude.internal.Rules;
import java.util.List;

/**
 * Who was asked: those whose value in {@code column} is one of {@code codes}.
 *
 * @param column a column of the data
 * @param codes values of that column, at least one
 */
public record Routing(String column, List<String> codes) {

  /** Copies the list and checks that it is not empty. */
  public Routing {
    requireNonNull(column, "column");
    codes = List.copyOf(requireNonNull(codes, "codes"));
    Rules.named("the column that tells who was asked", column, "column");
    Rules.notEmpty("routing by column \"" + column + "\"", "code", codes, "codes");
  }
}
