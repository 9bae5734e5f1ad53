package parvis.server.configuration.change;

import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.AgendaRules;
import parvis.engine.configuration.BookingOffer;
import parvis.engine.configuration.GiveBack;
import parvis.server.configuration.notation.DurationNotation;

/** How places are booked ahead, as people read it: the whole, each service, each agent's hours. */
final class AgendaPortrait {
  private final BiFunction<Label, String, Portrait> portraits;

  private AgendaPortrait(BiFunction<Label, String, Portrait> portraits) {
    this.portraits = portraits;
  }

  /**
   * Adds what is booked to the portraits of a site.
   *
   * @param portraits gives the portrait of a thing of a kind, by id
   */
  static void add(AgendaRules rules, BiFunction<Label, String, Portrait> portraits) {
    AgendaPortrait all = new AgendaPortrait(portraits);
    portraits
        .apply(Label.AGENDA, "")
        .with(Label.HOLD, rules.hold())
        .with(Label.OPEN_BOOKINGS, (Object) rules.openBookings())
        .with(Label.ORDER, lower(rules.order()))
        .with(Label.HEAD_START, rules.headStart())
        .with(Label.BOOKED_SHARE, (Object) rules.share())
        .with(Label.PROTECT, rules.protect())
        .with(Label.REMINDERS, rules.reminders().stream().map(DurationNotation::write).toList())
        .with(Label.OFFER_FOR, rules.offerFor());
    rules.offers().forEach(all::offer);
    rules
        .presence()
        .forEach(
            (agent, presence) ->
                HoursPortrait.add(portraits.apply(Label.PRESENCE, agent), presence));
  }

  private void offer(String service, BookingOffer offer) {
    @Nullable GiveBack giveBack = offer.giveBack();
    portraits
        .apply(Label.BOOKING, service)
        .with(Label.EVERY, offer.every())
        .with(Label.BUFFER, offer.buffer())
        .with(Label.NOTICE, offer.notice())
        .with(Label.HORIZON, (Object) offer.horizon())
        .with(Label.WALK_IN_SHARE, (Object) offer.walkInShare())
        .with(Label.GIVE_BACK, giveBack == null ? null : giveBack.before())
        .with(Label.GIVE_BACK_KEEP, (Object) (giveBack == null ? null : giveBack.keep()))
        .with(Label.SESSION_PLACES, (Object) offer.places())
        .with(Label.EARLY, offer.early())
        .with(Label.LATE, offer.late())
        .with(Label.WHEN_LATE, lower(offer.whenLate()))
        .with(Label.CHOOSE_AGENT, offer.agentChoice());
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
