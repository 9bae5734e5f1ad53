package parvis.server.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Something done with one connection; whoever runs it commits or rolls back. */
@FunctionalInterface
public interface SqlWork<T> {
  /** Does the work and gives its result; must not commit, roll back or close. */
  T run(Connection connection) throws SQLException;
}
