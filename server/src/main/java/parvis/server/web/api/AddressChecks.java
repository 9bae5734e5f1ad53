package parvis.server.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parvis.server.access.limit.RateLimiter;
import parvis.server.host.Hosts;
import parvis.server.mail.AddressCodes;
import parvis.server.mail.MailSettings;
import parvis.server.mail.PostOffice;
import parvis.server.web.problem.ProblemException;

/**
 * Lets people show that a mail address is theirs before they book with it, or are written to there
 * from then on. Where no mail is sent, nobody is asked.
 */
@ApplicationScoped
public class AddressChecks {
  private static final double AN_HOUR = 6.0 / 60; // letters to one address, whoever asks
  private static final int AT_ONCE = 6;
  private static final int ADDRESSES = 20_000;

  /** As long as a code is good for who corrects an address: a place is kept about so long too. */
  private static final Duration TO_CORRECT = Duration.ofMinutes(15);

  private final MailSettings settings;
  private final AddressCodes codes;
  private final PostOffice post;
  private final Hosts hosts;
  private final RateLimiter limiter = new RateLimiter(AN_HOUR, AT_ONCE, ADDRESSES);

  public AddressChecks(MailSettings settings, AddressCodes codes, PostOffice post, Hosts hosts) {
    this.settings = settings;
    this.codes = codes;
    this.post = post;
    this.hosts = hosts;
  }

  /**
   * Sends a code to the address that a place is going to be booked with, or that takes the place of
   * the one of a booking.
   */
  void send(BookingView booking, String email) {
    if (!settings.isOn()) {
      throw ProblemException.of(409, "no-mail");
    }
    Instant now = hosts.now();
    Instant until = until(booking, now);
    Optional<Duration> wait = limiter.take(email.strip().toLowerCase(Locale.ROOT), now);
    if (wait.isPresent()) {
      throw ProblemException.of(429, "too-many-codes").retryAfter(wait.get());
    }
    if (!codes.send(booking.site(), booking.id(), email, until, now)) {
      throw ProblemException.of(429, "too-many-codes");
    }
    post.wakeUp();
  }

  private static Instant until(BookingView booking, Instant now) {
    Instant until = booking.until();
    if (until == null && booking.state() == BookingView.State.BOOKED) {
      return now.plus(TO_CORRECT);
    }
    if (until == null) {
      throw ProblemException.of(409, "refusal.PLACE_NOT_HELD");
    }
    return until;
  }

  /** Refuses a booking whose address the person has not shown to be theirs. */
  void require(BookingView booking, BookBody body) {
    if (booking.state() == BookingView.State.HELD) { // what is booked already was checked then
      require(booking, body.email(), body.code());
    }
  }

  /** Refuses an address that the person has not shown to be theirs; null for none is fine. */
  void require(BookingView booking, @Nullable String email, @Nullable String code) {
    String flaw = email == null || !settings.isOn() ? null : flaw(booking, email, code);
    if (flaw != null) {
      throw ProblemException.invalid().because("code", flaw);
    }
  }

  private @Nullable String flaw(BookingView booking, String email, @Nullable String code) {
    if (code == null) {
      return "code-needed";
    }
    return switch (codes.attempt(booking.site(), booking.id(), email, code)) {
      case RIGHT -> null;
      case WRONG -> "code-wrong";
      case NONE -> "code-over";
    };
  }
}
