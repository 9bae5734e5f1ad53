package parvis.server.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the data lie. */
final class DataOptions {
  /** The database in the data folder. */
  static final String FILE = "parvis.db";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of the data (default: ${DEFAULT-VALUE}).")
  Path folder = Path.of("data");

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = "JDBC address of a PostgreSQL database, instead of a file in the data folder.")
  @Nullable String database;

  /** The JDBC address; makes the folder when it is the one to use. */
  String url() {
    if (database != null) {
      return database;
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the data folder " + folder, e);
    }
    return "jdbc:sqlite:" + folder.resolve(FILE).toAbsolutePath();
  }
}
