package parvis.server.web.problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be done, with an answer for whoever sent it. The texts for {@code code} are
 * in {@code messages/problems_*.properties}: {@code <code>.title} and {@code <code>.detail}; those
 * of fields are {@code field.<key>}.
 */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A field and the key of what is wrong with it. */
  record Flaw(String field, String key, List<Object> values) {}

  private final int status;
  private final String code;
  private final transient List<Object> values;
  private final transient List<Flaw> flaws = new ArrayList<>();
  private @Nullable Duration pause;

  private ProblemException(int status, String code, List<Object> values) {
    super(code, null, false, false); // an answer, not a fault: nobody needs its stack
    this.status = status;
    this.code = code;
    this.values = values;
  }

  /** A problem with an HTTP status and the values that its texts name as {0}, {1}… */
  public static ProblemException of(int status, String code, Object... values) {
    return new ProblemException(status, code, List.of(values));
  }

  /** A request whose fields are wrong (400); say which ones with {@link #because}. */
  public static ProblemException invalid() {
    return of(400, "invalid");
  }

  /** Adds a field that is wrong. */
  public ProblemException because(String field, String key, Object... values) {
    flaws.add(new Flaw(field, key, List.of(values)));
    return this;
  }

  /** Says when to come back. */
  public ProblemException retryAfter(Duration after) {
    pause = after;
    return this;
  }

  /** Throws itself when a field was found wrong. */
  public void throwIfAny() {
    if (!flaws.isEmpty()) {
      throw this;
    }
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The code that programs know it by. */
  public String code() {
    return code;
  }

  List<Object> values() {
    return values;
  }

  List<Flaw> flaws() {
    return flaws;
  }

  /** When to come back, if that helps. */
  public Optional<Duration> pause() {
    return Optional.ofNullable(pause);
  }
}
