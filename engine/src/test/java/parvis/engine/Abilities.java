package parvis.engine;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Aptitude;
import parvis.engine.configuration.Competence;
import parvis.engine.configuration.Desk;
import parvis.engine.configuration.OrderRules.LanguageNeed;
import parvis.engine.configuration.ReinforcementRule;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.TimeBand;
import parvis.engine.configuration.Wanted;
import parvis.engine.reinforcement.Reinforcement;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.Visit;

/** Who may receive whom, read from the configuration alone, as slowly and plainly as can be. */
final class Abilities {
  private final SiteState site;

  Abilities(SiteState site) {
    this.site = site;
  }

  private SiteConfiguration configuration() {
    return site.catalogue().configuration();
  }

  /** Whether desk and agent are able, meant, and offer what the person needs. */
  boolean mayReceive(String desk, String agent, Visit visit, Instant at) {
    String service = visit.leg().service();
    return findAptitude(desk, service, at) != null
        && findCompetence(agent, service, at) != null
        && isMeant(visit.leg().addressee(), desk, agent)
        && offers(desk, agent).containsAll(needs(visit, true));
  }

  /** The same, without any condition, tier or better match that could stand in the way. */
  boolean isPlainlyAble(String desk, String agent, Visit visit, Instant at) {
    if (!mayReceive(desk, agent, visit, at)) {
      return false;
    }
    Service service = site.catalogue().getService(visit.leg().service());
    Aptitude aptitude = findAptitude(desk, service.id(), at);
    Competence competence = findCompetence(agent, service.id(), at);
    return aptitude != null
        && competence != null
        && aptitude.when() == null
        && competence.when() == null
        && competence.tier() == 1
        && competence.level() >= service.matching().preferredLevel()
        && offers(desk, agent).containsAll(needs(visit, false));
  }

  private static boolean isMeant(Addressee to, String desk, String agent) {
    return switch (to) {
      case Addressee.Anyone _ -> true;
      case Addressee.OneDesk(String one) -> one.equals(desk);
      case Addressee.OneAgent(String one, var _) -> one.equals(agent);
    };
  }

  private @Nullable TimeBand bandAt(Instant at) {
    ZonedDateTime local = at.atZone(configuration().zone());
    return configuration().bands().stream()
        .filter(band -> band.contains(local.getDayOfWeek(), local.toLocalTime()))
        .findFirst()
        .orElse(null);
  }

  private @Nullable Aptitude findAptitude(String desk, String service, Instant at) {
    Desk known = site.catalogue().findDesk(desk);
    TimeBand band = bandAt(at);
    if (known == null) {
      return null;
    }
    Map<String, Aptitude> ofBand = band == null ? null : known.bands().get(band.id());
    return ofBand != null ? ofBand.get(service) : known.aptitudes().get(service);
  }

  private @Nullable Competence findCompetence(String agent, String service, Instant at) {
    Agent known = site.catalogue().findAgent(agent);
    if (known == null || !mayHelpWith(agent, service)) {
      return null;
    }
    Optional<Competence> byHand = site.competences().getOrDefault(agent, Map.of()).get(service);
    if (byHand != null) {
      return byHand.orElse(null);
    }
    TimeBand band = bandAt(at);
    Map<String, Competence> ofBand = band == null ? null : known.bands().get(band.id());
    return ofBand != null ? ofBand.get(service) : known.competences().get(service);
  }

  /** A helper receives only what help was called for. */
  private boolean mayHelpWith(String agent, String service) {
    Set<String> only = new HashSet<>();
    for (ReinforcementRule rule : configuration().reinforcement()) {
      Reinforcement help = site.helpers().find(rule.id());
      if (help != null
          && help.asked().stream()
              .anyMatch(one -> one.agent().equals(agent) && one.arrivedAt() != null)) {
        only.addAll(rule.services());
      }
    }
    return only.isEmpty() || only.contains(service);
  }

  private Set<String> offers(String desk, String agent) {
    Set<String> offers = new HashSet<>();
    Desk place = site.catalogue().findDesk(desk);
    Agent person = site.catalogue().findAgent(agent);
    if (place != null && person != null) {
      offers.addAll(place.offers());
      offers.addAll(person.offers());
      person.languages().forEach(one -> offers.add("language " + one));
    }
    return offers;
  }

  private Set<String> needs(Visit visit, boolean required) {
    Set<String> needs = new HashSet<>();
    for (Wanted wanted : visit.claim().needs()) {
      if (wanted.required() == required) {
        needs.add(wanted.need());
      }
    }
    LanguageNeed language = configuration().rules().order().language();
    boolean foreign = !visit.language().equals(configuration().languages().getFirst());
    if (foreign && language == (required ? LanguageNeed.REQUIRED : LanguageNeed.PREFERRED)) {
      needs.add("language " + visit.language());
    }
    return needs;
  }
}
