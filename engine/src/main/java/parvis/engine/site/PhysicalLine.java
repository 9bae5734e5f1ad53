package parvis.engine.site;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line without tickets, as far as is known.
 *
 * @param people how many stand in it by the last count less those announced since; null for not
 *     known
 * @param countedAt when it was counted last, null for never
 * @param announcedAt when a desk was announced at its head last, null for never today
 * @param headSince since when somebody stands at its head, as far as is known; null while it is
 *     empty, or taken to be so because nobody came to a call
 * @param meanGap mean milliseconds between announcements while it was not empty, 0 for not known
 */
public record PhysicalLine(
    @Nullable Integer people,
    @Nullable Instant countedAt,
    @Nullable Instant announcedAt,
    @Nullable Instant headSince,
    long meanGap) {
  private static final int MEMORY = 10;
  private static final long LONGEST_GAP = 30 * 60_000L;

  /** Nothing is known, but that somebody may stand there since {@code since}. */
  static PhysicalLine unknown(Instant since) {
    return new PhysicalLine(null, null, null, since, 0);
  }

  PhysicalLine counted(int now, Instant at) {
    boolean standsThere = announcedAt != null && headSince != null;
    Instant since = now == 0 ? null : standsThere ? headSince : at;
    return new PhysicalLine(now, at, announcedAt, since, meanGap);
  }

  PhysicalLine announced(Instant at) {
    Integer left = people == null ? null : Math.max(0, people - 1);
    Instant since = left != null && left == 0 ? null : at;
    return new PhysicalLine(left, countedAt, at, since, gapAfter(at));
  }

  /** Nobody came: whoever was counted is still there; where nobody was, it is taken to be empty. */
  PhysicalLine putBack() {
    return people == null
        ? new PhysicalLine(null, countedAt, announcedAt, null, meanGap)
        : new PhysicalLine(people + 1, countedAt, announcedAt, announcedAt, meanGap);
  }

  /** A gap in which it was empty, or so long that it must have been, tells nothing of the pace. */
  private long gapAfter(Instant at) {
    if (announcedAt == null || !announcedAt.equals(headSince)) {
      return meanGap;
    }
    long gap = at.toEpochMilli() - announcedAt.toEpochMilli();
    if (gap > LONGEST_GAP) {
      return meanGap;
    }
    return meanGap == 0 ? gap : meanGap + (gap - meanGap) / MEMORY;
  }

  /** Whether it is known that nobody stands in it. */
  public boolean isKnownEmpty() {
    return people != null && people == 0;
  }

  /**
   * Whether nobody came to the last call, so that nobody is expected there.
   *
   * @param lasts how long after that call it is still believed
   */
  public boolean isTakenToBeEmpty(Instant at, Duration lasts) {
    return people == null
        && headSince == null
        && announcedAt != null
        && announcedAt.plus(lasts).isAfter(at);
  }

  /**
   * What who joins it now would wait: people in it times the mean gap between announcements; null
   * while one of the two is not known.
   */
  public @Nullable Duration expectedWait() {
    return people == null || meanGap == 0 ? null : Duration.ofMillis(people * meanGap);
  }

  /** What who stands at its head has waited at least, as far as is known. */
  public Duration waitedAtLeast(Instant at) {
    Instant since = headSince == null ? announcedAt : headSince;
    Instant counted = people == null || people == 0 ? null : countedAt;
    if (since == null || (counted != null && counted.isBefore(since))) {
      since = counted;
    }
    return since == null || since.isAfter(at) ? Duration.ZERO : Duration.between(since, at);
  }
}
