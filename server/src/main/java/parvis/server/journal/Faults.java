package parvis.server.journal;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** What a failed transaction tells about who is to blame. */
final class Faults {
  private static final int SQLITE_PRIMARY_CODE = 0xff;
  // busy, locked, read-only, I/O error, corrupt, full, cannot open
  private static final Set<Integer> SQLITE_CODES = Set.of(5, 6, 8, 10, 11, 13, 14);
  // connection, resources, operator intervention, system error
  private static final Set<String> STATE_CLASSES = Set.of("08", "53", "57", "58");

  private Faults() {}

  /** The database itself is in trouble: no use in trying each site alone. */
  static boolean ofDatabase(SQLException e) {
    return e instanceof SQLTransientConnectionException
        || e instanceof SQLNonTransientConnectionException
        || STATE_CLASSES.contains(stateClass(e))
        || SQLITE_CODES.contains(e.getErrorCode() & SQLITE_PRIMARY_CODE);
  }

  /** The database chose another transaction over this one: deadlock, serialization. */
  static boolean ofRivals(SQLException e) {
    return stateClass(e).equals("40");
  }

  private static String stateClass(SQLException e) {
    String state = e.getSQLState();
    return state == null || state.length() < 2 ? "" : state.substring(0, 2);
  }
}
