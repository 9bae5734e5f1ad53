package parvis.server.web.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Text;

/**
 * What became of somebody who came with an appointment.
 *
 * @param outcome what it is
 * @param start the booked time, null when no booking was found
 * @param from from when the person can say that they are here, null unless it is too early
 * @param until until when the place is kept, null unless it matters
 * @param rank the rank that was given, null for none
 * @param token token of the visit that goes on already, null unless its own link was shown
 * @param agent name of the agent who is away, null unless that is so
 * @param site where the booking is, null for here
 * @param inTime whether the place there is still kept now, false for here
 */
public record ArrivalView(
    Outcome outcome,
    @Nullable Instant start,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable RankAnswer rank,
    @Nullable String token,
    @Nullable String agent,
    @Nullable Text site,
    boolean inTime) {
  /** What can become of it. */
  public enum Outcome {
    /** The person is here and has a rank. */
    HERE,
    /** The same, later than the place was kept: the person waits as the offer says. */
    LATE,
    /** The person was here before and waits. */
    ALREADY_HERE,
    /** The person had been called, was not there, and waits again. */
    BACK,
    /** It is too early to say so. */
    TOO_EARLY,
    /** It is too late: the person books again. */
    TOO_LATE,
    /** The booking is for another day. */
    OTHER_DAY,
    /** The booking was given up. */
    CANCELLED,
    /** The visit is over. */
    OVER,
    /** The agent named is away: anybody able may receive the person if they agree. */
    AGENT_AWAY,
    /** The booking is at another site of this server. */
    OTHER_SITE,
    /** No booking of today fits, or more than one does. */
    NOT_FOUND
  }

  static ArrivalView nothing() {
    return new ArrivalView(Outcome.NOT_FOUND, null, null, null, null, null, null, null, false);
  }

  static ArrivalView of(Outcome outcome, Instant start) {
    return new ArrivalView(outcome, start, null, null, null, null, null, null, false);
  }

  static ArrivalView here(Outcome outcome, Instant start, RankAnswer rank) {
    return new ArrivalView(outcome, start, null, null, rank, null, null, null, false);
  }

  ArrivalView within(@Nullable Instant first, @Nullable Instant last) {
    return new ArrivalView(outcome, start, first, last, rank, token, agent, site, inTime);
  }

  ArrivalView with(@Nullable String ownToken) {
    return new ArrivalView(outcome, start, from, until, rank, ownToken, agent, site, inTime);
  }

  ArrivalView away(@Nullable String who) {
    return new ArrivalView(outcome, start, from, until, rank, token, who, site, inTime);
  }

  ArrivalView at(Text where, boolean stillKept) {
    return new ArrivalView(outcome, start, from, until, rank, token, agent, where, stillKept);
  }
}
