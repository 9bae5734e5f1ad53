package parvis.server.web.screens;

import static parvis.server.web.screens.Samples.NOW;
import static parvis.server.web.screens.Samples.SITE;
import static parvis.server.web.screens.Samples.service;
import static parvis.server.web.screens.Samples.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.DayHours;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.Text;
import parvis.engine.hours.Closure;
import parvis.engine.view.KioskView;

/** Kiosks as they may stand. */
final class KioskSamples {
  private static final List<Reason> REASONS =
      List.of(
          branch(
              "papiers",
              text("Carte d’identité, passeport", "Identity card, passport"),
              text("Demande, retrait, perte", "Application, collection, loss"),
              "id",
              List.of(
                  leaf(
                      "premiere",
                      text("Première demande", "First application"),
                      null,
                      "file-plus",
                      "passeports"),
                  leaf("retrait", text("Retrait", "Collection"), null, "package", "passeports"),
                  leaf(
                      "perte",
                      text("Perte ou vol", "Loss or theft"),
                      null,
                      "alert-triangle",
                      "passeports"))),
          leaf(
              "actes",
              text("État civil, actes", "Civil status, certificates"),
              text("Naissance, mariage, décès", "Birth, marriage, death"),
              "certificate",
              "etat-civil"),
          leaf(
              "urbanisme",
              text("Urbanisme, travaux", "Planning, building works"),
              null,
              "home",
              "urbanisme"),
          leaf(
              "autre",
              text("Autre demande", "Something else"),
              text("Une personne vous orientera", "Somebody will guide you"),
              "help",
              "accueil"));

  private KioskSamples() {}

  static KioskView quiet() {
    return kiosk(true, REASONS, List.of("fr", "en", "ar", "es"), 12);
  }

  static KioskView later() {
    return kiosk(true, REASONS, List.of("fr", "en", "ar", "es"), 18);
  }

  static KioskView closed() {
    return kiosk(false, REASONS, List.of("fr", "en"), 12);
  }

  /** Closed on the eve of a public holiday. */
  static Closure closure() {
    DayHours.Origin holiday =
        new DayHours.Origin(DayHours.Kind.PUBLIC_HOLIDAY, text("Lundi de Pâques", "Easter Monday"));
    return new Closure(
        Instant.parse("2027-03-30T06:30:00Z"),
        new DayHours(LocalDate.parse("2027-03-29"), List.of(), holiday));
  }

  static KioskView many() {
    List<Reason> all = new ArrayList<>(REASONS);
    for (int i = 1; i <= 6; i++) {
      all.add(
          leaf(
              "plus" + i,
              text("Inscription scolaire et périscolaire " + i, "School registration " + i),
              text("Cantine, étude, centre de loisirs", "Canteen, homework, holidays"),
              "school",
              "etat-civil"));
    }
    return kiosk(true, all, List.of("fr", "en"), 12);
  }

  private static KioskView kiosk(
      boolean open, List<Reason> reasons, List<String> languages, int high) {
    return new KioskView(
        7,
        NOW,
        SITE,
        languages,
        open,
        open ? null : closure(),
        reasons,
        Map.of(
            "passeports", service("passeports", "Passeports", 14, 25, 35),
            "etat-civil", service("etat-civil", "État civil", 6, 8, high),
            "urbanisme", service("urbanisme", "Urbanisme", 0, 0, 0),
            "accueil", service("accueil", "Accueil", 0, -1, -1)),
        List.of(),
        Map.of(),
        Map.of(),
        List.of(8, 9, 10, 11, 13, 14, 15, 16));
  }

  private static Reason branch(
      String id, Text name, @Nullable Text hint, String icon, List<Reason> children) {
    return new Reason(
        id, name, hint, icon, null, null, List.of(), null, null, List.of(), List.of(), children);
  }

  private static Reason leaf(
      String id, Text name, @Nullable Text hint, String icon, String service) {
    List<Text> documents =
        id.equals("autre")
            ? List.of()
            : List.of(
                text("Pièce d’identité", "Proof of identity"),
                text("Justificatif de domicile de moins d’un an", "Proof of address"));
    Text advice =
        id.equals("actes")
            ? text(
                "Un acte de naissance se demande aussi en ligne, sans attente.",
                "A birth certificate can be requested online, without waiting.")
            : null;
    return new Reason(
        id, name, hint, icon, service, null, documents, advice, null, List.of(), List.of(),
        List.of());
  }
}
