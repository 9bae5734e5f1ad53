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
  ESCALATED(
      HelpCount::escalated,
      "appels restés sans agent, signalés au responsable",
      "calls for which nobody could come, told to the supervisor"),
  MEAN_ARRIVAL_SECONDS(
      HelpCount::meanArrivalSeconds,
      "temps moyen de l'appel à l'arrivée du premier renfort, appels sans arrivée exclus",
      "mean time from the call to the arrival of the first helper, calls without one left out");

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
