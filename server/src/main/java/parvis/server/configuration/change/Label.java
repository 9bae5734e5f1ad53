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
  BAND("plage", "band"),
  NEED("besoin", "need"),
  REINFORCEMENT("renfort", "reinforcement"),

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

  SEATS("places assises", "seats"),
  WALK("marche", "walk"),
  OFFERS("besoins satisfaits", "offers"),
  DAYS("jours", "days"),
  NEEDS("besoins", "needs"),
  WAITING("personnes en attente", "waiting"),
  LONGEST("plus longue attente", "longest"),
  EXPECTED("attente prévue", "expected"),
  HOLD_FOR("pendant", "hold for"),
  RELEASE_AT("départ à", "release at"),
  MINIMUM_STAY("durée minimale", "minimum stay"),
  COOLDOWN("repos", "cooldown"),
  HELPERS("agents", "helpers"),
  ANSWER_WITHIN("réponse sous", "answer within"),
  KIND("accueil", "kind"),
  TIERS("ouverture des réserves", "tiers"),
  PREFERRED_LEVEL("niveau préféré", "preferred level"),
  HOLD_UP_TO("gardé au plus", "hold up to"),
  DIAL("curseur vitesse/qualité", "dial"),
  DIAL_BY_LOAD("curseur selon la charge", "dial by load"),
  DIAL_BY_BAND("curseur par plage", "dial by band"),
  GUARANTEE("heure garantie", "guarantee"),
  GUARANTEE_SHARE("part garantie (%)", "guarantee share (%)"),
  GUARANTEE_MINIMUM("absence minimale garantie", "guarantee minimum"),
  GUARANTEE_ROUNDING("arrondi de la garantie", "guarantee rounding"),
  GUARANTEE_MAXIMUM("garantie maximale", "guarantee maximum"),
  PRE_CALL("pré-appel", "pre-call"),
  TOKENS("signes", "tokens"),
  MINIMUM_DESKS("postes gardés", "minimum desks"),
  MOBILE("mobile", "mobile"),
  PLACES("places d'un groupe", "places"),
  MODE("mode d'appel", "mode"),
  DESKS_AT_ONCE("postes à la fois", "desks at once"),
  RECALL_EVERY("rappel automatique", "recall every"),
  RECYCLES("remises en file", "recycles"),
  RECYCLE_PLACES("places par remise en file", "recycle places"),
  PRESENCE_AFTER("présence après", "presence after"),
  AUTOMATIC_DELAY("délai d'appel automatique", "automatic delay"),
  STANDING_LIMIT("limite de l'appel permanent", "standing limit"),
  PRINT_GRACE("délai d'impression", "print grace"),
  ANNOUNCEMENT_GAP("écart entre annonces", "announcement gap"),
  PRIORITIES("priorités", "priorities"),
  PRIORITY_FIRST("priorité qui compte d'abord", "priority first"),
  AREA_TOLERANCE("tolérance entre espaces", "area tolerance"),
  NAMED_AGENT_LIMIT("limite d'agent nommé", "named-agent limit"),
  PREFERENCE_LAPSE("durée d'une préférence", "preference lapse"),
  LANGUAGE("langue de la personne", "person's language"),

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
