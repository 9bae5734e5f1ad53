package parvis.server.access.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Slows down guessing the password of one name, and guessing from one address. */
public final class SignInThrottle {
  private static final int FREE_PER_NAME = 5;
  // A whole agency may come from one address.
  private static final int FREE_PER_ADDRESS = 30;
  private static final int CAPACITY = 20_000;

  private final Throttle names = new Throttle(FREE_PER_NAME, CAPACITY);
  private final Throttle addresses = new Throttle(FREE_PER_ADDRESS, CAPACITY);

  /** Begins a try, or tells how long to wait. */
  public Optional<Duration> attempt(String name, String address, Instant now) {
    Optional<Duration> wait = addresses.attempt(address, now);
    return wait.isPresent() ? wait : names.attempt(name, now);
  }

  /** The try was right: that name is free again, the address as it was before. */
  public void succeeded(String name, String address) {
    names.forgive(name);
    addresses.giveBack(address);
  }
}
