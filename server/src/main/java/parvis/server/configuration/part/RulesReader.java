package parvis.server.configuration.part;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.AutomaticCall;
import parvis.engine.configuration.CallingMode;
import parvis.engine.configuration.CustomerRules;
import parvis.engine.configuration.DialRules;
import parvis.engine.configuration.GuaranteeRules;
import parvis.engine.configuration.LadderRules;
import parvis.engine.configuration.ModeRules;
import parvis.engine.configuration.OrderRules;
import parvis.engine.configuration.Rules;
import parvis.engine.configuration.SendingRules;
import parvis.server.configuration.document.Piece;
import parvis.server.configuration.document.Piece.Table;
import parvis.server.configuration.document.Piece.Word;
import parvis.server.configuration.field.Fields;
import parvis.server.configuration.notation.Notations;
import parvis.server.configuration.problem.Message;

/** Reads the site's limits, the engine's standard ones where nothing is written. */
final class RulesReader {
  private RulesReader() {}

  static Rules read(Fields fields) {
    Rules standard = Rules.standard();
    return new Rules(
        fields.number("recall-limit", 0, 20, standard.recallLimit()),
        fields.findDuration("call-timeout", standard.callTimeout()),
        fields.duration("no-show-tolerance", standard.noShowTolerance()),
        fields.duration("undo-window", standard.undoWindow()),
        fields.number("delay-limit", 0, 20, standard.delayLimit()),
        fields.number("delay-places", 1, 100, standard.delayPlaces()),
        fields.number("hold-limit", 0, 20, standard.holdLimit()),
        fields.value("day-reset", Notations.TIME, standard.dayReset()),
        fields.duration("sweep-after-closing", standard.sweepAfterClosing()),
        ladder(fields),
        modes(fields),
        order(fields),
        dial(fields),
        fields.inner("guarantee", RulesReader::guarantee),
        sending(fields),
        customers(fields));
  }

  private static LadderRules ladder(Fields fields) {
    LadderRules standard = LadderRules.standard();
    return new LadderRules(
        fields.findDuration("recall-every", standard.recallEvery()),
        fields.number("recycles", 0, 10, standard.recycles()),
        fields.number("recycle-places", 1, 100, standard.recyclePlaces()),
        fields.duration("presence-after", standard.presenceAfter()));
  }

  private static ModeRules modes(Fields fields) {
    ModeRules standard = ModeRules.standard();
    return new ModeRules(
        fields.choice("mode", CallingMode.class, standard.mode()),
        fields.choice("automatic-call", AutomaticCall.class, standard.automatic()),
        fields.durationOrNone("automatic-delay", standard.automaticDelay()),
        fields.duration("standing-limit", standard.standingLimit()),
        fields.durationOrNone("print-grace", standard.printGrace()),
        fields.durationOrNone("announcement-gap", standard.announcementGap()));
  }

  private static OrderRules order(Fields fields) {
    OrderRules standard = OrderRules.standard();
    return new OrderRules(
        fields.choice("priorities", OrderRules.Family.class, standard.family()),
        fields.choice("priority-first", OrderRules.First.class, standard.first()),
        fields.durationOrNone("area-tolerance", standard.areaTolerance()),
        fields.duration("named-agent-limit", standard.namedAgentLimit()),
        fields.duration("preference-lapse", standard.preferenceLapse()),
        fields.choice("language", OrderRules.LanguageNeed.class, standard.language()));
  }

  private static SendingRules sending(Fields fields) {
    SendingRules standard = SendingRules.standard();
    return new SendingRules(
        fields.number("send-on-warning", 1, 20, standard.warnFrom()),
        fields.choice("closed-targets", SendingRules.ClosedTarget.class, standard.closed()),
        fields.values("sends-to-sites", Notations.ID, standard.sites()));
  }

  private static CustomerRules customers(Fields fields) {
    CustomerRules standard = CustomerRules.standard();
    return new CustomerRules(
        fields.choice("usual-agent", CustomerRules.UsualAgent.class, standard.usualAgent()),
        fields.number("customer-memory", 30, 3650, standard.memoryDays()));
  }

  private static DialRules dial(Fields fields) {
    return new DialRules(fields.number("dial", 0, 100, 0), byLoad(fields), byBand(fields));
  }

  private static DialRules.@Nullable ByLoad byLoad(Fields fields) {
    return fields.has("dial-by-load") ? fields.inner("dial-by-load", RulesReader::load) : null;
  }

  private static DialRules.ByLoad load(Fields fields) {
    DialRules.ByLoad read =
        new DialRules.ByLoad(
            fields.duration("normal-from", Duration.ofMinutes(8)),
            fields.duration("busy-from", Duration.ofMinutes(20)),
            fields.duration("overloaded-from", Duration.ofMinutes(40)),
            fields.number("light", 0, 100, 80),
            fields.number("normal", 0, 100, 40),
            fields.number("busy", 0, 100, 10),
            fields.number("overloaded", 0, 100, 0));
    boolean rising =
        read.normalFrom().compareTo(read.busyFrom()) < 0
            && read.busyFrom().compareTo(read.overloadedFrom()) < 0;
    if (!rising) {
      fields.report("busy-from", Message.LOADS_NOT_RISING);
    }
    return read;
  }

  private static Map<String, Integer> byBand(Fields fields) {
    Map<String, Integer> dials = new LinkedHashMap<>();
    switch (fields.find("dial-by-band")) {
      case null -> {}
      case Table table ->
          table.entries().forEach((band, piece) -> dials.put(band, dial(fields, band, piece)));
      case Piece _ -> fields.report("dial-by-band", Message.NOT_A_TABLE);
    }
    return dials;
  }

  private static int dial(Fields fields, String band, Piece piece) {
    fields
        .words()
        .reference(
            new Word(piece.place(), band), fields.reading().ids("bands"), Message.UNKNOWN_BAND);
    if (piece instanceof Word word) {
      return fields.words().number(word, 0, 100);
    }
    fields.reading().problems().report(piece.place(), Message.NOT_A_WORD);
    return 0;
  }

  private static GuaranteeRules guarantee(Fields fields) {
    GuaranteeRules standard = GuaranteeRules.standard();
    return new GuaranteeRules(
        fields.number("share", 1, 100, standard.share()),
        fields.durationOrNone("minimum", standard.minimum()),
        fields.duration("rounding", standard.rounding()),
        fields.duration("maximum", standard.maximum()),
        fields.duration("tolerance", standard.tolerance()),
        fields.yes("offer-early", standard.offersEarly()));
  }
}
