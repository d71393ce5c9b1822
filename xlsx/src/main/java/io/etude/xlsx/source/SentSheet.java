package io.etude.xlsx.source;

import io.etude.study.Comment;
import io.etude.study.SentComment;
import io.etude.xlsx.sheet.CellDigest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a workbook was sent with, as its hidden sheet has it: experts' comments in full, and the
 * digests of all cells, row by row, and of the notes on cells. Each of its rows says in its first
 * cell what it holds.
 */
public final class SentSheet {

  /** The name of the sheet. */
  public static final String NAME = "_etude";

  /** A row with an expert's id, status, text, digest of the codebook's, topic and versions. */
  public static final String COMMENT = "comment";

  /** A row with the name of a sheet and the digests of its cells. */
  public static final String CELLS = "cells";

  /** A row with the digests of notes. */
  public static final String NOTES = "notes";

  /** What ends a row of cells. */
  public static final char END = '.';

  private final Map<String, SentComment> comments = new LinkedHashMap<>();
  private final Map<String, List<List<String>>> cells = new LinkedHashMap<>();
  private final Set<String> notes = new HashSet<>();

  private SentSheet() {}

  /** That of a workbook; empty where it has none. */
  static SentSheet of(SpreadsheetText book) throws IOException {
    SentSheet sent = new SentSheet();
    if (book.sheets().contains(NAME)) {
      SpreadsheetText.Grid grid = book.grid(NAME);
      grid.rows().forEach((row, cells) -> sent.read(grid, row, cells.lastKey()));
    }
    return sent;
  }

  private void read(SpreadsheetText.Grid grid, int row, int lastColumn) {
    StringBuilder digests = new StringBuilder();
    for (int column = 1; column <= lastColumn; column++) {
      digests.append(column == 1 ? "" : grid.at(row, column));
    }
    switch (grid.at(row, 0)) {
      case COMMENT -> comments.put(grid.at(row, 1), comment(grid, row));
      case CELLS -> cells.put(grid.at(row, 1), rows(digests.toString()));
      case NOTES -> notes.addAll(tokens(digests.toString()));
      default -> {} // what the sheet is for
    }
  }

  private static SentComment comment(SpreadsheetText.Grid grid, int row) {
    return new SentComment(
        grid.at(row, 3),
        Comment.Status.valueOf(grid.at(row, 2).toUpperCase(Locale.ROOT)),
        grid.at(row, 4),
        grid.at(row, 5),
        List.of(grid.at(row, 6).split(" ")));
  }

  private static List<List<String>> rows(String digests) {
    List<List<String>> rows = new ArrayList<>();
    int start = 0;
    for (int end = digests.indexOf(END); end >= 0; end = digests.indexOf(END, start)) {
      rows.add(tokens(digests.substring(start, end)));
      start = end + 1;
    }
    return rows;
  }

  private static List<String> tokens(String digests) {
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < digests.length(); ) {
      String one = digests.substring(i, i + 1);
      boolean sign = one.equals(CellDigest.EMPTY) || one.equals(CellDigest.FORMULA);
      int end = Math.min(digests.length(), i + (sign ? 1 : CellDigest.LENGTH));
      tokens.add(digests.substring(i, end));
      i = end;
    }
    return tokens;
  }

  /** Whether the workbook doesn't say what was sent. */
  boolean isEmpty() {
    return comments.isEmpty() && cells.isEmpty();
  }

  /** Experts' comments as they were sent, by expert. */
  Map<String, SentComment> comments() {
    return comments;
  }

  /** The digests of each row's cells, by sheet. */
  Map<String, List<List<String>>> cells() {
    return cells;
  }

  /** The digests of the notes. */
  Set<String> notes() {
    return notes;
  }
}
