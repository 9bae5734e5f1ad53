package parvis.server.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The one thread that writes. Whatever queued up during a commit goes into the next one, so that
 * the cost of making it durable is shared by all who wait.
 */
final class GroupCommit implements AutoCloseable {
  private static final int LARGEST_DRAIN = 4_096;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final BlockingQueue<Append> queue = new LinkedBlockingQueue<>();
  private final Append stop = new Append("", 0, List.of(), 0);
  private final Fences fences;
  private final Committer committer;
  private final Thread thread;
  private volatile boolean closed;

  GroupCommit(Fences fences, Committer committer) {
    this.fences = fences;
    this.committer = committer;
    // A platform thread: the commit waits for the disk inside native code.
    this.thread = Thread.ofPlatform().name("parvis-journal").daemon().unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  CompletableFuture<Void> submit(Append append) {
    queue.add(append);
    // Seen closed: either still queued, and refused here, or the thread has it and will answer.
    if (closed && queue.remove(append)) {
      append.receipt().completeExceptionally(new JournalUnavailableException("Journal is closed"));
    }
    return append.receipt();
  }

  private void run() {
    List<Append> waiting = new ArrayList<>();
    boolean stopping = false;
    do {
      if (waiting.isEmpty()) {
        waiting.add(take());
      }
      queue.drainTo(waiting, LARGEST_DRAIN);
      stopping |= waiting.removeIf(stop::equals);
      waiting = commit(waiting);
    } while (!stopping || !waiting.isEmpty() || !queue.isEmpty());
  }

  private Append take() {
    try {
      return queue.take();
    } catch (InterruptedException _) {
      closed = true; // nobody but the end of the process interrupts this thread
      return stop;
    }
  }

  private List<Append> commit(List<Append> waiting) {
    List<Append> deferred = new ArrayList<>();
    List<Append> valid = new ArrayList<>();
    for (Append append : waiting) {
      if (fences.keepsOut(append)) {
        append.receipt().completeExceptionally(new ConflictException(append.site()));
      } else {
        valid.add(append);
      }
    }
    committer.commit(Chain.of(valid, deferred));
    return deferred;
  }

  @Override
  public void close() {
    closed = true;
    queue.add(stop);
    try {
      if (!thread.join(PATIENCE)) {
        throw new JournalUnavailableException("The last appends are still being written");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
