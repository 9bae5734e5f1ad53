package parvis.bench.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** What Linux says of a process. */
public final class ProcessFigures {
  // USER_HZ, the same on every Linux that Java runs on.
  private static final long TICKS_A_SECOND = 100;
  private static final int USER_TIME = 11;
  private static final int SYSTEM_TIME = 12;

  private ProcessFigures() {}

  /** Processor time that the process has used so far, in user and system mode. */
  public static Duration cpu(long pid) {
    return parseCpu(read(pid, "stat"));
  }

  /**
   * Processor time of its just-in-time compilers' threads so far; those that ended are left out.
   */
  public static Duration compilers(long pid) {
    Duration all = Duration.ZERO;
    try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
      for (Path thread : threads.toList()) {
        all = all.plus(parseCompiler(readOrNothing(thread.resolve("stat"))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /** Of a line of {@code /proc/PID/task/TID/stat}: zero when it is of no compiler's thread. */
  static Duration parseCompiler(String stat) {
    return stat.contains(" CompilerThre") ? parseCpu(stat) : Duration.ZERO;
  }

  private static String readOrNothing(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException _) {
      return ""; // the thread has ended
    }
  }

  /** Memory that the process holds, in bytes. */
  public static long resident(long pid) {
    return parseResident(read(pid, "status"));
  }

  /** Reads a line of {@code /proc/PID/stat}; the name in brackets may hold spaces and brackets. */
  static Duration parseCpu(String stat) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    long ticks = Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME]);
    return Duration.ofMillis(ticks * 1000 / TICKS_A_SECOND);
  }

  /** Reads {@code /proc/PID/status}. */
  static long parseResident(String status) {
    return status
        .lines()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no VmRSS"));
  }

  private static String read(long pid, String file) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(pid), file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
