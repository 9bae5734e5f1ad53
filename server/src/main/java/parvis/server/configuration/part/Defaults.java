package parvis.server.configuration.part;

import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parvis.engine.configuration.AnswerChoice;
import parvis.engine.configuration.Area;
import parvis.engine.configuration.PauseReason;
import parvis.engine.configuration.PriorityClass;
import parvis.engine.configuration.Text;

/**
 * What a site has that does not say otherwise.
 *
 * @param languages the languages offered: a default is said in French, and in English to the rest
 */
record Defaults(List<String> languages) {
  static final ZoneId ZONE = ZoneId.of("Europe/Paris");
  static final Duration TARGET = Duration.ofMinutes(15);
  static final Duration EXPECTED = Duration.ofMinutes(8);
  static final String SERVICE_ICON = "building-community";
  static final String BRANCH_ICON = "list";
  static final String NEED_ICON = "heart-handshake";

  List<Area> areas() {
    return List.of(Area.of("hall", said("Hall d'accueil", "Hall")));
  }

  List<PriorityClass> classes() {
    return List.of(new PriorityClass("priority", said("Prioritaire", "Priority"), 10));
  }

  List<AnswerChoice> answers() {
    return List.of(
        new AnswerChoice("done", said("Traité", "Done"), true),
        new AnswerChoice("document-missing", said("Pièce manquante", "Document missing"), false),
        new AnswerChoice("information", said("Renseignement donné", "Information given"), true),
        new AnswerChoice("sent-elsewhere", said("Orienté ailleurs", "Sent elsewhere"), false));
  }

  List<PauseReason> pauses() {
    return List.of(
        new PauseReason("break", said("Pause", "Break")),
        new PauseReason("lunch", said("Déjeuner", "Lunch")));
  }

  Text deskName(String id) {
    return said("Guichet " + id, "Desk " + id);
  }

  private Text said(String fr, String en) {
    Map<String, String> wordings = new LinkedHashMap<>();
    languages.forEach(language -> wordings.put(language, language.equals("fr") ? fr : en));
    return new Text(wordings);
  }
}
