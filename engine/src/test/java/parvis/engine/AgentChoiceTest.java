package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parvis.engine.configuration.AgendaRules;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.BookingOffer;
import parvis.engine.configuration.BookingOffer.WhenLate;
import parvis.engine.configuration.Catalogue;
import parvis.engine.rules.AgentChoice;

/** Whom people may ask for who book from afar. */
class AgentChoiceTest {
  private static final BookingOffer FREE = BookingTest.offer(WhenLate.WALK_IN);
  private static final BookingOffer FIXED =
      new BookingOffer(
          FREE.every(),
          FREE.buffer(),
          FREE.notice(),
          20,
          0,
          null,
          1,
          FREE.early(),
          FREE.late(),
          FREE.whenLate(),
          false);

  private static List<String> listed(Map<String, BookingOffer> offers, String... reasons) {
    HallBuilder hall = new HallBuilder().service("passport").service("tax").service("birth");
    hall.desk("1", "passport", "tax", "birth")
        .agent("ann", "passport", "tax")
        .agent("bob", "tax")
        .agent("cat", "passport");
    hall.agenda = AgendaRules.none().withOffers(offers);
    return AgentChoice.list(new Catalogue(hall.build()), List.of(reasons)).stream()
        .map(Agent::id)
        .toList();
  }

  @Test
  void who_receives_all_of_it_is_listed() {
    Map<String, BookingOffer> offers = Map.of("passport", FREE, "tax", FREE);
    assertThat(listed(offers, "passport")).containsExactly("ann", "cat");
    assertThat(listed(offers, "tax", "passport")).containsExactly("ann");
  }

  @Test
  void nobody_is_listed_where_one_of_the_services_does_not_let_people_choose() {
    Map<String, BookingOffer> offers = Map.of("passport", FREE, "tax", FIXED);
    assertThat(listed(offers, "passport")).isNotEmpty();
    assertThat(listed(offers, "tax")).isEmpty();
    assertThat(listed(offers, "passport", "tax")).isEmpty();
    assertThat(listed(offers, "birth")).isEmpty();
    assertThat(listed(offers, "nothing")).isEmpty();
    assertThat(listed(offers)).isEmpty();
  }
}
