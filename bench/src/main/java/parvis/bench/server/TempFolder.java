package parvis.bench.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for one run, removed at its end. */
public final class TempFolder implements AutoCloseable {
  private final Path path;
  private final Runnable clear = this::remove;

  private TempFolder(Path path) {
    this.path = path;
    Leftovers.add(clear);
  }

  /** Makes one. */
  public static TempFolder make() throws IOException {
    return new TempFolder(Files.createTempDirectory("parvis-bench"));
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  private void remove() {
    try {
      List<Path> all;
      try (Stream<Path> paths = Files.walk(path)) {
        all = paths.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path each : all) {
        boolean _ = Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    remove();
    Leftovers.remove(clear);
  }
}
