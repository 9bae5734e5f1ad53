package parvis.server.web.screens;

import static parvis.server.web.screens.Samples.NOW;
import static parvis.server.web.screens.Samples.SITE;
import static parvis.server.web.screens.Samples.service;
import static parvis.server.web.screens.Samples.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Arrow;
import parvis.engine.configuration.GuaranteeOffer;
import parvis.engine.configuration.Need;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.ReceptionKind;
import parvis.engine.configuration.Text;
import parvis.engine.configuration.TokenKind;
import parvis.engine.configuration.Wanted;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.ticket.Face;
import parvis.engine.view.KioskView;
import parvis.engine.view.ServiceRow;
import parvis.engine.view.VisitRow;
import parvis.engine.view.VisitorView;
import parvis.engine.view.Wait;
import parvis.engine.visit.Channel;

/** Kiosks that ask for wishes, and the pages of those who had some. */
final class WishSamples {
  private static final String PHOTO = "/assets/icon-192.png";

  private WishSamples() {}

  /** A rank by symbol and name that may go out, one that everybody may go out for, and a line. */
  static KioskView kiosk() {
    return new KioskView(
        7,
        NOW,
        SITE,
        List.of("fr", "en"),
        true,
        null,
        List.of(
            reason(
                "passeport", text("Demander un passeport", "Apply for a passport"), "passeports"),
            reason("permis", text("Déposer un permis", "Apply for a permit"), "urbanisme"),
            reason("retrait", text("Retirer un document", "Collect a document"), "retrait")),
        Map.of(
            "passeports",
            row("passeports", "Passeports", ReceptionKind.TICKETS, GuaranteeOffer.ON_REQUEST),
            "urbanisme",
            row("urbanisme", "Urbanisme", ReceptionKind.TICKETS, GuaranteeOffer.ALWAYS),
            "retrait",
            row("retrait", "Retrait express", ReceptionKind.CALL_FORWARD, GuaranteeOffer.NEVER)),
        List.of(
            new Need("acces", text("Guichet accessible", "Accessible desk"), "wheelchair"),
            new Need("lsf", text("Langue des signes", "Sign language"), "hand-three-fingers"),
            new Need("discretion", text("Entretien confidentiel", "Private talk"), "lock")),
        Map.of(
            "passeports", NOW.plusSeconds(1080),
            "urbanisme", NOW.plusSeconds(1380)),
        Map.of(
            "passeports", fromAfar(1080),
            "urbanisme", fromAfar(1380)),
        List.of());
  }

  private static Map<Integer, Instant> fromAfar(int seconds) {
    return KioskView.WAYS.stream()
        .collect(
            Collectors.toMap(
                minutes -> minutes, minutes -> NOW.plusSeconds(Math.max(seconds, minutes * 60L))));
  }

  private static ServiceRow row(
      String id, String name, ReceptionKind kind, GuaranteeOffer guarantee) {
    ServiceRow row = service(id, name, 6, 25, 35);
    Set<TokenKind> tokens =
        guarantee == GuaranteeOffer.ON_REQUEST
            ? Set.of(TokenKind.NAME, TokenKind.SYMBOL)
            : Set.of();
    return new ServiceRow(
        row.id(),
        row.name(),
        row.icon(),
        row.open(),
        row.closure(),
        row.day(),
        row.waiting(),
        row.remote(),
        row.longest(),
        row.expected(),
        row.load(),
        row.desks(),
        row.today(),
        new ServiceRow.Flow(
            kind, 0, ServiceRow.LoadLevel.NORMAL, 0, false, null, guarantee, tokens));
  }

  private static Reason reason(String id, Text name, String service) {
    List<Wanted> needs =
        service.equals("urbanisme") ? List.of(new Wanted("discretion", false)) : List.of();
    return new Reason(
        id,
        name,
        null,
        "file-text",
        service,
        null,
        List.of(text("Pièce d’identité", "Proof of identity")),
        null,
        null,
        List.of(),
        needs,
        List.of());
  }

  /** Away until a promised time, with a symbol, a need and an area. */
  static VisitorScreen away() {
    return visitor(VisitRow.Status.WAITING, CallSamples.STAR, false, null, true, false);
  }

  static VisitorScreen near() {
    return visitor(VisitRow.Status.PRE_CALLED, new Face.Name(), false, null, false, false);
  }

  static VisitorScreen nearAndComing() {
    return visitor(VisitRow.Status.PRE_CALLED, Face.PLAIN, true, null, false, false);
  }

  static VisitorScreen stay() {
    return visitor(VisitRow.Status.CALLED, Face.PLAIN, false, null, false, true);
  }

  static VisitorScreen group() {
    return visitor(VisitRow.Status.CALLED, CallSamples.STAR, false, "g1", false, false);
  }

  private static VisitorScreen visitor(
      VisitRow.Status status,
      Face face,
      boolean coming,
      @Nullable String group,
      boolean promised,
      boolean stay) {
    boolean called = status == VisitRow.Status.CALLED;
    VisitRow row =
        new VisitRow(
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
            promised ? NOW.plusSeconds(1080) : null,
            called ? text("Guichet 4", "Desk 4") : null,
            called ? "Léa K." : null,
            1,
            ExpectedWait.unknown(),
            particulars(face, coming, group));
    VisitorView view =
        new VisitorView(
            7,
            NOW,
            SITE,
            row,
            2,
            Samples.expected(23, 33),
            List.of(),
            called && !stay ? Arrow.RIGHT : Arrow.NONE,
            null,
            2,
            null,
            promised ? NOW.plusSeconds(1080) : null,
            promised ? NOW.plusSeconds(480) : null,
            stay,
            called ? "lea-k" : null,
            null,
            false);
    return new VisitorScreen(
        view, face instanceof Face.Name ? "Marie D." : null, called ? PHOTO : null);
  }

  private static VisitRow.Particulars particulars(
      Face face, boolean coming, @Nullable String group) {
    return new VisitRow.Particulars(
        text("Mezzanine", "Mezzanine"),
        face,
        List.of(
            new VisitRow.NeedRow(
                "acces", text("Guichet accessible", "Accessible desk"), "wheelchair", true),
            new VisitRow.NeedRow(
                "lsf", text("Langue des signes", "Sign language"), "hand-three-fingers", false)),
        coming,
        0,
        group,
        null);
  }
}
