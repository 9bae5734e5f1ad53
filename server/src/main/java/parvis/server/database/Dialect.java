package parvis.server.database;

/** The databases Parvis runs on. */
public enum Dialect {
  /** One file, one server process. */
  SQLITE,
  /** A database server that several Parvis nodes may share. */
  POSTGRESQL;

  /**
   * Tells the dialect from a JDBC address.
   *
   * @throws IllegalArgumentException when the address is of no known database
   */
  public static Dialect of(String url) {
    if (url.startsWith("jdbc:sqlite:")) {
      return SQLITE;
    }
    if (url.startsWith("jdbc:postgresql:")) {
      return POSTGRESQL;
    }
    throw new IllegalArgumentException(
        "The database address must begin with jdbc:sqlite: or jdbc:postgresql:");
  }
}
