package parvis.server.mail;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import parvis.server.database.Database;
import parvis.server.host.Hosts;
import parvis.server.journal.feed.Feed;
import parvis.server.journal.feed.Follower;
import parvis.server.journal.feed.WakeUp;

/**
 * Follows the journal, puts letters into the outbox, and has them carried. Several nodes may each
 * run one: each letter is claimed by one of them. Without a mail server it does nothing.
 */
public final class PostOffice implements AutoCloseable {
  private static final Logger LOG = System.getLogger(PostOffice.class.getName());
  private static final int BATCH = 1_000;
  // One look for all that is committed meanwhile, not one more for each commit.
  private static final Duration TOGETHER = Duration.ofMillis(200);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
  private static final Duration KEPT = Duration.ofDays(90);

  private final MailSettings settings;
  private final Hosts hosts;
  private final Feed feed;
  private final Follower follower;
  private final BookingLetters letters;
  private final Outbox outbox;
  private final AddressCodes codes;
  private final Reminders reminders;
  private final Postman postman;
  private final WakeUp wakeUp = new WakeUp(TOGETHER);
  private final Thread thread;
  private Instant lookedAt = Instant.MIN;

  /** Prepares an office over a database; {@link #start} sets it going. */
  public PostOffice(
      MailSettings settings,
      Database database,
      Hosts hosts,
      Outbox outbox,
      AddressCodes codes,
      LetterWriter writer,
      MailListener listener) {
    this.settings = settings;
    this.hosts = hosts;
    this.outbox = outbox;
    this.codes = codes;
    this.feed = new Feed(database);
    this.follower = feed.follow(BookingLetters.CONSUMER);
    this.letters = new BookingLetters(hosts::now);
    this.reminders = new Reminders(database, outbox, hosts);
    this.postman = new Postman(settings, outbox, writer, hosts::now, listener);
    // A platform thread: SQLite works inside the calling thread.
    this.thread = Thread.ofPlatform().name("parvis-mail").daemon().unstarted(this::run);
  }

  /** Begins to send in the background, when there is a mail server. */
  public void start() {
    if (settings.isOn()) {
      begin();
      LOG.log(Level.INFO, "mail goes by {0}", settings.server());
      thread.start();
    }
  }

  /** The first time, what was booked before is told to nobody. */
  void begin() {
    feed.beginNow(BookingLetters.CONSUMER);
  }

  /** There may be something to send; without this, it is noticed within a second. */
  public void wakeUp() {
    wakeUp.ring();
  }

  private void run() {
    while (!wakeUp.isOver()) {
      work();
      wakeUp.sleep();
    }
  }

  /** Does all that is to be done now, in the caller's thread. */
  void work() {
    safely(this::follow);
    safely(this::eachMinute);
    safely(() -> postman.deliver(() -> !wakeUp.isOver()));
  }

  private static void safely(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "mail does not go on; trying again", e);
    }
  }

  private void follow() {
    while (!wakeUp.isOver() && follower.drain(letters, BATCH) > 0) {
      // until nothing is left
    }
  }

  private void eachMinute() {
    Instant now = hosts.now();
    if (lookedAt.plus(MINUTE).isAfter(now)) {
      return;
    }
    lookedAt = now;
    reminders.look();
    codes.forgetBefore(now);
    outbox.forgetBefore(now.minus(KEPT));
  }

  /**
   * Finishes the letter at hand and stops. A mail server that does not answer is not waited for:
   * the letter goes again after the next start.
   */
  @Override
  public void close() {
    wakeUp.end();
    try {
      thread.join(LONGEST_STOP.toMillis());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
