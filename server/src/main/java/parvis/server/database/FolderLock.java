package parvis.server.database;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The exclusive hold of one process on a data folder. The operating system gives it back when the
 * process ends in any way, so a file left behind never locks anybody out.
 */
public final class FolderLock implements AutoCloseable {
  private static final String NAME = "parvis.lock";
  // Beyond the text, so that others can read who holds it where locks are mandatory.
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock of a folder, creating the folder when it is missing.
   *
   * @throws AlreadyRunningException when another process, or this one, holds it already
   */
  public static FolderLock take(Path folder) {
    Path file = folder.toAbsolutePath().resolve(NAME);
    try {
      Files.createDirectories(file.getParent());
      return new FolderLock(open(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The lock file " + file + " cannot be used", e);
    }
  }

  private static FileChannel open(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw new AlreadyRunningException(file, Files.readString(file, US_ASCII).strip());
    }
    channel.truncate(0);
    channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(US_ASCII)), 0);
    return channel;
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false);
    } catch (OverlappingFileLockException _) {
      return null;
    }
  }

  /** Gives the folder back. The file stays: deleting it would let two processes lock two files. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The lock file cannot be released", e);
    }
  }
}
