package parvis.server.mail;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries letters from the outbox to the mail server, one after another. While the server itself is
 * not to be had, it is asked more and more seldom, and the letters wait without using up tries.
 */
final class Postman {
  private static final Logger LOG = System.getLogger(Postman.class.getName());

  /** Longer than one letter can take with all time-outs of the mail server. */
  static final Duration LEASE = Duration.ofMinutes(4);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final Duration FIRST_ABSENCE = Duration.ofSeconds(5);
  private static final Duration LONGEST_ABSENCE = Duration.ofMinutes(5);
  private static final int GROWTH = 4;
  private static final int ID_LENGTH = 32;

  private final MailSettings settings;
  private final Outbox outbox;
  private final LetterWriter writer;
  private final InstantSource clock;
  private final MailListener listener;
  private Instant away = Instant.MIN; // until when the mail server is left alone
  private Duration absence = FIRST_ABSENCE;

  Postman(
      MailSettings settings,
      Outbox outbox,
      LetterWriter writer,
      InstantSource clock,
      MailListener listener) {
    this.settings = settings;
    this.outbox = outbox;
    this.writer = writer;
    this.clock = clock;
    this.listener = listener;
  }

  /** Sends all that is due now, as far as the mail server takes it and {@code goesOn} holds. */
  void deliver(BooleanSupplier goesOn) {
    try (SmtpServer server = new SmtpServer(settings)) {
      while (goesOn.getAsBoolean() && !clock.instant().isBefore(away)) {
        Optional<Letter> next = outbox.claim(clock.instant(), LEASE);
        if (next.isEmpty()) {
          return;
        }
        deliver(next.get(), server);
      }
    }
  }

  private void deliver(Letter letter, SmtpServer server) {
    Instant now = clock.instant();
    if (!now.isBefore(letter.until())) {
      end(letter, Letter.State.GIVEN_UP, letter.words());
      return;
    }
    Optional<Written> written = writer.write(letter);
    if (written.isEmpty()) {
      end(letter, Letter.State.OVERTAKEN, null);
      return;
    }
    switch (server.send(written.get(), id(letter), now)) {
      case Delivery.Taken(String words) -> {
        absence = FIRST_ABSENCE;
        end(letter, Letter.State.SENT, words);
      }
      case Delivery.Refused(String words) -> end(letter, Letter.State.REFUSED, words);
      case Delivery.Failed(String words, boolean gone) -> {
        if (gone) {
          leaveAlone(words);
        }
        retry(letter, words, gone);
      }
    }
  }

  private void leaveAlone(String words) {
    if (absence.equals(FIRST_ABSENCE)) {
      LOG.log(Level.WARNING, "the mail server is not to be had; letters wait: {0}", words);
    }
    away = clock.instant().plus(absence);
    absence = shorter(absence.multipliedBy(2), LONGEST_ABSENCE);
  }

  private void retry(Letter letter, String words, boolean gone) {
    Instant now = clock.instant();
    Instant next = now.plus(gone ? Duration.ofSeconds(1) : pause(letter.tries()));
    if (next.isBefore(letter.until())) {
      outbox.retry(letter, next, words, now);
      listener.failed(letter);
    } else {
      end(letter, Letter.State.GIVEN_UP, words);
    }
  }

  /**
   * A quarter of a minute after the first try, then four times as long each time, up to an hour.
   */
  private static Duration pause(int tries) {
    Duration pause = FIRST_PAUSE;
    for (int i = 1; i < tries && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
      pause = pause.multipliedBy(GROWTH);
    }
    return shorter(pause, LONGEST_PAUSE);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private void end(Letter letter, Letter.State state, @Nullable String words) {
    outbox.end(letter, state, words, clock.instant());
    listener.ended(letter, state);
  }

  /** The same each time this letter is sent, so that a mailbox can tell the second copy. */
  private String id(Letter letter) {
    String name = letter.site() + "/" + letter.booking() + "/" + letter.occasion();
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      String domain = settings.from().replaceFirst("^.*@", "").replace(">", "").strip();
      return HexFormat.of().formatHex(digest).substring(0, ID_LENGTH) + "@" + domain;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
