package parvis.server.configuration.part;

import parvis.engine.configuration.Rules;
import parvis.server.configuration.field.Fields;
import parvis.server.configuration.notation.Notations;

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
        fields.duration("sweep-after-closing", standard.sweepAfterClosing()));
  }
}
