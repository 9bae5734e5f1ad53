package parvis.server.access.session;

import java.time.Duration;
import java.time.Instant;
import parvis.server.access.account.Account;

/** Somebody signed in on one browser. */
public record Session(String tokenHash, Account account, Instant createdAt, Instant seenAt) {
  /** How long one stays signed in without doing anything. */
  public static final Duration IDLE = Duration.ofHours(10);

  /** How long one stays signed in at most: a working day, not two. */
  public static final Duration LONGEST = Duration.ofHours(16);

  /** Whether it is over. */
  public boolean isOver(Instant now) {
    return !now.isBefore(endsAt());
  }

  /** When it is over if nothing more happens. */
  public Instant endsAt() {
    Instant idle = seenAt.plus(IDLE);
    Instant longest = createdAt.plus(LONGEST);
    return idle.isBefore(longest) ? idle : longest;
  }
}
