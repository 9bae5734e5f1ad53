package parvis.server.configuration.change;

import java.util.Map;
import parvis.engine.configuration.Text;

/** What the things of a site and their settings are called. */
enum Label {
  SITE("site", "site"),
  AREA("espace", "area"),
  CLASS("classe de priorité", "priority class"),
  RANGE("tranche", "range"),
  SERVICE("service", "service"),
  REASON("motif", "reason"),
  ANSWER("réponse", "answer"),
  PAUSE("motif de pause", "pause reason"),
  DESK("poste", "desk"),
  AGENT("agent", "agent"),
  RULES("règles", "rules"),
  BRAND("affichage", "brand"),

  ID("identifiant", "id"),
  NAME("nom", "name"),
  ZONE("fuseau horaire", "time zone"),
  LANGUAGES("langues", "languages"),
  HOURS("horaires", "hours"),
  ORDER("ordre", "order"),
  NUMBERS("numéros", "numbers"),
  ICON("pictogramme", "icon"),
  TARGET("objectif", "target"),
  CEILING("plafond", "ceiling"),
  EXPECTED_DURATION("durée prévue", "expected duration"),
  WRAP_UP("temps de clôture", "wrap-up"),
  CONFIRMATION("confirmation de présence", "confirmation"),
  ANSWER_REQUIRED("réponse obligatoire", "answer required"),
  REMOTE_RANKS("rang à distance", "remote ranks"),
  HINT("précision", "hint"),
  DOCUMENTS("documents", "documents"),
  ADVICE("conseil", "advice"),
  ANSWERS("réponses", "answers"),
  INSIDE("sous", "under"),
  ARROW("flèche", "arrow"),
  DIRECTION("direction", "direction"),
  SERVES("services rendus", "serves"),
  RIGHTS("droits", "rights"),
  RECALL_LIMIT("nombre de rappels", "recall limit"),
  CALL_TIMEOUT("délai d'absence", "call timeout"),
  NO_SHOW_TOLERANCE("tolérance de retour", "no-show tolerance"),
  UNDO_WINDOW("délai d'annulation", "undo window"),
  DELAY_LIMIT("nombre de reports", "delay limit"),
  DELAY_PLACES("places par report", "delay places"),
  HOLD_LIMIT("mises en attente par agent", "hold limit"),
  DAY_RESET("remise à zéro", "day reset"),
  SWEEP_AFTER_CLOSING("balayage après fermeture", "sweep after closing"),
  COLOUR("couleur", "colour"),
  MESSAGES("messages", "messages"),

  NONE("aucun", "none"),
  YES("oui", "yes"),
  NO("non", "no");

  private final String fr;
  private final String en;

  Label(String fr, String en) {
    this.fr = fr;
    this.en = en;
  }

  Text text() {
    return new Text(Map.of("fr", fr, "en", en));
  }
}
