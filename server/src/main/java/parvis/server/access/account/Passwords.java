package parvis.server.access.account;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import parvis.server.web.problem.ProblemException;

/**
 * Hashes and checks passwords, slowly on purpose. The work runs on few platform threads of its own:
 * a rush to sign in must not take the processor from the people who are calling the next visitor.
 */
public final class Passwords implements AutoCloseable {
  private static final int WAITING = 200;

  private final int cost;
  private final String nobody;
  private final ThreadPoolExecutor threads;

  /** Hashes with bcrypt at a cost: each step up doubles the time, 10 is about 60 ms. */
  public Passwords(int cost) {
    int size = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    this.cost = cost;
    this.nobody = "$2a$%02d$".formatted(cost) + ".".repeat(53); // no password hashes to zeros
    this.threads =
        new ThreadPoolExecutor(
            size,
            size,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("parvis-password-", 0).factory());
  }

  /** The hash to store. Waits for its turn: never call it on an event loop. */
  public String hash(String password) {
    return run(() -> BcryptUtil.bcryptHash(password, cost));
  }

  /** Whether a password is the one of a stored hash; takes the same time for an empty hash. */
  public boolean matches(String password, String hash) {
    boolean possible = !hash.isEmpty() && !PasswordRule.isTooLong(password);
    String tried = PasswordRule.isTooLong(password) ? "" : password;
    return run(() -> BcryptUtil.matches(tried, possible ? hash : nobody)) && possible;
  }

  private <T> T run(Callable<T> work) {
    try {
      Future<T> result = threads.submit(work);
      return result.get();
    } catch (RejectedExecutionException _) {
      throw ProblemException.of(429, "too-many", 5).retryAfter(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while checking a password", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A password could not be checked", e);
    }
  }

  /** Stops its threads. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
