package io.etude.narrative;

import static java.util.Objects.requireNonNull;

import io.etude.Diagnostic;
import io.etude.Place;
import io.etude.document.Block;
import io.etude.document.text.Inline;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a template made: blocks, and the front matter that it gives in place of the study's.
 *
 * @param front the parts of the front matter that the template gives: {@code kicker}, {@code
 *     headline}, {@code standfirst}, {@code byline}, {@code runninghead}
 * @param blocks the content
 * @param diagnostics what the author should know of the template, with file and line
 * @param places file, line and column of blocks, references and figures, which are keys by identity
 */
public record Article(
    Map<String, List<Inline>> front,
    List<Block> blocks,
    List<Diagnostic> diagnostics,
    Map<Object, Place> places) {

  /** The parts of the front matter that a template may give. */
  public static final List<String> FRONT =
      List.of("kicker", "headline", "standfirst", "byline", "runninghead");

  /** Copies maps and lists. */
  public Article {
    requireNonNull(places, "places");
    front = Map.copyOf(requireNonNull(front, "front"));
    blocks = List.copyOf(requireNonNull(blocks, "blocks"));
    diagnostics = List.copyOf(requireNonNull(diagnostics, "diagnostics"));
    places = Collections.unmodifiableMap(new IdentityHashMap<>(places));
  }

  /** A part of the front matter, or {@code otherwise} if the template does not give it. */
  public List<Inline> front(String part, List<Inline> otherwise) {
    return front.getOrDefault(part, otherwise);
  }
}
