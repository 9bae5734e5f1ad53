package parvis.server.web.pages;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.SpecialDay;
import parvis.engine.hours.Closing;
import parvis.engine.hours.OneDay;
import parvis.engine.hours.OpeningCalendar;
import parvis.engine.rules.ClosingRules;
import parvis.engine.rules.OpeningRules;
import parvis.server.access.Caller;
import parvis.server.access.Roles;
import parvis.server.configuration.notation.HoursNotation;
import parvis.server.customers.Contact;
import parvis.server.mail.MailSettings;
import parvis.server.web.api.ClosingReader;
import parvis.server.web.api.Closings;
import parvis.server.web.api.Commands;
import parvis.server.web.api.OpeningView;
import parvis.server.web.api.Openings;
import parvis.server.web.problem.Problem;
import parvis.server.web.problem.ProblemException;
import parvis.server.web.problem.ProblemTexts;
import parvis.server.web.screens.Setting;
import parvis.server.web.screens.Words;
import parvis.server.web.screens.staff.ClosingScreen;
import parvis.server.web.screens.staff.StaffScreens;

/** Closing a day, some hours or a service: looked at here, by an address, before it is done. */
@Path("/sites/{site}/agenda/closing")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RunOnVirtualThread
@RolesAllowed(Roles.SUPERVISOR)
public class ClosingPages {
  private static final String NAME = "name.";

  private final Closings closings;
  private final Openings openings;
  private final Commands commands;
  private final Settings settings;
  private final BookingNames people;
  private final MailSettings mail;

  public ClosingPages(
      Closings closings,
      Openings openings,
      Commands commands,
      Settings settings,
      BookingNames people,
      MailSettings mail) {
    this.closings = closings;
    this.openings = openings;
    this.commands = commands;
    this.settings = settings;
    this.people = people;
    this.mail = mail;
  }

  @GET
  @Operation(hidden = true)
  public TemplateInstance closing(
      @PathParam("site") String site,
      @BeanParam Asked asked,
      @Context UriInfo address,
      @Context SecurityIdentity identity) {
    Caller.of(identity).requireSite(site);
    LocalDate today = commands.today(site);
    Setting setting = settings.of(site, asked);
    SiteConfiguration configuration = settings.configuration(site);
    MultivaluedMap<String, String> filled = address.getQueryParameters();
    ClosingScreen.Asked wanted = wanted(configuration, today, filled);
    ClosingScreen.Seen seen = null;
    List<String> flaws = List.of();
    if (filled.containsKey("look")) {
      try {
        seen = look(site, configuration, today, wanted);
      } catch (ProblemException e) {
        flaws = flaws(ProblemTexts.forHeader(setting.words().language()).of(e), setting.words());
      }
    }
    List<ClosingScreen.Closed> closed =
        openings.list(site).stream().map(day -> closed(configuration, day)).toList();
    ClosingScreen.Opening opening = null;
    try {
      opening = opening(site, closed, first(filled, "open"), first(filled, "open-service"));
    } catch (ProblemException e) {
      flaws = flaws(ProblemTexts.forHeader(setting.words().language()).of(e), setting.words());
    }
    return StaffScreens.closingPage(
        new ClosingScreen(configuration, today, wanted, seen, flaws, closed, opening), setting);
  }

  private static ClosingScreen.Closed closed(SiteConfiguration site, OneDay day) {
    SpecialDay special = day.find(site);
    return new ClosingScreen.Closed(
        day,
        day.date().atTime(LocalTime.NOON).atZone(site.zone()).toInstant(),
        OpeningView.hours(day, site),
        special == null ? null : special.name());
  }

  /** What opening the day again that an address names would do, null when it names none. */
  private ClosingScreen.@Nullable Opening opening(
      String site, List<ClosingScreen.Closed> closed, String date, String service) {
    ClosingScreen.Closed asked =
        closed.stream()
            .filter(one -> one.day().date().toString().equals(date))
            .filter(one -> Objects.requireNonNullElse(one.day().service(), "").equals(service))
            .findFirst()
            .orElse(null);
    if (asked == null) {
      return null;
    }
    OpeningRules.Outcome.Opens opens = openings.examine(site, asked.day());
    return new ClosingScreen.Opening(
        asked,
        OpeningView.hours(asked.day(), opens.configuration()),
        opens.freed(),
        openings.countWaiting(site, asked.day()));
  }

  private static ClosingScreen.Asked wanted(
      SiteConfiguration site, LocalDate today, MultivaluedMap<String, String> filled) {
    Map<String, String> name = new HashMap<>();
    for (String language : site.languages()) {
      name.put(language, first(filled, NAME + language));
    }
    String date = first(filled, "date");
    return new ClosingScreen.Asked(
        date.isEmpty() ? today.toString() : date,
        first(filled, "start"),
        first(filled, "end"),
        first(filled, "service"),
        name);
  }

  private static String first(MultivaluedMap<String, String> filled, String field) {
    return Objects.requireNonNullElse(filled.getFirst(field), "").strip();
  }

  private ClosingScreen.Seen look(
      String site, SiteConfiguration configuration, LocalDate today, ClosingScreen.Asked wanted) {
    Closing closing =
        ClosingReader.read(
            configuration,
            today,
            date(wanted.date()),
            wanted.start(),
            wanted.end(),
            wanted.service(),
            wanted.name());
    ClosingRules.Outcome.Closes closes = closings.examine(site, closing);
    Map<String, Contact> contacts =
        people.of(site, closes.touched().stream().map(one -> one.booking().id()).toList());
    return new ClosingScreen.Seen(
        open(closes),
        closes.touched().stream().map(one -> row(one, contacts.get(one.booking().id()))).toList());
  }

  /** What would be open of that day. */
  private static String open(ClosingRules.Outcome.Closes closes) {
    Catalogue after = new Catalogue(closes.configuration());
    String service = closes.closing().service();
    OpeningCalendar calendar =
        service == null
            ? OpeningCalendar.of(closes.configuration())
            : OpeningCalendar.ofService(after, service);
    return HoursNotation.write(calendar.on(closes.closing().date()).intervals());
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException _) {
      throw ProblemException.invalid().because("date", "day");
    }
  }

  private ClosingScreen.Row row(ClosingRules.Touched touched, @Nullable Contact contact) {
    return new ClosingScreen.Row(
        touched.booking().id(),
        touched.booking().start(),
        contact == null ? null : contact.name(),
        touched.booking().parts().stream().map(part -> part.reason()).toList(),
        touched.booking().ask().people(),
        mail.isOn() && contact != null && contact.email() != null,
        touched.instead() == null ? null : touched.instead().start());
  }

  private static List<String> flaws(Problem problem, Words words) {
    return problem.errors().isEmpty()
        ? List.of(problem.detail())
        : problem.errors().stream()
            .map(error -> words.say("closing.flaw", label(error.field(), words), error.detail()))
            .toList();
  }

  /** What the form calls a field. */
  private static String label(String field, Words words) {
    return switch (field) {
      case "date" -> words.say("agenda.date");
      case "start" -> words.say("closing.start");
      case "end" -> words.say("closing.end");
      default -> words.say("closing.name");
    };
  }
}
