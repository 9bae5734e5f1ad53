package parvis.server.reports.figure;

/** What desks spend their time on. */
public enum DeskDefinition implements Defined {
  OPEN(
      "poste ouvert, l'agent y est et reçoit, occupé ou non",
      "the desk is open and the agent is there and receives, busy or not"),
  PAUSED("en pause, par motif", "on a pause, by its reason"),
  AWAY("absent un instant", "away for a moment"),
  READY(
      "dans le temps ouvert : le poste se tenait prêt et personne ne pouvait être appelé",
      "within the open time: the desk stood ready and nobody could be called"),
  PROTECTED(
      "dans le temps ouvert : le poste se tenait prêt, ou l'agent n'avait personne et personne ne"
          + " pouvait être appelé, alors que quelqu'un attendait un service reçu à ce poste ce"
          + " jour-là sans pouvoir encore être appelé (heure promise ou demandée, gardé pour un"
          + " agent mieux placé depuis le premier appel d'un autre à sa place, ou poste gardé pour"
          + " un rendez-vous tout proche) ; approché : les besoins et conditions propres au poste"
          + " ne sont pas regardés, et un appel sans réponse occupe jusqu'à ce que le rang soit"
          + " perdu",
      "within the open time: the desk stood ready, or the agent had nobody and nobody could be"
          + " called, while somebody waited for a service that the desk received that day and could"
          + " not be called yet (a time promised or asked for, kept for a better match since the"
          + " first call of somebody else instead, or the desk kept for an appointment that was"
          + " near); an approximation: needs and conditions of the desk are not looked at, and a"
          + " call without answer counts as busy until the rank is lost");

  private final String french;
  private final String english;

  DeskDefinition(String french, String english) {
    this.french = french;
    this.english = english;
  }

  @Override
  public String column() {
    return "status " + name();
  }

  @Override
  public Section section() {
    return Section.DESKS;
  }

  @Override
  public String french() {
    return french;
  }

  @Override
  public String english() {
    return english;
  }
}
