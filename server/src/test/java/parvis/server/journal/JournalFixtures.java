package parvis.server.journal;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.LongStream;

/** Entries to write and ways to wait for them. */
public final class JournalFixtures {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123Z");

  private JournalFixtures() {}

  /** Entries of a site, numbered from a sequence. */
  public static List<Entry> entries(String site, long from, int count) {
    return LongStream.range(from, from + count)
        .mapToObj(sequence -> entry(site, sequence, "{\"n\":" + sequence + "}"))
        .toList();
  }

  static Entry entry(String site, long sequence, String payload) {
    return new Entry(site, sequence, NOON, "Happened", 1, "cmd-" + sequence, "anna", payload);
  }

  /** Waits until an append is durable. */
  public static void await(CompletableFuture<Void> receipt) {
    Throwable failure = outcome(receipt);
    if (failure != null) {
      throw new AssertionError("The append failed", failure);
    }
  }

  static boolean succeeds(CompletableFuture<Void> receipt) {
    Throwable failure = outcome(receipt);
    if (failure == null || failure instanceof ConflictException) {
      return failure == null;
    }
    throw new AssertionError("The append failed", failure);
  }

  static ConflictException conflictOf(CompletableFuture<Void> receipt) {
    if (failureOf(receipt) instanceof ConflictException conflict) {
      return conflict;
    }
    throw new AssertionError("Not a conflict", failureOf(receipt));
  }

  static Throwable failureOf(CompletableFuture<Void> receipt) {
    Throwable failure = outcome(receipt);
    if (failure == null) {
      throw new AssertionError("The append succeeded");
    }
    return failure;
  }

  private static @org.jspecify.annotations.Nullable Throwable outcome(
      CompletableFuture<Void> receipt) {
    try {
      receipt.get(30, SECONDS);
      return null;
    } catch (ExecutionException e) {
      return e.getCause();
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError("No answer", e);
    }
  }

  static boolean waitFor(CountDownLatch latch) {
    try {
      return latch.await(30, SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  static int insertStray(Connection connection, String site, long sequence) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into journal_entry (site, sequence, at, type, version, command, actor, payload)"
                + " values (?, ?, 0, 'Stray', 1, '', '', '{}')")) {
      insert.setString(1, site);
      insert.setLong(2, sequence);
      return insert.executeUpdate();
    }
  }

  static int forget(Connection connection, String site) throws SQLException {
    for (String table : List.of("journal_entry", "site_head")) {
      try (PreparedStatement delete =
          connection.prepareStatement("delete from " + table + " where site = ?")) {
        delete.setString(1, site);
        delete.executeUpdate();
      }
    }
    return 1;
  }
}
