package parvis.server.reports.figure;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What figures about places booked ahead mean. */
@SuppressWarnings("ImmutableEnumChecker") // method references hold no state
public enum BookingDefinition implements Defined {
  BOOKED(
      BookingCount::booked,
      "rendez-vous pris pour les jours de la période, annulés compris",
      "bookings for the days of the period, those given up included"),
  FROM_WAITLIST(
      BookingCount::fromWaitlist,
      "dont prises sur une offre de la liste d'attente",
      "of these, on an offer to the waiting list"),
  GIVEN_BACK(
      BookingCount::givenBack,
      "dont à une heure où la part gardée pour les personnes sans rendez-vous avait déjà été rendue",
      "of these, at a time for which the share kept for people who walk in had been given back"),
  MOVED(BookingCount::moved, "déplacements, en somme", "times they were moved, summed"),
  MOVED_BY_CLOSING(
      BookingCount::movedByClosing,
      "dont déplacés parce que le site ou le service a fermé à cette heure",
      "of these times, since the site or the service was closed at the booked time"),
  MOVED_EARLIER(
      BookingCount::movedEarlier,
      "dont avancés à une place libérée plus tôt, que la personne attendait",
      "of these times, to an earlier place that became free, for which the person waited"),
  CANCELLED_BY_PERSON(
      BookingCount::cancelled, "dont annulés par la personne", "of these, given up by the person"),
  CANCELLED_BY_STAFF(
      BookingCount::cancelledByStaff,
      "dont annulés par le personnel, ou faute d'agent, ou par une fermeture",
      "of these, given up by staff, or since nobody could receive them or it was closed"),
  KEPT(BookingCount::kept, "dont la personne est venue", "of these, the person came"),
  MISSED(
      BookingCount::missed,
      "dont la personne n'est pas venue à temps, ni plus tard",
      "of these, the person did not come in time, nor later"),
  SESSIONS(
      BookingCount::sessions,
      "séances : heures où plusieurs sont reçus ensemble et que quelqu'un a réservées sans annuler ;"
          + " à la même heure, deux agents nommés en font deux",
      "sessions: times at which several are received together and that somebody had booked and not given"
          + " up; two named agents at the same time make two"),
  SESSION_PLACES(
      BookingCount::sessionPlaces,
      "places de ces séances, en personnes",
      "places of these sessions, in people"),
  SESSION_PEOPLE(
      BookingCount::sessionPeople,
      "personnes inscrites à ces séances, sans celles qui ont annulé",
      "people booked into these sessions, without those who gave up"),
  SESSION_CAME(
      BookingCount::sessionCame, "dont personnes venues", "of these people, those who came"),
  MEAN_LEAD_SECONDS(
      BookingCount::meanLeadSeconds,
      "délai moyen de la réservation à l'heure du rendez-vous",
      "mean time from booking to the booked time"),
  MEAN_PERSON_LATE_SECONDS(
      BookingCount::meanPersonLateSeconds,
      "retard moyen des personnes : de l'heure du rendez-vous à l'arrivée, zéro pour qui est à l'heure",
      "mean lateness of people: from the booked time to arrival, zero for who is on time"),
  MEAN_SITE_LATE_SECONDS(
      BookingCount::meanSiteLateSeconds,
      "attente moyenne sur rendez-vous, qui est le retard de l'organisme : de l'heure du rendez-vous, ou"
          + " de l'arrivée si elle vient après, au dernier appel",
      "mean appointment wait, which is the organisation's lateness: from the booked time, or from arrival"
          + " if that is later, to the last call"),
  P90_SITE_LATE_SECONDS(
      BookingCount::p90SiteLateSeconds,
      "attente sur rendez-vous que 90 % n'ont pas dépassée (plus proche rang)",
      "appointment wait that 90 % did not exceed (nearest rank)");

  private final Function<BookingCount, @Nullable Number> value;
  private final String french;
  private final String english;

  BookingDefinition(Function<BookingCount, @Nullable Number> value, String french, String english) {
    this.value = value;
    this.french = french;
    this.english = english;
  }

  @Override
  public Section section() {
    return Section.BOOKINGS;
  }

  @Override
  public String french() {
    return french;
  }

  @Override
  public String english() {
    return english;
  }

  /** The figure as a plain number; empty when there is none. */
  public String in(BookingCount count) {
    return Objects.toString(value.apply(count), "");
  }
}
