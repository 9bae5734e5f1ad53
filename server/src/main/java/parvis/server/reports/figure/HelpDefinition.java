package parvis.server.reports.figure;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What figures about help from other agents mean. */
@SuppressWarnings("ImmutableEnumChecker") // method references hold no state
public enum HelpDefinition implements Defined {
  HELP_CALLS(HelpCount::calls, "appels de renfort", "calls for help"),
  BY_HAND(
      HelpCount::byHand,
      "dont demandés par quelqu'un et non par la règle",
      "of these, asked for by somebody and not by the rule"),
  HELPERS_ASKED(HelpCount::asked, "agents sollicités", "agents asked"),
  HELPERS_COMING(HelpCount::coming, "dont ont dit venir", "of these, said that they come"),
  HELPERS_REFUSED(HelpCount::refused, "dont ne pouvaient pas", "of these, could not"),
  HELPERS_SILENT(
      HelpCount::silent, "dont sans réponse à temps", "of these, did not answer in time"),
  HELPERS_ARRIVED(HelpCount::arrived, "agents venus s'installer", "helpers who took a seat"),
  HELPERS_MISSED(
      HelpCount::missed,
      "agents qui avaient dit venir et n'étaient pas là à temps",
      "helpers who had said that they come and were not there in time"),
  ESCALATED(
      HelpCount::escalated,
      "appels restés sans agent, signalés au responsable",
      "calls for which nobody could come, told to the supervisor"),
  RELEASED(
      HelpCount::released,
      "renforts rendus parce que le besoin était passé",
      "calls for help that ended because the need was over"),
  MEAN_ARRIVAL_SECONDS(
      HelpCount::meanArrivalSeconds,
      "temps moyen de l'appel à l'arrivée du premier renfort, appels sans arrivée exclus",
      "mean time from the call to the arrival of the first helper, calls without one left out"),
  MEAN_WAIT_BEFORE_SECONDS(
      HelpCount::meanWaitBeforeSeconds,
      "attente moyenne des reçus des services du renfort appelés entre la demande et la première"
          + " arrivée ; renforts rendus seulement",
      "mean wait of the received of the services of the rule who were called between the call for"
          + " help and the first arrival; only help that was released"),
  MEAN_WAIT_WITH_SECONDS(
      HelpCount::meanWaitWithSeconds,
      "la même, pour ceux appelés entre cette arrivée et la fin du renfort ; l'écart montre"
          + " l'effet",
      "the same for those called from that arrival until the release; the difference shows the"
          + " effect");

  private final Function<HelpCount, @Nullable Number> value;
  private final String french;
  private final String english;

  HelpDefinition(Function<HelpCount, @Nullable Number> value, String french, String english) {
    this.value = value;
    this.french = french;
    this.english = english;
  }

  @Override
  public Section section() {
    return Section.HELP;
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
  public String in(HelpCount count) {
    return Objects.toString(value.apply(count), "");
  }
}
