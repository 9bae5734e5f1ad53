package parvis.server.access.device;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import parvis.server.access.FreshCache;
import parvis.server.access.Role;
import parvis.server.access.Secret;
import parvis.server.database.Database;
import parvis.server.web.problem.ProblemException;

/**
 * Pairs screens with sites: a screen asks and shows a code, a supervisor approves it. A revoked
 * device is anonymous from its next request on this node, and half a minute later on the others.
 */
public final class Devices {
  /** How long a code may be approved. */
  public static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final Duration FRESHNESS = Duration.ofSeconds(30);
  private static final Duration TOUCH = Duration.ofMinutes(5);
  private static final int REMEMBERED = 5_000;
  private static final int CODE_LENGTH = 6;
  private static final int MOST_WAITING = 100;

  private final Database database;
  private final InstantSource clock;
  private final FreshCache<Device> lately = new FreshCache<>(REMEMBERED, FRESHNESS);
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /** Keeps devices in a database. */
  public Devices(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A new device and the secret for its cookie, which can never be read again. */
  public record Asked(Device device, String secret) {}

  /**
   * Lets a screen ask to be paired.
   *
   * @throws ProblemException when too many wait already, or it is no kind of screen
   */
  public Asked ask(Role kind, String site) {
    if (kind != Role.KIOSK && kind != Role.BOARD) {
      throw ProblemException.invalid().because("kind", "not-screen");
    }
    Instant now = clock.instant();
    String secret = Secret.token();
    return database.write(
        connection -> new Asked(insert(connection, kind, site, secret, now), secret));
  }

  private static Device insert(
      Connection connection, Role kind, String site, String secret, Instant now)
      throws SQLException {
    int _ = DeviceRows.deleteExpired(connection, now);
    if (DeviceRows.countWaiting(connection) >= MOST_WAITING) {
      throw ProblemException.of(503, "pairing-full").retryAfter(PATIENCE);
    }
    Device device = waiting(kind, site, now);
    while (!DeviceRows.insert(connection, device, Secret.hash(secret))) {
      device = waiting(kind, site, now); // that code is being shown elsewhere
    }
    return device;
  }

  private static Device waiting(Role kind, String site, Instant now) {
    return new Device(
        UUID.randomUUID().toString(),
        kind,
        site,
        "",
        Optional.of(Secret.code(CODE_LENGTH)),
        now,
        Optional.of(now.plus(PATIENCE)),
        now);
  }

  /**
   * Approves the device that shows a code, once, and names it.
   *
   * @param mayApprove whether the one who approves may do so for that site
   * @throws ProblemException when no device shows the code (any more)
   */
  public Device approve(String code, String name, Predicate<String> mayApprove) {
    String normal = code.strip().toUpperCase(Locale.ROOT);
    Instant now = clock.instant();
    Device device =
        database.write(
            connection -> {
              Device found =
                  DeviceRows.findByCode(connection, normal, now)
                      .filter(waiting -> mayApprove.test(waiting.site()))
                      .orElseThrow(() -> ProblemException.of(404, "code-unknown"));
              if (DeviceRows.approve(connection, normal, name, now) != 1) {
                throw ProblemException.of(404, "code-unknown");
              }
              return found;
            });
    lately.forgetIf(known -> known.id().equals(device.id()));
    return get(device.id());
  }

  /** Refuses a waiting device, or revokes an approved one. */
  public void remove(String id) {
    int _ = database.write(connection -> DeviceRows.delete(connection, id));
    lately.forgetIf(device -> device.id().equals(id));
    listeners.forEach(Runnable::run);
  }

  /** Calls back when a device was refused or revoked on this node. */
  public void onRemoval(Runnable listener) {
    listeners.add(listener);
  }

  /** Every device, waiting or approved. */
  public List<Device> list() {
    return database.read(connection -> DeviceRows.list(connection, clock.instant()));
  }

  /**
   * The device of an id.
   *
   * @throws ProblemException (404) when there is none
   */
  public Device get(String id) {
    return database
        .read(connection -> DeviceRows.find(connection, id))
        .orElseThrow(() -> ProblemException.of(404, "device-unknown"));
  }

  /** The device of a secret as remembered, without reading the database. */
  public Optional<Device> findRemembered(String secret) {
    Instant now = clock.instant();
    return lately.find(Secret.hash(secret), now).filter(device -> device.isCurrent(now));
  }

  /** The device of a secret, waiting or approved. */
  public Optional<Device> find(String secret) {
    Instant now = clock.instant();
    String hash = Secret.hash(secret);
    return lately.get(hash, now, () -> read(hash, now)).filter(device -> device.isCurrent(now));
  }

  /** As {@link #find}, as the database has it now. */
  public Optional<Device> findAnew(String secret) {
    Instant now = clock.instant();
    return read(Secret.hash(secret), now).filter(device -> device.isCurrent(now));
  }

  private Optional<Device> read(String hash, Instant now) {
    Optional<Device> found = database.read(c -> DeviceRows.findBySecret(c, hash));
    found
        .filter(device -> !now.isBefore(device.seenAt().plus(TOUCH)))
        .ifPresent(device -> touch(device, now));
    return found;
  }

  private void touch(Device device, Instant now) {
    int _ = database.write(connection -> DeviceRows.touch(connection, device.id(), now));
  }
}
