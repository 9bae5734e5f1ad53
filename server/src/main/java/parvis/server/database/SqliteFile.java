package parvis.server.database;

import java.nio.file.Path;

/** Where a SQLite address points. */
final class SqliteFile {
  /** What the database is called inside a data folder. */
  static final String NAME = "parvis.db";

  private static final String PREFIX = "jdbc:sqlite:";

  private SqliteFile() {}

  /** The file of an address, options left off. */
  static Path of(String url) {
    String rest = url.substring(PREFIX.length());
    int options = rest.indexOf('?');
    String file = options < 0 ? rest : rest.substring(0, options);
    if (file.isEmpty() || file.startsWith(":") || file.startsWith("file:")) {
      throw new IllegalArgumentException(
          "The SQLite address must name a file, like jdbc:sqlite:/var/lib/parvis/parvis.db");
    }
    return Path.of(file).toAbsolutePath();
  }

  /** The folder that holds the file of an address. */
  static Path folder(String url) {
    Path folder = of(url).getParent();
    if (folder == null) {
      throw new IllegalArgumentException("The SQLite address names no file");
    }
    return folder;
  }

  /** The address of a file. */
  static String url(Path file) {
    return PREFIX + file.toAbsolutePath();
  }
}
