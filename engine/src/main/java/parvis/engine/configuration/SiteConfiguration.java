package parvis.engine.configuration;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that one site is set up to do. Ids refer to each other; whoever builds one has checked that
 * they exist.
 *
 * @param id the site's own code, unique in the organisation
 * @param name what people call the site
 * @param zone time zone of its days and hours
 * @param location where it lies, null when nobody said
 * @param languages codes of the languages offered, the first is the site's own
 * @param hours when people are received
 * @param areas parts of the building
 * @param bands parts of the week in which things are set otherwise; the first that holds counts
 * @param needs what visits can require or prefer
 * @param classes priority classes, the standard one excepted
 * @param ranges number ranges
 * @param services what is offered
 * @param reasons roots of the tree of reasons
 * @param answers what staff can record when a service ends
 * @param pauses why an agent can pause
 * @param desks places that receive
 * @param agents people who receive
 * @param reinforcement when and whom to call for help
 * @param agenda how places are booked ahead
 * @param rules limits
 * @param brand look
 */
public record SiteConfiguration(
    String id,
    Text name,
    ZoneId zone,
    @Nullable Location location,
    List<String> languages,
    OpeningHours hours,
    List<Area> areas,
    List<TimeBand> bands,
    List<Need> needs,
    List<PriorityClass> classes,
    List<NumberRange> ranges,
    List<Service> services,
    List<Reason> reasons,
    List<AnswerChoice> answers,
    List<PauseReason> pauses,
    List<Desk> desks,
    List<Agent> agents,
    List<ReinforcementRule> reinforcement,
    AgendaRules agenda,
    Rules rules,
    Brand brand) {
  /** Id of the class that a visit has when nothing says otherwise; its order is 0. */
  public static final String STANDARD_CLASS = "standard";

  public SiteConfiguration {
    languages = List.copyOf(languages);
    areas = List.copyOf(areas);
    bands = List.copyOf(bands);
    needs = List.copyOf(needs);
    classes = List.copyOf(classes);
    ranges = List.copyOf(ranges);
    services = List.copyOf(services);
    reasons = List.copyOf(reasons);
    answers = List.copyOf(answers);
    pauses = List.copyOf(pauses);
    desks = List.copyOf(desks);
    agents = List.copyOf(agents);
    reinforcement = List.copyOf(reinforcement);
  }

  /** The same with other hours, of the site and of its services. */
  public SiteConfiguration withHours(OpeningHours other, List<Service> services) {
    return new SiteConfiguration(
        id,
        name,
        zone,
        location,
        languages,
        other,
        areas,
        bands,
        needs,
        classes,
        ranges,
        services,
        reasons,
        answers,
        pauses,
        desks,
        agents,
        reinforcement,
        agenda,
        rules,
        brand);
  }

  /** The same with other rules for what is booked. */
  public SiteConfiguration withAgenda(AgendaRules other) {
    return new SiteConfiguration(
        id,
        name,
        zone,
        location,
        languages,
        hours,
        areas,
        bands,
        needs,
        classes,
        ranges,
        services,
        reasons,
        answers,
        pauses,
        desks,
        agents,
        reinforcement,
        other,
        rules,
        brand);
  }
}
