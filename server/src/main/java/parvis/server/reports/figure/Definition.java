package parvis.server.reports.figure;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Text;

/** What each figure means, in the order of the columns; printed with every export. */
public enum Definition {
  ARRIVED(
      "passages commencés : rang pris, ou envoyé ici par un autre service",
      "legs that began: rank taken, or sent on to here"),
  CALLED("appelés au moins une fois", "called at least once"),
  RECEIVED(
      "dont la réception a commencé ; base des attentes",
      "whose service began; the waits are about these"),
  SERVED("reçus jusqu'au bout", "received to the end"),
  SENT_ON("reçus puis orientés ailleurs", "received, then sent on"),
  NO_SHOW(
      "appelés, absents et non revenus à temps",
      "called, did not come and did not come back in time"),
  LEFT("partis d'eux-mêmes sans réception", "left by their own wish"),
  CANCELLED("annulés par le personnel", "cancelled by staff"),
  EXPIRED("encore ouverts à la clôture", "still open when the day was swept"),
  OPEN("pas encore terminés", "not over yet"),
  RECALLED("appels répétés : appels moins un, en somme", "repeated calls: calls less one, summed"),
  PICKED("choisis par un agent et non par la règle", "chosen by an agent instead of the rule"),
  MEAN_WAIT_SECONDS(
      "attente moyenne des reçus : début du passage au dernier appel",
      "mean wait of the received: from the start of the leg to the last call"),
  P90_WAIT_SECONDS(
      "attente que 90 % des reçus n'ont pas dépassée (plus proche rang)",
      "wait that 90 % of the received did not exceed (nearest rank)"),
  WITHIN_TARGET(
      "part des reçus dont l'attente n'a pas dépassé l'objectif d'alors, de 0 à 1",
      "share of the received who waited no longer than the target of that time, 0 to 1"),
  MEAN_WALK_SECONDS(
      "ralliement moyen : dernier appel à présence, pris sans appel exclus",
      "mean walk: from the last call to presence, those taken without a call left out"),
  MEAN_SERVICE_SECONDS(
      "réception moyenne : début à fin, mises en attente déduites, expirés exclus",
      "mean service: from start to end less holds, expired ones left out"),
  MEAN_TIME_TO_LEAVE_SECONDS(
      "temps moyen avant départ de ceux qui sont partis, compté à part",
      "mean time until those who left did so, shown apart");

  private final String french;
  private final String english;

  Definition(String french, String english) {
    this.french = french;
    this.english = english;
  }

  /** What the figure means, and about whom it is. */
  public Text meaning() {
    return new Text(Map.of("fr", french, "en", english));
  }

  /** The figure as a plain number; empty when there is none. */
  public String in(Figures figures) {
    return Objects.toString(value(figures), "");
  }

  /** As the column is headed, such as {@code mean_wait_seconds}. */
  public String column() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  private @Nullable Number value(Figures figures) {
    return switch (this) {
      case ARRIVED -> figures.arrived();
      case CALLED -> figures.called();
      case RECEIVED -> figures.received();
      case SERVED -> figures.served();
      case SENT_ON -> figures.sentOn();
      case NO_SHOW -> figures.noShow();
      case LEFT -> figures.left();
      case CANCELLED -> figures.cancelled();
      case EXPIRED -> figures.expired();
      case OPEN -> figures.open();
      case RECALLED -> figures.recalled();
      case PICKED -> figures.picked();
      case MEAN_WAIT_SECONDS -> figures.meanWaitSeconds();
      case P90_WAIT_SECONDS -> figures.p90WaitSeconds();
      case WITHIN_TARGET -> figures.withinTarget();
      case MEAN_WALK_SECONDS -> figures.meanWalkSeconds();
      case MEAN_SERVICE_SECONDS -> figures.meanServiceSeconds();
      case MEAN_TIME_TO_LEAVE_SECONDS -> figures.meanTimeToLeaveSeconds();
    };
  }
}
