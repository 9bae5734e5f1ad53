package parvis.server.database;

import java.nio.file.Path;

/** Another process holds the data folder. */
public final class AlreadyRunningException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AlreadyRunningException(Path lock, String holder) {
    super(
        "Another Parvis server uses this data folder: it holds "
            + lock
            + (holder.isEmpty() ? "" : " (process " + holder + ")")
            + ". Stop that server first, or give this one another data folder.");
  }
}
