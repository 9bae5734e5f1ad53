package parvis.engine.calling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.CallingMode;
import parvis.engine.desk.DeskState;
import parvis.engine.desk.Readiness;
import parvis.engine.routing.Chooser;
import parvis.engine.routing.Floor;
import parvis.engine.routing.Receiver;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Place;

/** The desks of a site that stand ready for whoever can be called. */
public final class ReadyDesks {
  private static final Comparator<DeskState> LONGEST_FIRST =
      Comparator.comparing(ReadyDesks::since).thenComparing(DeskState::desk);

  private final SiteState site;
  private final Instant at;
  private final long now;
  private final Floor floor;
  private final Chooser chooser;
  private final List<Receiver> ready = new ArrayList<>();

  /** The desks that stand ready at {@code at}. */
  public ReadyDesks(SiteState site, Instant at) {
    this.site = site;
    this.at = at;
    this.now = Place.rankOf(at);
    this.floor = site.floor(at);
    this.chooser = new Chooser(site.paces());
    site.desks().stream()
        .filter(DeskState::isStanding)
        .filter(DeskState::isFree)
        .sorted(LONGEST_FIRST)
        .map(desk -> receiver(site, desk, at))
        .forEach(ready::add);
  }

  private static Receiver receiver(SiteState site, DeskState desk, Instant at) {
    Receiver asking = Objects.requireNonNull(site.findReceiver(desk.desk(), at));
    return desk.mode() == CallingMode.AUTOMATIC ? asking.unasked() : asking;
  }

  private static Instant since(DeskState desk) {
    return desk.readiness() instanceof Readiness.Standing(Instant since) ? since : Instant.MAX;
  }

  /** Whether some desk stands ready: cheaper than asking for all of them. */
  public static boolean exist(SiteState site) {
    for (DeskState desk : site.desks()) {
      if (desk.isStanding()) {
        return true;
      }
    }
    return false;
  }

  /** Those who stand ready, the one ready longest first. */
  public List<Receiver> all() {
    return List.copyOf(ready);
  }

  /**
   * The desk that gets somebody now, null when nobody can be called by any: who the desk ready
   * longest would call goes to the best of all.
   */
  public @Nullable String findMatch() {
    Receiver matched = chooser.findMatch(floor, ready, now);
    return matched == null ? null : matched.desk();
  }

  /**
   * When somebody who waits may be called by one of them at the earliest; null for not as things
   * stand.
   */
  public @Nullable Instant nextMatch() {
    long next = chooser.nextMatch(floor, ready, now);
    return next == Chooser.NEVER ? null : later(next);
  }

  private Instant later(long nanos) {
    Instant moment = Instant.ofEpochMilli(Math.ceilDiv(nanos, 1_000_000L));
    return moment.isBefore(at) ? at : moment;
  }

  /** Whether one of them could call somebody who comes now for {@code service}. */
  public boolean wouldTake(String service) {
    int number = site.catalogue().numberOf(service);
    return ready.stream().anyMatch(one -> one.receives(number));
  }
}
