package io.etude.dataset.rows;

import static java.util.Objects.requireNonNull;

import io.etude.DataException;
import io.etude.dataset.Chunk;
import io.etude.dataset.ChunkReader;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.ReadRequest.Wanted;
import io.etude.dataset.Schema;
import io.etude.dataset.Source;
import io.etude.dataset.Variable;
import io.etude.dataset.column.ColumnBuilder;
import io.etude.dataset.column.ColumnSigns;
import io.etude.dataset.column.RequestedColumns;
import io.etude.dataset.column.ValueFaults;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The rows of a query. Immutable, and thread-safe if its connections are independent; each reader
 * runs the query on a connection of its own, which it closes.
 *
 * <pre>{@code
 * Source answers = JdbcSource.of("answers", dataSource, "select * from answers order by id");
 * }</pre>
 *
 * <p>Columns are named by their labels in the query, in capital or small letters, unless two labels
 * differ in nothing else: databases change the letters of names that are not quoted. A query
 * without {@code order by} may give its rows in another order each time, and then figures may
 * differ in their last digits.
 */
public final class JdbcSource implements Source {

  private static final int FETCH_SIZE = 4096;

  private final String name;
  private final Connections connections;
  private final String query;

  private JdbcSource(String name, Connections connections, String query) {
    this.name = requireNonNull(name, "name");
    this.connections = requireNonNull(connections, "connections");
    this.query = requireNonNull(query, "query");
  }

  /** Opens connections. */
  @FunctionalInterface
  public interface Connections {
    /**
     * A connection that the reader may change the settings of, and closes.
     *
     * @throws SQLException if there is none
     */
    Connection open() throws SQLException;
  }

  /** The rows of {@code query}; {@code name} stands for it in messages. */
  public static JdbcSource of(String name, DataSource dataSource, String query) {
    return new JdbcSource(name, requireNonNull(dataSource, "dataSource")::getConnection, query);
  }

  /** The rows of {@code query} on connections that the caller makes. */
  public static JdbcSource of(String name, Connections connections, String query) {
    return new JdbcSource(name, connections, query);
  }

  /**
   * The remaining rows of a result set, read into memory now, since a result set cannot be read
   * twice. The result set is not closed.
   */
  public static Source ofResultSet(String name, ResultSet rows) {
    try {
      requireNonNull(name, "name");
      requireNonNull(rows, "rows");
      List<Variable> variables = variables(name, rows.getMetaData());
      List<String> columns = variables.stream().map(Variable::name).toList();
      List<List<Object>> copy = new ArrayList<>();
      while (rows.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= columns.size(); i++) {
          row.add(value(name, columns.get(i - 1), rows, i));
        }
        copy.add(row);
      }
      return RowsSource.of(name, columns, copy).ignoringCase();
    } catch (SQLException e) {
      throw failed(name, e);
    }
  }

  private static DataException failed(String name, SQLException e) {
    return new DataException(name + ": the database says: " + e.getMessage(), e);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Schema schema() {
    try (Connection connection = connections.open();
        Statement statement = connection.createStatement()) {
      statement.setMaxRows(1);
      try (ResultSet rows = statement.executeQuery(query)) {
        return new Schema(
            variables(name, rows.getMetaData()), List.of(), Schema.LetterCase.IGNORED);
      }
    } catch (SQLException e) {
      throw failed(name, e);
    }
  }

  private static List<Variable> variables(String name, ResultSetMetaData metadata)
      throws SQLException {
    Map<String, Variable> variables = new LinkedHashMap<>();
    for (int i = 1; i <= metadata.getColumnCount(); i++) {
      String column = metadata.getColumnLabel(i);
      if (variables.put(column, Variable.of(column, type(metadata.getColumnType(i)))) != null) {
        throw new DataException(
            name + ": the query has two columns named \"" + column + "\"; name one with \"as\"");
      }
    }
    return List.copyOf(variables.values());
  }

  private static Variable.Type type(int sqlType) {
    return switch (sqlType) {
      case Types.BIT,
          Types.BOOLEAN,
          Types.TINYINT,
          Types.SMALLINT,
          Types.INTEGER,
          Types.BIGINT,
          Types.REAL,
          Types.FLOAT,
          Types.DOUBLE,
          Types.NUMERIC,
          Types.DECIMAL ->
          Variable.Type.NUMBER;
      case Types.DATE, Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> Variable.Type.DATE;
      case Types.TIME, Types.TIME_WITH_TIMEZONE -> Variable.Type.TIME;
      default -> Variable.Type.TEXT;
    };
  }

  private static Object value(String name, String column, ResultSet rows, int index)
      throws SQLException {
    Object value = rows.getObject(index);
    if (value instanceof byte[] || value instanceof Blob) {
      throw new DataException(name + ": column \"" + column + "\" holds bytes, not answers");
    }
    return RowsSource.plain(value instanceof Clob ? rows.getString(index) : value);
  }

  @Override
  public ChunkReader open(ReadRequest request) {
    Connection connection = null;
    try {
      connection = connections.open();
      // Several drivers read the whole result into memory while they commit after each statement.
      connection.setAutoCommit(false);
      return new Reader(connection, request);
    } catch (SQLException e) {
      closeAfter(e, connection);
      throw failed(name, e);
    } catch (RuntimeException e) {
      closeAfter(e, connection);
      throw e;
    }
  }

  private static void closeAfter(Exception failure, Connection connection) {
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        failure.addSuppressed(e);
      }
    }
  }

  private final class Reader implements ChunkReader {
    private final Connection connection;
    private final Statement statement;
    private final ResultSet rows;
    private final int[] columns;
    private final List<Wanted> wanted;
    private final List<ColumnBuilder> sinks;
    private final ValueFaults faults;
    private final int chunkRows;
    private long number;
    private long read;
    private boolean ended;
    private boolean closed;

    Reader(Connection connection, ReadRequest request) throws SQLException {
      this.connection = connection;
      statement = connection.createStatement();
      statement.setFetchSize(FETCH_SIZE);
      rows = statement.executeQuery(query);
      List<String> names =
          variables(name, rows.getMetaData()).stream().map(Variable::name).toList();
      columns = RequestedColumns.resolve(name, names, Schema.LetterCase.IGNORED, request);
      wanted = request.columns();
      sinks = ColumnBuilder.of(request, columns, new ColumnSigns(JdbcSource.this, request));
      faults = new ValueFaults(request);
      chunkRows = RequestedColumns.chunkRows(columns.length);
    }

    @Override
    public Optional<Chunk> next() {
      if (closed) {
        throw new IllegalStateException("the reader of " + name + " is closed");
      }
      int count = 0;
      try {
        while (!ended && count < chunkRows) {
          if (rows.next()) {
            add(read + count);
            count++;
          } else {
            ended = true;
          }
        }
      } catch (SQLException e) {
        throw failed(name, e);
      }
      faults.end();
      if (count == 0) {
        return Optional.empty();
      }
      long first = read;
      read += count;
      return Optional.of(
          new Chunk(
              number++,
              first,
              count,
              sinks.stream().map(ColumnBuilder::column).toList(),
              row -> RowsSource.place(name, first + row)));
    }

    private void add(long row) throws SQLException {
      for (int i = 0; i < columns.length; i++) {
        Object value = value(name, wanted.get(i).column(), rows, columns[i] + 1);
        faults.add(sinks.get(i), () -> value, () -> RowsSource.place(name, row));
      }
    }

    @Override
    public void close() {
      if (closed) {
        return;
      }
      closed = true;
      try (connection;
          statement;
          rows) {
        ended = true;
      } catch (SQLException e) {
        throw failed(name, e);
      }
    }
  }
}
