package io.etude.pdf.layout.summary;

import io.etude.document.Block;
import io.etude.document.SummaryTable;
import io.etude.document.text.Inline;
import io.etude.pdf.layout.line.Words;
import io.etude.pdf.layout.summary.head.SummaryHead;
import io.etude.pdf.layout.summary.shape.CellNumbers;
import io.etude.pdf.layout.summary.shape.SummaryStyles;
import io.etude.pdf.layout.summary.strip.StripAxes;
import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring tables of the results section that share a heading, and the headings of the chapters
 * that begin among them. In the structure tree they are one table, so that each cell finds the
 * heading that is printed once a page.
 */
public final class SummaryRun {

  private static final double QUARTER = 0.25;

  private final SummaryHead head;
  private final List<Entry> entries = new ArrayList<>();

  /** A chapter's heading or a table. */
  sealed interface Entry {}

  /**
   * The heading of a chapter.
   *
   * @param section the chapter
   */
  record Chapter(Block.Section section) implements Entry {}

  /**
   * A table.
   *
   * @param table the table
   */
  record Question(SummaryTable table) implements Entry {}

  private SummaryRun(SummaryHead head) {
    this.head = head;
  }

  /**
   * The runs of neighbouring blocks, each a summary or a chapter of nothing else. A chapter that
   * begins where a run does is left to the caller.
   *
   * @param blocks the blocks
   * @param story takes what follows each other: chapters, and runs
   */
  public static void cut(List<Block> blocks, Story story) {
    List<Entry> waiting = new ArrayList<>();
    SummaryRun run = null;
    for (Entry entry : flat(blocks)) {
      if (entry instanceof Question question) {
        SummaryHead own = SummaryHead.of(question.table());
        if (run == null || !run.head.equals(own)) {
          if (run != null) {
            story.run(run);
          }
          waiting.forEach(chapter -> story.chapter(((Chapter) chapter).section()));
          run = new SummaryRun(own);
        } else {
          run.entries.addAll(waiting);
        }
        waiting.clear();
        run.entries.add(question);
      } else {
        waiting.add(entry);
      }
    }
    if (run != null) {
      story.run(run);
    }
  }

  /** A table by itself. */
  static SummaryRun of(SummaryTable table) {
    SummaryRun run = new SummaryRun(SummaryHead.of(table));
    run.entries.add(new Question(table));
    return run;
  }

  /** What takes the chapters and the runs of an annex in their order. */
  public interface Story {
    /** The heading of a chapter before a run. */
    void chapter(Block.Section section);

    /** Tables that share a heading. */
    void run(SummaryRun run);
  }

  private static List<Entry> flat(List<Block> blocks) {
    List<Entry> entries = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Section section) {
        entries.add(new Chapter(section));
        entries.addAll(flat(section.blocks()));
      } else {
        entries.add(new Question(((Block.Summary) block).table()));
      }
    }
    return entries;
  }

  /** Whether a block is a summary, or a chapter of nothing else. */
  public static boolean holds(Block block) {
    return block instanceof Block.Summary
        || block instanceof Block.Section section
            && !section.blocks().isEmpty()
            && section.blocks().stream().allMatch(SummaryRun::holds);
  }

  SummaryHead head() {
    return head;
  }

  List<Entry> entries() {
    return entries;
  }

  /**
   * How to read the tables: what the first that says so says.
   *
   * @param room the room of groups
   */
  List<Inline> guide(SummaryTable.Room room) {
    return tables().stream()
        .map(table -> table.guide(room))
        .filter(guide -> !guide.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** What is said below the tables. */
  List<Inline> notes() {
    return tables().stream()
        .map(SummaryTable::notes)
        .filter(notes -> !notes.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  List<SummaryTable> tables() {
    List<SummaryTable> tables = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry instanceof Question question) {
        tables.add(question.table());
      }
    }
    return tables;
  }

  /**
   * The axes that the strips of all tables have in common.
   *
   * @param room the room of groups
   */
  StripAxes axes(Words words, SummaryStyles styles, SummaryTable.Room room) {
    return new StripAxes(tables(), axisEnd(), words, styles, room);
  }

  /** The end of the axis of shares, the same for all tables: a quarter, half, three or all. */
  private double axisEnd() {
    double most = 0;
    for (SummaryTable table : tables()) {
      if (table.form() != SummaryTable.Form.ANSWERS) {
        boolean strips = table.groupForm() == SummaryTable.GroupForm.STRIPS;
        if (strips && !table.banner().groups().isEmpty() || !SummaryHead.isGrid(table)) {
          return 1;
        }
        continue;
      }
      for (int r = 0; r < table.rows().size(); r++) {
        for (int c = 0; c < table.columns(); c++) {
          most = Math.max(most, CellNumbers.share(table.cell(r, c)).orElse(0));
        }
      }
    }
    return Math.min(1, QUARTER * Math.max(1, Math.ceil(most / QUARTER - 1e-9)));
  }
}
