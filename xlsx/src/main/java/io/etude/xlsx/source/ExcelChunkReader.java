package io.etude.xlsx.source;

import io.etude.DataException;
import io.etude.Place;
import io.etude.dataset.CellPlaces;
import io.etude.dataset.Chunk;
import io.etude.dataset.ChunkReader;
import io.etude.dataset.Column;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.column.ColumnBuilder;
import io.etude.dataset.column.ColumnSigns;
import io.etude.dataset.column.RequestedColumns;
import io.etude.dataset.column.ValueFaults;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Gathers the rows of a sheet into chunks. */
public final class ExcelChunkReader implements ChunkReader {

  private final ExcelBook book;
  private final ExcelRows rows;
  private final int chunkRows;
  private final int[] indices;
  private final List<ColumnBuilder> columns;
  private final ValueFaults faults;
  private long number;
  private long firstRow;
  private boolean closed;

  public ExcelChunkReader(ExcelBook book, ReadRequest request, ColumnSigns signs, int chunkRows) {
    this.book = book;
    this.rows = book.rows();
    this.chunkRows = chunkRows;
    this.faults = new ValueFaults(request);
    this.indices = indices(request);
    this.columns = ColumnBuilder.of(request, indices, signs);
  }

  private int[] indices(ReadRequest request) {
    try {
      return RequestedColumns.resolve(book.name(), rows.header(), request);
    } catch (DataException e) {
      throw new DataException(e.getMessage() + book.besideOthers(), e);
    }
  }

  @Override
  public Optional<Chunk> next() {
    if (closed) {
      throw new IllegalStateException("the reader of " + book.name() + " is closed");
    }
    int[] sheetRows = new int[Math.min(chunkRows, 1024)];
    int count = 0;
    while (count < chunkRows && rows.next()) {
      if (count == sheetRows.length) {
        sheetRows = Arrays.copyOf(sheetRows, Math.min(chunkRows, count * 2));
      }
      sheetRows[count++] = rows.row();
      for (int i = 0; i < indices.length; i++) {
        add(i);
      }
    }
    faults.end();
    if (count == 0) {
      return Optional.empty();
    }
    List<Column> made = columns.stream().map(ColumnBuilder::column).toList();
    Chunk chunk = new Chunk(number++, firstRow, count, made, places(sheetRows));
    firstRow += count;
    return Optional.of(chunk);
  }

  /** A row is named by its first cell that was asked for. */
  private CellPlaces places(int[] sheetRows) {
    int first = indices.length == 1 ? indices[0] : 0;
    List<String> names = rows.header();
    return new CellPlaces() {
      @Override
      public Place apply(int row) {
        return Place.of(book.place(sheetRows[row], first));
      }

      @Override
      public Place cell(int row, String column) {
        int index = names.indexOf(column);
        return Place.of(book.place(sheetRows[row], index < 0 ? first : index));
      }
    };
  }

  private void add(int index) {
    int column = indices[index];
    faults.add(
        columns.get(index),
        () -> rows.value(column),
        () -> Place.of(book.place(rows.row(), column)));
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      book.close();
    }
  }
}
