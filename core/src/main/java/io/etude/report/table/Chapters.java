package io.etude.report.table;

import io.etude.document.Block;
import io.etude.report.prose.Context;
import io.etude.study.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the full results show, by the study's sections; what belongs to none of them comes first.
 *
 * @param <T> what is shown
 */
public final class Chapters<T> {

  /** The chapter of what belongs to no section. */
  private static final String NONE = "";

  private final Context context;
  private final Map<String, List<T>> chapters = new LinkedHashMap<>();

  public Chapters(Context context) {
    this.context = context;
    chapters.put(NONE, new ArrayList<>());
    context.study().sections().forEach(s -> chapters.put(s.id(), new ArrayList<>()));
  }

  /** Adds to a section; to what comes first without one, or if the study does not have it. */
  public void add(T shown, Optional<String> section) {
    chapters.getOrDefault(section.orElse(NONE), chapters.get(NONE)).add(shown);
  }

  /** What each chapter shows. */
  public List<List<T>> lists() {
    return chapters.values().stream().map(List::copyOf).toList();
  }

  /** The blocks that {@code maker} makes of each chapter; those of a section under its label. */
  public List<Block> blocks(Function<List<T>, List<Block>> maker) {
    List<Block> blocks = new ArrayList<>(maker.apply(chapters.get(NONE)));
    for (Section section : context.study().sections()) {
      List<Block> own = maker.apply(chapters.get(section.id()));
      if (!own.isEmpty()) {
        blocks.add(
            new Block.Section(
                "results-" + section.id(),
                context.inlines(section.label()),
                Block.Section.Role.ANNEX,
                own));
      }
    }
    return blocks;
  }
}
