package parvis.server.access.link;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parvis.server.access.account.Account;

/**
 * An address at which a calendar reads bookings.
 *
 * @param id of the link
 * @param site id of the site
 * @param kind whose bookings it shows
 * @param agent id of the agent, null for the whole site
 * @param account id of the account that made it: it shows what they may see, while they may
 * @param name what it is for
 * @param names whether it tells who has booked
 * @param shared whether an agent's link also tells of bookings that anybody able may receive
 * @param createdAt when it was made
 */
public record CalendarLink(
    String id,
    String site,
    Kind kind,
    @Nullable String agent,
    String account,
    String name,
    boolean names,
    boolean shared,
    Instant createdAt) {
  /** Whose bookings a link shows. */
  public enum Kind {
    /** Those of one agent. */
    AGENT,
    /** All of the site. */
    SITE
  }

  /** Whether who made it may still see what it shows. */
  public boolean isGoodFor(Account owner) {
    boolean may =
        switch (kind) {
          case AGENT -> owner.agent().isPresent() && owner.agent().get().equals(agent);
          case SITE -> owner.role().implied().contains(parvis.server.access.Role.SUPERVISOR);
        };
    return may && owner.active() && owner.sites().allow(site);
  }
}
