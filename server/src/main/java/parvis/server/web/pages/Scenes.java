package parvis.server.web.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.WaitlistEntry;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.site.SiteState;
import parvis.engine.view.AgendaView;
import parvis.engine.view.AppointmentRow;
import parvis.engine.view.DeskRow;
import parvis.engine.view.DeskView;
import parvis.engine.view.SiteView;
import parvis.engine.view.Views;
import parvis.engine.view.VisitRow;
import parvis.server.customers.People;
import parvis.server.customers.Person;
import parvis.server.host.Hosts;
import parvis.server.host.Tags;
import parvis.server.live.Scene;
import parvis.server.mail.MailSettings;
import parvis.server.mail.Outbox;
import parvis.server.web.screens.LineScreen;
import parvis.server.web.screens.Screens;
import parvis.server.web.screens.Words;
import parvis.server.web.screens.staff.AgendaScreen;
import parvis.server.web.screens.staff.DeskChoice;
import parvis.server.web.screens.staff.DeskScreen;
import parvis.server.web.screens.staff.HallScreen;
import parvis.server.web.screens.staff.OtherSite;
import parvis.server.web.screens.staff.Received;
import parvis.server.web.screens.staff.StaffScreens;

/** What each live screen shows, for its page and for every frame after it. */
@ApplicationScoped
public class Scenes {
  private final People people;
  private final Hosts hosts;
  private final Portrayer portrayer;
  private final BookingNames bookers;
  private final Outbox outbox;
  private final MailSettings mail;

  public Scenes(
      People people,
      Hosts hosts,
      Portrayer portrayer,
      BookingNames bookers,
      Outbox outbox,
      MailSettings mail) {
    this.people = people;
    this.hosts = hosts;
    this.portrayer = portrayer;
    this.bookers = bookers;
    this.outbox = outbox;
    this.mail = mail;
  }

  /** The board, for the people of one area or for all when it is null. */
  Scene<?> board(String site, @Nullable String area, Words words) {
    return new Scene<>(
        "board/" + (area == null ? "" : area + "/") + words.language(),
        (_, views) -> views.boardOf(area),
        view -> Screens.boardFrame(portrayer.board(site, view), words));
  }

  Scene<?> line(String service, Words words) {
    return new Scene<>(
        "line/" + service + "/" + words.language(),
        (_, views) -> views.findLine(service),
        view -> Screens.lineFrame(new LineScreen(view), words));
  }

  Scene<?> kiosk(Words words) {
    return new Scene<>(
        "kiosk/" + words.language(),
        (_, views) -> views.kiosk(),
        view -> Screens.kioskFrame(view, words));
  }

  Scene<?> visitor(String site, String key, Words words) {
    return new Scene<>(
        "v/" + key + "/" + words.language(),
        (_, views) -> views.findVisitor(key),
        view -> Screens.visitorFrame(portrayer.visitor(site, key, view), words, key));
  }

  Scene<?> desk(String site, String desk, Words words) {
    return new Scene<>(
        "desk/" + desk + "/" + words.language(),
        (state, views) -> seenDesk(state, views, desk),
        seen -> StaffScreens.deskFrame(screen(site, seen), words));
  }

  Scene<?> deskChoice(String agent, Words words) {
    return new Scene<>(
        "desks/" + agent + "/" + words.language(),
        (state, views) -> choice(state, views, agent, hosts.now()),
        choice -> StaffScreens.deskChoiceFrame(choice, words));
  }

  /** The desks that {@code agent}, null for none, may choose from now. */
  DeskChoice getDeskChoice(String site, @Nullable String agent) {
    return hosts.view(site, (state, views) -> choice(state, views, agent, hosts.now())).join();
  }

  private static DeskChoice choice(
      SiteState state, Views views, @Nullable String agent, Instant at) {
    return new DeskChoice(
        views.site().desks(),
        agent,
        state.catalogue().configuration(),
        agent == null ? List.of() : views.help(agent),
        at);
  }

  Scene<?> supervisor(String site, Words words) {
    return hall(site, words, "supervisor", screen -> StaffScreens.supervisorFrame(screen, words));
  }

  Scene<?> greeter(String site, Words words) {
    return hall(site, words, "greeter", screen -> StaffScreens.greeterFrame(screen, words));
  }

  private Scene<?> hall(String site, Words words, String name, Function<HallScreen, String> frame) {
    return new Scene<>(
        name + "/" + words.language(), Scenes::seenHall, seen -> frame.apply(screen(site, seen)));
  }

  private record SeenDesk(
      DeskView view,
      String tag,
      SiteConfiguration configuration,
      List<Received> received,
      List<VisitRow> late) {}

  private record SeenHall(SiteView view, SiteConfiguration configuration) {}

  private static @Nullable SeenDesk seenDesk(SiteState state, Views views, String desk) {
    DeskView view = views.findDesk(desk);
    return view == null
        ? null
        : new SeenDesk(
            view,
            Tags.desk(state, desk),
            state.catalogue().configuration(),
            LastReceived.of(state, desk),
            Latecomers.of(state, views, desk));
  }

  private static SeenHall seenHall(SiteState state, Views views) {
    return new SeenHall(views.site(), state.catalogue().configuration());
  }

  /** The desk's screen now; null when there is no such desk. */
  @Nullable DeskScreen findDesk(String site, String desk) {
    var seen =
        hosts
            .view(
                site, (state, views) -> java.util.Optional.ofNullable(seenDesk(state, views, desk)))
            .join();
    return seen.map(found -> screen(site, found)).orElse(null);
  }

  Scene<?> agenda(String site, AgendaScreen.Ask ask, Words words) {
    return new Scene<>(
        "agenda/" + ask + "/" + words.language(),
        (state, views) -> seenAgenda(state, views, ask),
        seen -> StaffScreens.agendaFrame(screen(site, seen, ask), words));
  }

  /** The agenda's screen now. */
  AgendaScreen getAgenda(String site, AgendaScreen.Ask ask) {
    return screen(
        site, hosts.view(site, (state, views) -> seenAgenda(state, views, ask)).join(), ask);
  }

  private record SeenAgenda(
      AgendaView view, List<WaitlistEntry> waiting, SiteConfiguration configuration) {}

  private static SeenAgenda seenAgenda(SiteState state, Views views, AgendaScreen.Ask ask) {
    return new SeenAgenda(
        views.agenda(ask.first(), ask.days()),
        List.copyOf(state.agenda().waitlist().all()),
        state.catalogue().configuration());
  }

  private AgendaScreen screen(String site, SeenAgenda seen, AgendaScreen.Ask ask) {
    Set<String> bookings = new HashSet<>();
    seen.view().lost().forEach(row -> bookings.add(row.id()));
    seen.view().days().stream()
        .flatMap(day -> day.appointments().stream())
        .filter(row -> row.state() != AppointmentRow.State.HELD) // nobody has booked it yet
        .forEach(row -> bookings.add(row.id()));
    Set<String> known = new HashSet<>(bookings);
    seen.view().days().stream()
        .flatMap(day -> day.appointments().stream())
        .filter(row -> row.state() == AppointmentRow.State.HELD) // perhaps for who waits for it
        .forEach(row -> known.add(row.moves() == null ? row.id() : row.moves()));
    seen.waiting()
        .forEach(
            entry -> known.add(entry.earlier() == null ? entry.id() : entry.earlier().booking()));
    return new AgendaScreen(
        seen.view(),
        seen.waiting(),
        bookers.of(site, known),
        seen.configuration(),
        ask,
        mail.isOn()
            ? new AgendaScreen.Mail(true, outbox.findNewest(site, bookings))
            : AgendaScreen.Mail.off());
  }

  /** The hall's screen now. */
  HallScreen getHall(String site) {
    return screen(site, hosts.view(site, Scenes::seenHall).join());
  }

  private DeskScreen screen(String site, SeenDesk seen) {
    DeskView view = seen.view();
    DeskView.Current current = view.current();
    Stream<VisitRow> here = current == null ? Stream.empty() : Stream.of(current.visit());
    DeskRow.GroupRow group = view.desk().calling().group();
    Stream<VisitRow> together = group == null ? Stream.empty() : group.members().stream();
    List<VisitRow> rows =
        Stream.of(here, together, view.next().stream(), view.held().stream(), seen.late().stream())
            .flatMap(Function.identity())
            .toList();
    return new DeskScreen(
        view,
        behind(site, rows, view.hall().appointments()),
        seen.tag(),
        seen.configuration(),
        seen.received(),
        seen.late(),
        otherSites(seen.configuration()));
  }

  /** The sites that the configuration names, as far as they exist. */
  private List<OtherSite> otherSites(SiteConfiguration configuration) {
    return configuration.rules().sending().sites().stream()
        .filter(id -> !id.equals(configuration.id()) && hosts.exists(id))
        .map(hosts::findCatalogue)
        .filter(Objects::nonNull)
        .map(catalogue -> OtherSite.of(catalogue.configuration()))
        .toList();
  }

  private HallScreen screen(String site, SeenHall seen) {
    SiteView view = seen.view();
    return new HallScreen(
        view, behind(site, view.visits(), view.appointments()), seen.configuration());
  }

  private Map<String, Person> behind(
      String site, List<VisitRow> rows, List<AppointmentRow> bookings) {
    Map<String, Person> known = new HashMap<>();
    bookers
        .of(site, bookings.stream().map(AppointmentRow::id).toList())
        .forEach((booking, contact) -> known.put(booking, contact.asPerson()));
    for (VisitRow row : rows) {
      Person person = people.get(site, row.id());
      if (!person.isUnknown()) {
        known.put(row.id(), person);
      }
    }
    return known;
  }
}
