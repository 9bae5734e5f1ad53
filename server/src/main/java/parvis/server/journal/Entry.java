package parvis.server.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One line of the journal. What the payload means is not the journal's business.
 *
 * @param site the site it happened at
 * @param sequence 1 for the first of a site, then without gaps
 * @param at when it was decided; kept to the millisecond
 * @param type the name of the event
 * @param version the shape of the payload
 * @param command the id of the command that caused it
 * @param actor who sent that command
 * @param payload JSON
 */
public record Entry(
    String site,
    long sequence,
    Instant at,
    String type,
    int version,
    String command,
    String actor,
    String payload) {

  /** Cuts the time to what is stored, so that what is read equals what was written. */
  public Entry {
    if (site.isBlank() || sequence < 1) {
      throw new IllegalArgumentException("An entry needs a site and a sequence from 1");
    }
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }
}
