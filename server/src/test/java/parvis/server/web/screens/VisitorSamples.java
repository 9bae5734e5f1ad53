package parvis.server.web.screens;

import static parvis.server.web.screens.Samples.NOW;
import static parvis.server.web.screens.Samples.SITE;
import static parvis.server.web.screens.Samples.expected;
import static parvis.server.web.screens.Samples.text;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Arrow;
import parvis.engine.configuration.Text;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.view.VisitRow;
import parvis.engine.view.VisitorView;
import parvis.engine.view.Wait;
import parvis.engine.visit.Channel;
import parvis.engine.visit.Destination;

/** Visitors' pages as they may stand. */
final class VisitorSamples {
  private VisitorSamples() {}

  static VisitorScreen waiting() {
    return view(VisitRow.Status.WAITING, 3, expected(23, 33), true, 2);
  }

  /** Away until a time promised, while nobody else is there. */
  static VisitorScreen early() {
    VisitorScreen away = waiting();
    VisitorView view = away.view();
    return screen(
        new VisitorView(
            view.sequence(),
            view.at(),
            view.siteName(),
            view.visit(),
            0,
            view.expected(),
            view.documents(),
            view.arrow(),
            view.direction(),
            view.delaysLeft(),
            view.returnUntil(),
            view.promised(),
            view.setOut(),
            view.stay(),
            view.agent(),
            null,
            true));
  }

  /** Sent on to another site. */
  static VisitorScreen goesOn() {
    VisitorView view = in(VisitRow.Status.SERVED).view();
    return screen(
        new VisitorView(
            view.sequence(),
            view.at(),
            view.siteName(),
            view.visit(),
            0,
            view.expected(),
            List.of(),
            view.arrow(),
            view.direction(),
            0,
            null,
            null,
            null,
            false,
            null,
            new Destination(
                "annexe", text("Mairie annexe", "Town hall annexe"), "w1", "C 003", "annexe.key"),
            false));
  }

  static VisitorScreen closer() {
    return view(VisitRow.Status.WAITING, 1, expected(4, 9), true, 2);
  }

  static VisitorScreen unknown() {
    return view(VisitRow.Status.WAITING, 14, expected(-1, -1), false, 0);
  }

  static VisitorScreen in(VisitRow.Status status) {
    return view(status, 0, expected(0, 0), false, 0);
  }

  private static VisitorScreen view(
      VisitRow.Status status, int ahead, ExpectedWait wait, boolean promised, int delays) {
    boolean called = status == VisitRow.Status.CALLED;
    return screen(
        new VisitorView(
            7,
            NOW,
            SITE,
            row(status, promised, called ? text("Guichet 4", "Desk 4") : null),
            ahead,
            wait,
            List.of(
                text("Photo de moins de 6 mois", "Photo less than 6 months old"),
                text("Justificatif de domicile", "Proof of address"),
                text("Ancien passeport", "Former passport")),
            called ? Arrow.RIGHT : Arrow.NONE,
            called ? text("1er étage", "1st floor") : null,
            delays,
            status == VisitRow.Status.NO_SHOW ? NOW.plusSeconds(1200) : null,
            promised ? NOW.plusSeconds(780) : null,
            null,
            false,
            called ? "nadia-r" : null,
            null,
            false));
  }

  private static VisitorScreen screen(VisitorView view) {
    return new VisitorScreen(view, null, null);
  }

  private static VisitRow row(VisitRow.Status status, boolean promised, @Nullable Text desk) {
    return new VisitRow(
        "v1",
        "B 051",
        status,
        "passeports",
        Text.same("Passeports"),
        "premiere",
        text("Première demande", "First application"),
        Channel.KIOSK,
        "fr",
        null,
        1,
        NOW.minusSeconds(400),
        new Wait(NOW.minusSeconds(400), NOW, Duration.ofMinutes(30)),
        promised ? NOW.plusSeconds(780) : null,
        desk,
        desk == null ? null : "Nadia R.",
        1,
        ExpectedWait.unknown(),
        VisitRow.Particulars.NONE);
  }
}
