package parvis.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Puts a backup into a data folder. */
public final class Restore {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final InstantSource clock;

  /** Restores, dating what it replaces by a clock. */
  public Restore(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Makes a backup the database of a folder.
   *
   * @param replace whether a database that is there may give way; it is kept under a dated name
   * @throws AlreadyRunningException when a server uses the folder
   * @throws BackupException when the backup is damaged, or a database is there and may not give way
   */
  public void run(Path backup, Path dataFolder, boolean replace) {
    try (FolderLock _ = FolderLock.take(dataFolder)) {
      Path database = dataFolder.resolve(SqliteFile.NAME);
      if (Files.exists(database) && !replace) {
        throw new BackupException(
            "There is a database already: " + database + ". Say replace to put it aside.");
      }
      restore(backup, database);
    } catch (IOException e) {
      throw new BackupException("The restore of " + backup + " failed", e);
    }
  }

  private void restore(Path backup, Path database) throws IOException {
    if (!Files.exists(backup)) {
      throw new BackupException("There is no backup at " + backup);
    }
    Path partial = database.resolveSibling(SqliteFile.NAME + ".partial");
    Files.copy(backup, partial, StandardCopyOption.REPLACE_EXISTING);
    SqliteCheck.requireSound(partial);
    putAside(database);
    DurableFiles.install(partial, database);
  }

  /**
   * The log goes first and durably: if it outlived its database, SQLite would play it into the
   * restored one.
   */
  private void putAside(Path database) throws IOException {
    String kept = "parvis-replaced-" + STAMP.format(clock.instant()) + ".db";
    for (String suffix : new String[] {"-shm", "-wal", ""}) {
      Path file = database.resolveSibling(SqliteFile.NAME + suffix);
      if (Files.exists(file)) {
        Files.move(file, database.resolveSibling(kept + suffix));
        DurableFiles.syncFolder(database);
      }
    }
  }
}
