package parvis.server.web.screens;

import static parvis.server.web.screens.Samples.NOW;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import parvis.engine.calling.CallMade;
import parvis.engine.calling.Explanation;
import parvis.engine.event.Why;
import parvis.engine.view.DeskView;
import parvis.engine.visit.Reception;
import parvis.server.customers.Person;
import parvis.server.web.screens.staff.CalledScreen;
import parvis.server.web.screens.staff.WhyScreen;

/** Why somebody still waits. */
final class WhySamples {
  private WhySamples() {}

  static WhyScreen why() {
    return new WhyScreen(
        DeskModeSamples.marked().getFirst(),
        new Person("Paul Girard", null, null),
        new Explanation(
            "v2",
            2,
            null,
            Map.of(
                Explanation.Cause.EARLIER, 3,
                Explanation.Cause.PRIORITY_CLASS, 1,
                Explanation.Cause.PICKED, 1),
            List.of("Retrait express"),
            List.of(
                new Explanation.Chance("guichet-2", "julien-m", true, 0, null, null),
                new Explanation.Chance("guichet-4", "nadia-r", true, 2, null, null),
                new Explanation.Chance(
                    "guichet-6",
                    "fatou-d",
                    false,
                    0,
                    Why.Obstacle.Kind.CONDITION,
                    NOW.plusSeconds(120)))),
        StaffSamples.configuration(),
        NOW);
  }

  static CalledScreen called() {
    DeskView.Current current =
        Objects.requireNonNull(DeskModeSamples.surrounded().view().current());
    return new CalledScreen(
        current.visit(),
        new Person("Paul Girard", null, null),
        new CallMade(
            current.visit().id(),
            new Reception("guichet-4", "nadia-r"),
            Objects.requireNonNull(current.why()),
            NOW.minusSeconds(300)),
        StaffSamples.configuration(),
        NOW);
  }

  static WhyScreen whyNobody() {
    return new WhyScreen(
        DeskModeSamples.marked().getFirst(),
        Person.UNKNOWN,
        new Explanation("v2", 0, null, Map.of(), List.of(), List.of()),
        StaffSamples.configuration(),
        NOW);
  }
}
