package parvis.server.reports.fact;

import java.sql.Connection;
import java.sql.SQLException;

/** The statements of one transaction, prepared once for all its sites. */
public final class FactRows implements AutoCloseable {
  private final Connection connection;
  private final LegRows legs;
  private final AnswerRows answers;
  private final CallRows calls;

  /** Works through a connection that the caller commits. */
  public FactRows(Connection connection) throws SQLException {
    this.connection = connection;
    legs = new LegRows(connection);
    answers = new AnswerRows(connection);
    calls = new CallRows(connection);
  }

  Connection connection() {
    return connection;
  }

  LegRows legs() {
    return legs;
  }

  AnswerRows answers() {
    return answers;
  }

  CallRows calls() {
    return calls;
  }

  @Override
  public void close() throws SQLException {
    legs.close();
    answers.close();
    calls.close();
  }
}
