package parvis.server.database;

import java.io.IOException;
import java.nio.file.Path;

/** A process that holds a data folder until it is killed or its input ends. */
final class LockHolder {
  private LockHolder() {}

  static void main(String[] args) throws IOException {
    try (FolderLock _ = FolderLock.take(Path.of(args[0]))) {
      IO.println("held");
      int _ = System.in.read();
    }
  }
}
