package parvis.server.web.screens;

import static parvis.server.web.screens.Samples.NOW;
import static parvis.server.web.screens.Samples.SITE;
import static parvis.server.web.screens.Samples.service;
import static parvis.server.web.screens.Samples.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Arrow;
import parvis.engine.configuration.Text;
import parvis.engine.hours.Closure;
import parvis.engine.ticket.Face;
import parvis.engine.view.BoardView;
import parvis.engine.view.ServiceRow;

/** Boards as they may stand. */
final class BoardSamples {
  private static final List<Text> MESSAGES =
      List.of(
          text(
              "Passeport : la pré-demande se fait en ligne.",
              "Passport: the pre-application is made online."),
          text("Mairie ouverte samedi matin.", "Town hall open on Saturday morning."));

  private BoardSamples() {}

  static BoardScreen empty() {
    return board(null, List.of(), services(), List.of());
  }

  static BoardScreen closed() {
    return board(
        KioskSamples.closure(),
        List.of(call("A 112", 2, Arrow.UP, null, 400, false)),
        services(),
        MESSAGES);
  }

  static BoardScreen busy() {
    return board(
        null,
        List.of(
            call("B 047", 4, Arrow.RIGHT, text("1er étage", "1st floor"), 60, true),
            call("A 112", 2, Arrow.UP, null, 90, false),
            call("C 009", 12, Arrow.LEFT, text("au fond", "at the back"), 200, false),
            call("B 046", 3, Arrow.RIGHT, text("1er étage", "1st floor"), 260, false),
            call("A 111", 2, Arrow.UP, null, 300, false)),
        services(),
        MESSAGES);
  }

  /** Three calls that come together, after {@link #busy}. */
  static BoardScreen threeAtOnce() {
    List<BoardView.Call> calls = new ArrayList<>();
    calls.add(call("A 115", 2, Arrow.UP, null, 0, true));
    calls.add(call("A 114", 6, Arrow.LEFT, null, 0, true));
    calls.add(call("A 113", 5, Arrow.DOWN, null, 0, true));
    calls.addAll(busy().view().calls());
    return board(null, calls, services(), MESSAGES);
  }

  /** After {@link #threeAtOnce}, two of which were undone. */
  static BoardScreen onlyTheLastOfThree() {
    List<BoardView.Call> calls = new ArrayList<>(threeAtOnce().view().calls());
    calls.removeIf(call -> call.token().equals("A 113") || call.token().equals("A 114"));
    return board(null, calls, services(), MESSAGES);
  }

  /** Twelve calls after {@link #threeAtOnce}: nothing older is in the list any more. */
  static BoardScreen aRush() {
    List<BoardView.Call> calls = new ArrayList<>();
    for (int i = 12; i >= 1; i--) {
      calls.add(call("D %03d".formatted(i), i, Arrow.UP, null, -1, true));
    }
    return board(null, calls, services(), MESSAGES);
  }

  static BoardScreen longNames() {
    return board(
        null,
        List.of(
            new BoardView.Call(
                "long",
                "PMI 0047",
                "P M I, 47",
                text("Bureau des naturalisations", "Naturalisation office"),
                Arrow.RIGHT,
                text("2e étage, aile Nord", "2nd floor, north wing"),
                "Marie-Antoinette de Saint-Germain",
                NOW,
                true,
                "v0",
                "marie",
                BoardView.Kind.COME,
                Face.PLAIN,
                "naturalisation",
                text("Naturalisation", "Naturalisation")),
            call("AB 112", 2, Arrow.UP, null, 90, false)),
        List.of(
            service("a", "Aide sociale à l’enfance et à la famille", 3, 25, 35),
            service("b", "Carte nationale d’identité, passeport", 3, 110, 150),
            service("c", "Urbanisme", 0, -1, -1),
            service("d", "État civil", 0, 0, 0),
            service("e", "Élections", 0, 0, 4),
            service("f", "Cimetières", 0, 2, 4),
            service("g", "Logement", 0, 3, 9)),
        MESSAGES);
  }

  private static List<ServiceRow> services() {
    return List.of(
        service("etat-civil", "État civil", 6, 8, 12),
        service("passeports", "Passeports", 14, 25, 35),
        service("urbanisme", "Urbanisme", 0, 0, 0),
        service("enfance", "Accueil enfants", 2, -1, -1));
  }

  private static BoardScreen board(
      @Nullable Closure closure,
      List<BoardView.Call> calls,
      List<ServiceRow> services,
      List<Text> messages) {
    return new BoardScreen(
        new BoardView(7, NOW, SITE, closure == null, closure, calls, services, messages, List.of()),
        Portraits.NONE);
  }

  private static BoardView.Call call(
      String token, int desk, Arrow arrow, @Nullable Text direction, int ago, boolean pending) {
    Instant at = NOW.minusSeconds(ago);
    return new BoardView.Call(
        token + at,
        token,
        token.replace(" 0", ", "),
        text("Guichet " + desk, "Desk " + desk),
        arrow,
        direction,
        "Nadia R.",
        at,
        pending,
        "v-" + token,
        "nadia-r",
        BoardView.Kind.COME,
        Face.PLAIN,
        "etat-civil",
        text("État civil", "Civil status"));
  }
}
