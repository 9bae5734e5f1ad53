package parvis.server.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Actor;
import parvis.engine.command.AgendaCommand;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.SpecialDay;
import parvis.engine.event.Recorded;
import parvis.engine.event.SiteEvent;
import parvis.engine.hours.OneDay;
import parvis.engine.rules.OpeningRules;
import parvis.server.configuration.ClosedDays;
import parvis.server.web.problem.ProblemException;

/** Opens again what was closed: in what a site works by, and in its document. */
@ApplicationScoped
public class Openings {
  private final Commands commands;
  private final ClosedDays days;

  public Openings(Commands commands, ClosedDays days) {
    this.commands = commands;
    this.days = days;
  }

  /** What is closed on days to come, by date. */
  public List<OneDay> list(String site) {
    return OpeningRules.list(commands.catalogue(site).configuration(), commands.today(site));
  }

  /**
   * What opening the day again would do.
   *
   * @throws ProblemException when it cannot be
   */
  public OpeningRules.Outcome.Opens examine(String site, OneDay day) {
    Instant now = commands.now();
    Optional<ClosedDays.Bare> bare = days.findBare(site, day, now);
    SpecialDay instead = bare.flatMap(ClosedDays.Bare::day).orElse(null);
    return switch (commands.look(site, state -> OpeningRules.examine(state, day, instead, now))) {
      case OpeningRules.Outcome.Refused(var refusal) ->
          throw commands.refused(site, refusal, refusal.reason().isUnknown() ? 404 : 409);
      case OpeningRules.Outcome.Opens opens -> {
        requireWritten(site, day, bare);
        yield opens;
      }
    };
  }

  /** How many people of the waiting list could come on that day. */
  public int countWaiting(String site, OneDay day) {
    LocalDate date = day.date();
    return commands.look(
        site,
        state ->
            (int)
                state.agenda().waitlist().all().stream()
                    .filter(entry -> !date.isBefore(entry.from()) && !date.isAfter(entry.to()))
                    .count());
  }

  /** Opens the day again. */
  SiteConfiguration open(String site, @Nullable String key, Actor actor, OneDay day) {
    Instant now = commands.now();
    Optional<ClosedDays.Bare> bare = days.findBare(site, day, now);
    if (day.find(commands.catalogue(site).configuration()) != null) { // else done before, or never
      requireWritten(site, day, bare);
    }
    SpecialDay instead = bare.flatMap(ClosedDays.Bare::day).orElse(null);
    for (Recorded recorded :
        commands.send(site, key, actor, new AgendaCommand.OpenHours(day, instead))) {
      if (recorded.event() instanceof SiteEvent.SiteConfigured(var configuration, var _)) {
        days.takeOut(site, day, now, actor.asText());
        return configuration;
      }
    }
    throw ProblemException.of(409, "refusal.OTHER_COMMAND_SAME_ID");
  }

  /** Hours have one source: what cannot be taken out there stays closed. */
  private void requireWritten(String site, OneDay day, Optional<ClosedDays.Bare> bare) {
    if (!days.hasDocument(site)) {
      throw ProblemException.of(409, "no-document", site);
    }
    if (bare.isEmpty()) {
      throw ProblemException.of(409, "document-keeps", day.date().toString());
    }
  }
}
