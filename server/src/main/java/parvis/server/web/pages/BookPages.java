package parvis.server.web.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.AgendaCommand;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Reason;
import parvis.engine.rules.AgentChoice;
import parvis.server.access.limit.RateLimited;
import parvis.server.mail.MailSettings;
import parvis.server.web.api.Commands;
import parvis.server.web.api.Elsewhere;
import parvis.server.web.api.Places;
import parvis.server.web.problem.ProblemException;
import parvis.server.web.screens.Setting;
import parvis.server.web.screens.booking.BookingScreens;
import parvis.server.web.screens.booking.ReasonsScreen;
import parvis.server.web.screens.booking.WaitScreen;

/** Booking a place from afar: what for, then when. */
@Path("/sites/{site}/book")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RunOnVirtualThread
@PermitAll
@RateLimited(perMinute = 120, burst = 60)
public class BookPages {
  private static final int MOST_REASONS = 5;
  private static final int PROPOSED_DAYS = 14;

  private final Commands commands;
  private final Settings settings;
  private final FreeTimes times;
  private final Places places;
  private final MailSettings mail;
  private final Elsewhere elsewhere;

  public BookPages(
      Commands commands,
      Settings settings,
      FreeTimes times,
      Places places,
      MailSettings mail,
      Elsewhere elsewhere) {
    this.elsewhere = elsewhere;
    this.places = places;
    this.mail = mail;
    this.commands = commands;
    this.settings = settings;
    this.times = times;
  }

  /** What can be booked; with what was chosen before when one thing more is wanted. */
  @GET
  @Operation(hidden = true)
  public TemplateInstance reasons(
      @PathParam("site") String site,
      @QueryParam("reason") @Size(max = MOST_REASONS - 1) List<String> reason,
      @BeanParam Asked asked) {
    Setting setting = settings.of(site, asked);
    Catalogue catalogue = commands.catalogue(site);
    PlaceLinks links =
        new PlaceLinks(site, reason, 1, List.of(), null, false, setting.words().language());
    List<Reason> chosen = reason.stream().map(id -> FreeTimes.reason(catalogue, id)).toList();
    List<ReasonsScreen.Group> groups =
        catalogue.configuration().reasons().stream()
            .map(root -> group(catalogue, root, links))
            .filter(group -> !group.choices().isEmpty())
            .toList();
    if (groups.isEmpty()) {
      throw ProblemException.of(404, "http404");
    }
    return BookingScreens.reasonsPage(
        new ReasonsScreen(
            catalogue.configuration().name(),
            catalogue.configuration().languages(),
            groups,
            chosen),
        setting);
  }

  private static ReasonsScreen.Group group(Catalogue catalogue, Reason root, PlaceLinks links) {
    return new ReasonsScreen.Group(
        root.children().isEmpty() ? null : root.name(),
        Bookable.leaves(catalogue, root).stream()
            .map(leaf -> new ReasonsScreen.Choice(leaf, links.with(leaf.id())))
            .toList());
  }

  /** The first free place, and the days to choose from. */
  @GET
  @Path("/places")
  @Operation(hidden = true)
  public TemplateInstance places(
      @PathParam("site") String site,
      @QueryParam("reason") @Size(min = 1, max = MOST_REASONS) List<String> reason,
      @QueryParam("people") @DefaultValue("1") @Min(1) @Max(50) int people,
      @QueryParam("need") @Size(max = 10) List<String> need,
      @QueryParam("agent") @Nullable String agent,
      @QueryParam("together") @DefaultValue("false") boolean together,
      @QueryParam("from") @Nullable String from,
      @QueryParam("day") @Nullable String day,
      @BeanParam Asked asked) {
    Setting setting = settings.of(site, asked);
    String chosen = chosen(site, reason, agent);
    String language = setting.words().language();
    PlaceLinks links = new PlaceLinks(site, reason, people, need, chosen, together, language);
    List<AgendaCommand.Wish> wishes =
        reason.stream().map(id -> new AgendaCommand.Wish(id, chosen, need)).toList();
    Places.Search search = new Places.Search(wishes, people, together, false, null);
    String more = reason.size() < MOST_REASONS ? links.reasons(reason) : null;
    FreeTimes.View view =
        new FreeTimes.View(
            links.places(),
            links.post(),
            links.start(),
            more,
            links.join(),
            elsewhere.isOffered(site, reason) ? links.elsewhere() : null,
            null,
            from,
            day);
    return BookingScreens.placesPage(times.look(site, search, view, links::body), setting);
  }

  /** The agent that an address names, null where people do not choose that one. */
  private @Nullable String chosen(String site, List<String> reasons, @Nullable String agent) {
    return AgentChoice.list(commands.catalogue(site), reasons).stream()
        .map(Agent::id)
        .filter(id -> id.equals(agent))
        .findFirst()
        .orElse(null);
  }

  /** The form of who finds no place and waits for one that becomes free. */
  @GET
  @Path("/wait")
  @Operation(hidden = true)
  public TemplateInstance join(
      @PathParam("site") String site,
      @QueryParam("reason") @Size(min = 1, max = MOST_REASONS) List<String> reason,
      @QueryParam("people") @DefaultValue("1") @Min(1) @Max(50) int people,
      @QueryParam("need") @Size(max = 10) List<String> need,
      @QueryParam("agent") @Nullable String agent,
      @QueryParam("together") @DefaultValue("false") boolean together,
      @BeanParam Asked asked) {
    Setting setting = settings.of(site, asked);
    Catalogue catalogue = commands.catalogue(site);
    String language = setting.words().language();
    PlaceLinks links =
        new PlaceLinks(site, reason, people, need, chosen(site, reason, agent), together, language);
    LocalDate today = places.today(site);
    return BookingScreens.joinPage(
        new WaitScreen(
            catalogue.configuration().name(),
            reason.stream().map(id -> FreeTimes.reason(catalogue, id)).toList(),
            need,
            people,
            today,
            today.plusDays(PROPOSED_DAYS),
            today.plusDays(AgendaCommand.JoinWaitlist.LONGEST),
            catalogue.configuration().agenda().offerFor().toMinutes(),
            mail.isOn(),
            links.company(),
            links.places()),
        setting);
  }
}
