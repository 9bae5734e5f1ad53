package parvis.server.web.screens.staff;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.view.AppointmentRow;
import parvis.engine.view.DeskRow;
import parvis.engine.view.DeskView;
import parvis.engine.view.VisitRow;
import parvis.engine.visit.Channel;
import parvis.server.customers.Person;

/**
 * All that a desk's screen is made from.
 *
 * @param view what the agent sees
 * @param people who is behind the current, next and held visits and the next bookings, by id; may
 *     lack some
 * @param etag tag of the desk, with or without quotes
 * @param site what the site is set up to do
 * @param received whom the agent received last, newest first
 * @param late who missed a call of this desk and may still come
 * @param otherSites the other sites to which people may be sent
 */
public record DeskScreen(
    DeskView view,
    Map<String, Person> people,
    String etag,
    SiteConfiguration site,
    List<Received> received,
    List<VisitRow> late,
    List<OtherSite> otherSites) {
  public DeskScreen {
    people = Map.copyOf(people);
    received = List.copyOf(received);
    late = List.copyOf(late);
    otherSites = List.copyOf(otherSites);
    etag = etag.replace("\"", "");
  }

  DeskRow.Status status() {
    return view.desk().status();
  }

  /** The tag as If-Match wants it. */
  public String match() {
    return '"' + etag + '"';
  }

  /** Where commands of this desk go. */
  public String api() {
    return To.deskApi(site.id(), view.desk().id());
  }

  /** Where commands about visits go. */
  public String visitsApi() {
    return To.siteApi(site.id()) + "/visits/";
  }

  /** Where ranks are taken. */
  public String ranksApi() {
    return To.siteApi(site.id()) + "/visits";
  }

  /** Whether the agent who sits here may receive, at this desk, who comes for a reason. */
  public boolean receives(Reason reason) {
    String service = reason.service();
    return service != null && receives(service);
  }

  /** Whether the agent who sits here receives, at this desk, for a service now. */
  public boolean receives(String service) {
    return view.receives().contains(service);
  }

  /** Who is behind a visit. */
  public Person person(VisitRow visit) {
    return people.getOrDefault(visit.id(), Person.UNKNOWN);
  }

  /** Who has booked. */
  public Person booker(AppointmentRow booking) {
    return people.getOrDefault(booking.id(), Person.UNKNOWN);
  }

  /** Whether somebody can be called. */
  public boolean hasNext() {
    return !view.next().isEmpty();
  }

  /** Whether a held or picked person could come now. */
  public boolean isReady() {
    return switch (status()) {
      case FREE, READY, COUNTING_DOWN, WRAP_UP -> true;
      case CLOSED, CALLING, PRESENT, SERVING, GROUP, PAUSED, AWAY -> false;
    };
  }

  /** Whether somebody else may be taken although somebody is received, who is set aside or ends. */
  public boolean mayReplace() {
    return status() == DeskRow.Status.SERVING && view.current() != null && !pausesNext();
  }

  /** Whether a pause begins when the person at the desk has gone. */
  public boolean pausesNext() {
    return view.desk().pause() != null && status() != DeskRow.Status.PAUSED;
  }

  /** Whether the person at the desk may be given a time to come again. */
  public boolean booksNext() {
    DeskView.@Nullable Current current = view.current();
    return current != null
        && current.visit().channel() != Channel.LINE
        && !site.agenda().offers().isEmpty();
  }

  /** Whether the current service may end only with an answer. */
  public boolean wantsAnswer() {
    DeskView.@Nullable Current current = view.current();
    DeskRow.@Nullable GroupRow group = view.desk().calling().group();
    String asked =
        group != null ? group.service() : current == null ? "" : current.visit().service();
    return site.services().stream()
        .filter(service -> service.id().equals(asked))
        .anyMatch(Service::answerRequired);
  }

  /** Reasons in groups, as selects show them. */
  public List<ReasonGroup> reasons() {
    return ReasonGroup.of(site);
  }
}
