package parvis.server.web.pages;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Catalogue;
import parvis.server.access.Caller;
import parvis.server.access.Roles;
import parvis.server.access.account.Account;
import parvis.server.access.account.Accounts;
import parvis.server.access.link.CalendarLink;
import parvis.server.access.link.CalendarLinks;
import parvis.server.busy.BusyCalendar;
import parvis.server.busy.BusyCalendars;
import parvis.server.busy.BusyReader;
import parvis.server.web.api.Commands;
import parvis.server.web.screens.staff.CalendarsScreen;
import parvis.server.web.screens.staff.Duty;
import parvis.server.web.screens.staff.OfficeScreens;

/** Bookings in other calendars, and back. */
@Path("/sites/{site}/calendars")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed(Roles.AGENT)
public class CalendarPages {
  private final Duties duties;
  private final Settings settings;
  private final Commands commands;
  private final CalendarLinks links;
  private final Accounts accounts;
  private final BusyCalendars calendars;
  private final BusyReader reader;

  public CalendarPages(
      Duties duties,
      Settings settings,
      Commands commands,
      CalendarLinks links,
      Accounts accounts,
      BusyCalendars calendars,
      BusyReader reader) {
    this.duties = duties;
    this.settings = settings;
    this.commands = commands;
    this.links = links;
    this.accounts = accounts;
    this.calendars = calendars;
    this.reader = reader;
  }

  @GET
  @Operation(hidden = true)
  public TemplateInstance calendars(
      @PathParam("site") String site, @BeanParam Asked asked, @Context SecurityIdentity identity) {
    Duty duty = duties.of(identity);
    Caller caller = Caller.of(identity);
    Catalogue catalogue = commands.catalogue(site);
    CalendarsScreen screen =
        new CalendarsScreen(
            duties.place(duty, site),
            name(catalogue, caller.agent().orElse(null)),
            list(site, catalogue, duty.runsSite() ? null : caller.account().orElse("")),
            busy(site, catalogue, duty, caller),
            catalogue.configuration().agents(),
            catalogue.configuration().reasons().stream()
                .flatMap(root -> Bookable.leaves(catalogue, root).stream())
                .toList(),
            commands.today(site));
    return OfficeScreens.calendarsPage(duty, screen, settings.of(site, asked).words());
  }

  private List<CalendarsScreen.LinkRow> list(
      String site, Catalogue catalogue, @Nullable String account) {
    return links.list(site, account).stream().map(link -> row(catalogue, link)).toList();
  }

  private CalendarsScreen.LinkRow row(Catalogue catalogue, CalendarLink link) {
    Optional<Account> owner = accounts.find(link.account());
    return new CalendarsScreen.LinkRow(
        link.id(),
        link.name(),
        link.kind(),
        name(catalogue, link.agent()),
        owner.map(Account::displayName).orElse(""),
        link.names(),
        owner.filter(link::isGoodFor).isPresent(),
        link.createdAt());
  }

  private List<CalendarsScreen.BusyRow> busy(
      String site, Catalogue catalogue, Duty duty, Caller caller) {
    String own = caller.agent().orElse("");
    return calendars.list(site).stream()
        .filter(one -> duty.runsSite() || one.agent().equals(own))
        .map(one -> row(one, catalogue, duty.runsServer()))
        .toList();
  }

  private CalendarsScreen.BusyRow row(BusyCalendar one, Catalogue catalogue, boolean all) {
    return new CalendarsScreen.BusyRow(
        one.agent(),
        Objects.requireNonNullElse(name(catalogue, one.agent()), one.agent()),
        Objects.requireNonNullElse(one.address().getHost(), ""),
        all ? one.address().toString() : "",
        all ? one.user() : "",
        one.readAt(),
        one.failingSince(),
        one.failure(),
        reader.times(one.site(), one.agent()).size());
  }

  private static @Nullable String name(Catalogue catalogue, @Nullable String agent) {
    Agent known = agent == null ? null : catalogue.findAgent(agent);
    return known == null ? null : known.name();
  }
}
