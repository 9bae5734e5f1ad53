package parvis.server.web.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Actor;
import parvis.engine.command.AgendaCommand;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.VisitCommand;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.hours.Closing;
import parvis.engine.visit.Channel;
import parvis.server.web.problem.ProblemException;

/**
 * Ids of commands from the keys that senders choose. A key belongs to its sender, to the kind of
 * command and to what the command says: nobody gets another's answer, another wish is another
 * command, and nothing can stand in the way of the site's own commands.
 *
 * <p>The id holds a digest only. The journal keeps ids for ever, and neither a stranger's key,
 * which opens the answer, nor what is said of a person may be read in it.
 */
final class Keys {
  private static final int LONGEST = 100;
  private static final int UNGUESSABLE = 22; // characters that 128 random bits take
  private static final int VARIED = 8;

  private Keys() {}

  static String of(@Nullable String key, Actor actor, SiteCommand command) {
    return of(key, actor, command.getClass().getSimpleName(), content(command));
  }

  /** The id of a command of a kind whose content is said in words. */
  static String of(@Nullable String key, Actor actor, String kind, String content) {
    String own = key == null ? UUID.randomUUID().toString() : requireGood(key);
    if (actor.equals(Who.STRANGER) && isGuessable(own)) {
      throw ProblemException.invalid().because("Idempotency-Key", "guessable", UNGUESSABLE);
    }
    return actor.asText() + "/" + kind + "/" + digest(own, content);
  }

  /** A key for a wish that says more than its command does. */
  static @Nullable String with(@Nullable String key, String more) {
    return key == null ? null : digest(requireGood(key), more);
  }

  private static String requireGood(String key) {
    if (key.isBlank() || key.length() > LONGEST) {
      throw ProblemException.invalid().because("Idempotency-Key", "too-long", LONGEST);
    }
    return key;
  }

  /** All strangers are one sender: what tells them apart is that nobody else knows their keys. */
  private static boolean isGuessable(String key) {
    return key.length() < UNGUESSABLE || key.chars().distinct().count() < VARIED;
  }

  /** What is asked, without what the server makes anew for each request. */
  private static String content(SiteCommand command) {
    return switch (command) {
      case VisitCommand.TakeRank rank -> bare(rank).toString();
      case AgendaCommand.HoldPlace hold -> bare(hold).toString();
      case AgendaCommand.CheckIn(
              String booking,
              var _,
              var _,
              Channel channel,
              boolean substitute) ->
          new AgendaCommand.CheckIn(booking, "", "", channel, substitute).toString();
      case AgendaCommand.JoinWaitlist join -> bare(join).toString();
      case AgendaCommand.WishEarlier(String booking, var _, var _, LocalDate from, Channel way) ->
          new AgendaCommand.WishEarlier(booking, "", "", from, way).toString();
      case AgendaCommand.OpenHours opening -> opening.day().toString();
      case AgendaCommand.PlanAbsence(var _, String agent, Instant from, Instant to) ->
          new AgendaCommand.PlanAbsence("", agent, from, to).toString();
      case AgendaCommand.ImportBookings all -> bare(all).toString();
      case AgendaCommand.CloseHours(Closing closing, var bookings) ->
          List.of(
                  closing.date(),
                  closing.hours(),
                  String.valueOf(closing.service()),
                  new TreeMap<>(closing.name().byLanguage()), // told in one order everywhere
                  bookings)
              .toString();
      default -> command.toString();
    };
  }

  private static SiteCommand bare(VisitCommand.TakeRank rank) {
    return new VisitCommand.TakeRank(
        "",
        "",
        rank.reasons(),
        rank.channel(),
        rank.language(),
        rank.priorityClass(),
        rank.partySize(),
        rank.remote(),
        rank.wishes().of(null),
        ExpectedWait.unknown());
  }

  private static SiteCommand bare(AgendaCommand.JoinWaitlist join) {
    return new AgendaCommand.JoinWaitlist(
        "",
        "",
        join.wants(),
        join.people(),
        join.together(),
        join.from(),
        join.to(),
        join.channel(),
        join.language());
  }

  private static SiteCommand bare(AgendaCommand.ImportBookings all) {
    return new AgendaCommand.ImportBookings(
        all.bookings().stream().map(Keys::bare).toList(), all.channel());
  }

  private static AgendaCommand.Imported bare(AgendaCommand.Imported one) {
    return new AgendaCommand.Imported(
        one.booking(),
        "",
        one.wants(),
        one.start(),
        one.people(),
        one.together(),
        one.language(),
        one.person());
  }

  private static SiteCommand bare(AgendaCommand.HoldPlace hold) {
    return new AgendaCommand.HoldPlace(
        "",
        "",
        hold.wants(),
        hold.start(),
        hold.people(),
        hold.together(),
        hold.channel(),
        hold.language());
  }

  private static String digest(String key, String content) {
    try {
      byte[] text = (key + '\n' + content).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
