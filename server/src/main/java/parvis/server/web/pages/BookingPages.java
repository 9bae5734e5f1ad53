package parvis.server.web.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Ask;
import parvis.engine.agenda.Booking;
import parvis.engine.command.AgendaCommand;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Area;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.Text;
import parvis.server.access.limit.RateLimited;
import parvis.server.customers.BookingContacts;
import parvis.server.mail.MailSettings;
import parvis.server.web.api.Base;
import parvis.server.web.api.BookingView;
import parvis.server.web.api.Bookings;
import parvis.server.web.api.Commands;
import parvis.server.web.api.EarlierView;
import parvis.server.web.api.FollowKeys;
import parvis.server.web.api.PartView;
import parvis.server.web.api.Places;
import parvis.server.web.api.WaitlistView;
import parvis.server.web.api.Waitlists;
import parvis.server.web.problem.ProblemException;
import parvis.server.web.screens.Setting;
import parvis.server.web.screens.booking.BookedScreen;
import parvis.server.web.screens.booking.BookingScreens;
import parvis.server.web.screens.booking.WaitingScreen;

/** The page of a booking, for whoever has its link. */
@Path("/b/{key}")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RunOnVirtualThread
@PermitAll
@RateLimited(perMinute = 120, burst = 60)
public class BookingPages {
  private static final LocalTime NOON = LocalTime.NOON;

  private final Commands commands;
  private final Settings settings;
  private final Bookings bookings;
  private final FreeTimes times;
  private final MailSettings mail;
  private final Waitlists waitlists;
  private final BookingContacts contacts;

  public BookingPages(
      Commands commands,
      Settings settings,
      Bookings bookings,
      FreeTimes times,
      MailSettings mail,
      Waitlists waitlists,
      BookingContacts contacts) {
    this.contacts = contacts;
    this.waitlists = waitlists;
    this.commands = commands;
    this.settings = settings;
    this.bookings = bookings;
    this.times = times;
    this.mail = mail;
  }

  /** The form while the place is kept; then when and where, and what can be done with it. */
  @GET
  @Operation(hidden = true)
  public TemplateInstance booking(
      @PathParam("key") String key, @BeanParam Asked asked, @Context HttpServerRequest request) {
    Optional<WaitlistView> waiting = waitlists.findByKey(key);
    if (waiting.isPresent()) {
      return waiting(waiting.get(), asked, Base.of(request) + "/b/" + key);
    }
    BookingView booking = bookings.getByKey(key);
    Catalogue catalogue = commands.catalogue(booking.site());
    return BookingScreens.bookedPage(
        new BookedScreen(
            booking,
            commands.now(),
            catalogue.configuration().name(),
            booking.parts().stream().map(part -> show(catalogue, part)).toList(),
            booking.parts().stream()
                .map(part -> catalogue.findReason(part.reason()))
                .filter(Objects::nonNull)
                .flatMap(reason -> reason.documents().stream())
                .distinct()
                .toList(),
            Base.of(request) + "/b/" + key,
            mail.isOn(),
            contacts.find(booking.site(), booking.id()).orElse(null),
            days(booking, catalogue)),
        setting(booking, asked));
  }

  private BookedScreen.Days days(BookingView booking, Catalogue catalogue) {
    ZoneId zone = catalogue.configuration().zone();
    EarlierView earlier = booking.earlier();
    LocalDate from = earlier == null ? null : earlier.from();
    return new BookedScreen.Days(
        commands.today(booking.site()),
        booking.start().atZone(zone).toLocalDate(),
        from == null ? null : from.atTime(NOON).atZone(zone).toInstant(),
        catalogue.configuration().agenda().offerFor().toMinutes());
  }

  private TemplateInstance waiting(WaitlistView entry, Asked asked, String address) {
    Catalogue catalogue = commands.catalogue(entry.site());
    ZoneId zone = catalogue.configuration().zone();
    return BookingScreens.waitingPage(
        new WaitingScreen(
            entry.key(),
            catalogue.configuration().name(),
            entry.reasons().stream()
                .map(catalogue::findReason)
                .filter(Objects::nonNull)
                .map(Reason::name)
                .toList(),
            entry.people(),
            entry.from().atTime(NOON).atZone(zone).toInstant(),
            entry.to().atTime(NOON).atZone(zone).toInstant(),
            entry.before(),
            catalogue.configuration().agenda().offerFor().toMinutes(),
            mail.isOn(),
            address),
        setting(entry.site(), entry.language(), asked));
  }

  private static BookedScreen.Part show(Catalogue catalogue, PartView part) {
    var reason = catalogue.findReason(part.reason());
    var service = catalogue.findService(part.service());
    boolean several = catalogue.configuration().areas().size() > 1;
    Area area = service == null || !several ? null : catalogue.findArea(service.area());
    Agent agent = part.agent() == null ? null : catalogue.findAgent(part.agent());
    return new BookedScreen.Part(
        part.start(),
        reason == null ? Text.same(part.reason()) : reason.name(),
        area == null ? null : area.name(),
        agent == null ? null : agent.name(),
        catalogue.configuration().agenda().places(part.service()));
  }

  /** In the language asked for, else in the one it was booked in. */
  private Setting setting(BookingView booking, Asked asked) {
    return setting(booking.site(), booking.language(), asked);
  }

  private Setting setting(String site, String language, Asked asked) {
    boolean own =
        asked.language == null && settings.configuration(site).languages().contains(language);
    return own ? settings.of(site, language) : settings.of(site, asked);
  }

  /** Free places to move it to. */
  @GET
  @Path("/move")
  @Operation(hidden = true)
  public TemplateInstance move(
      @PathParam("key") String key,
      @QueryParam("from") @Nullable String from,
      @QueryParam("day") @Nullable String day,
      @BeanParam Asked asked) {
    BookingView booking = bookings.getByKey(key);
    if (!booking.mayMove()) {
      throw ProblemException.of(409, "refusal.BOOKING_OVER");
    }
    Ask ask = getAsk(key);
    List<AgendaCommand.Wish> wishes =
        ask.wants().stream()
            .map(
                want ->
                    new AgendaCommand.Wish(
                        want.reason(), want.demand().agent(), List.copyOf(want.demand().needs())))
            .toList();
    Setting setting = setting(booking, asked);
    String page = "/b/" + key;
    String language = "?lang=" + setting.words().language();
    FreeTimes.View view =
        new FreeTimes.View(
            page + "/move" + language,
            "/api/v1/bookings/" + key + "/move",
            page + language,
            null,
            null,
            null,
            booking.start(),
            from,
            day);
    Places.Search search =
        new Places.Search(wishes, ask.people(), ask.together(), false, booking.id());
    return BookingScreens.placesPage(
        times.look(booking.site(), search, view, "{\"start\":\"%s\"}"::formatted), setting);
  }

  private Ask getAsk(String key) {
    return commands
        .look(
            FollowKeys.siteOfBooking(key),
            state -> Optional.ofNullable(state.agenda().findByKey(key)).map(Booking::ask))
        .orElseThrow(() -> ProblemException.of(404, "refusal.UNKNOWN_BOOKING"));
  }
}
