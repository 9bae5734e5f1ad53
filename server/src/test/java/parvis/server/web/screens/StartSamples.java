package parvis.server.web.screens;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first page of the demo as it may stand. */
final class StartSamples {
  private StartSamples() {}

  static List<StartGroup> groups() {
    return List.of(
        new StartGroup(
            "Le public",
            List.of(
                link("Borne", "Prendre un rang en trois touches", "device-tablet", null),
                link("Afficheur", "Les appels, à dix mètres", "device-tv", null),
                link("Téléphone", "Suivre son rang", "device-mobile", null))),
        new StartGroup(
            "Les équipes",
            List.of(
                link("Poste de Nadia", "Recevoir au guichet 4", "user", "nadia"),
                link("Accueil", "Créer une visite en dix secondes", "users", "sam"))),
        new StartGroup(
            "Le pilotage",
            List.of(link("Pilotage", "Voir et agir en un clic", "chart-bar", "claire"))));
  }

  private static StartGroup.Link link(
      String title, String what, String icon, @Nullable String user) {
    return new StartGroup.Link(title, what, icon, "/x", user, user == null ? null : "parvis");
  }
}
