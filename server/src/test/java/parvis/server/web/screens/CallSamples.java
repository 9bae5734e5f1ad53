package parvis.server.web.screens;

import static parvis.server.web.screens.Samples.NOW;
import static parvis.server.web.screens.Samples.SITE;
import static parvis.server.web.screens.Samples.expected;
import static parvis.server.web.screens.Samples.service;
import static parvis.server.web.screens.Samples.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Arrow;
import parvis.engine.configuration.Text;
import parvis.engine.ticket.Face;
import parvis.engine.view.BoardView;
import parvis.engine.view.LineView;

/** Every kind of call, whatever stands for the called. */
final class CallSamples {
  static final Face.Symbol STAR = new Face.Symbol("star", "blue");
  private static final Text MEZZANINE = text("Mezzanine", "Mezzanine");

  private CallSamples() {}

  static BoardScreen symbol() {
    return board(call("s", "A 012", BoardView.Kind.COME, STAR, 3, 0));
  }

  static BoardScreen name() {
    return board(call("marie", "A 013", BoardView.Kind.COME, new Face.Name(), 3, 0));
  }

  static BoardScreen photo() {
    return board(call("photo", "H 002", BoardView.Kind.COME, new Face.Photo(), 6, 0));
  }

  /** The agent's photo was there when the page was made, and is no more. */
  static BoardScreen withoutItsPhoto() {
    Portraits gone = new Portraits(Map.of(), Map.of(), Map.of("lea-k", "/assets/gone.jpg"));
    return new BoardScreen(stay().view(), gone);
  }

  static BoardScreen stay() {
    return board(call("stay", "H 003", BoardView.Kind.STAY, Face.PLAIN, 0, 0));
  }

  /** Towards a desk whose way needs many words. */
  static BoardScreen way() {
    return board(call("way", "B 888", BoardView.Kind.COME, Face.PLAIN, 5, 0));
  }

  static BoardScreen wide() {
    return board(call("wide", "WM 888", BoardView.Kind.COME, Face.PLAIN, 4, 0));
  }

  static BoardScreen plain() {
    return board(call("s", "G 888", BoardView.Kind.COME, Face.PLAIN, 12, 0));
  }

  static BoardScreen widest() {
    return board(call("wide", "W 888", BoardView.Kind.COME, Face.PLAIN, 4, 0));
  }

  static BoardScreen headOfLine() {
    return board(call("line-1", "X 004", BoardView.Kind.HEAD_OF_LINE, Face.PLAIN, 10, 0));
  }

  /** The first {@code people} of a meeting, called together. */
  static BoardScreen group(int people) {
    List<BoardView.Call> calls = new ArrayList<>();
    for (int i = people; i >= 1; i--) {
      Face face = i == 2 ? STAR : i == 3 ? new Face.Name() : Face.PLAIN;
      String visit = i == 3 ? "marie" : "g" + i;
      calls.add(call(visit, "R %03d".formatted(i), BoardView.Kind.GROUP, face, 0, 0));
    }
    return board(calls.toArray(BoardView.Call[]::new));
  }

  /** {@code first} together with older calls of every kind, and people whose turn is near. */
  private static BoardScreen board(BoardView.Call... first) {
    List<BoardView.Call> calls = new ArrayList<>(List.of(first));
    calls.add(call("o1", "A 004", BoardView.Kind.COME, new Face.Symbol("bell", "red"), 2, 70));
    calls.add(call("line-0", "X 003", BoardView.Kind.HEAD_OF_LINE, Face.PLAIN, 9, 90));
    calls.add(call("o2", "H 001", BoardView.Kind.STAY, Face.PLAIN, 0, 120));
    IntStream.rangeClosed(7, 11)
        .forEach(
            i ->
                calls.add(
                    call(
                        "o" + i, "R %03d".formatted(i), BoardView.Kind.GROUP, Face.PLAIN, 0, 240)));
    List<BoardView.Near> near =
        List.of(
            new BoardView.Near("n1", "A 014", Face.PLAIN, text("Hall", "Hall")),
            new BoardView.Near("n2", "A 015", STAR, MEZZANINE),
            new BoardView.Near("lea", "A 016", new Face.Name(), MEZZANINE),
            new BoardView.Near("n4", "B 031", Face.PLAIN, null));
    return new BoardScreen(
        new BoardView(
            7,
            NOW,
            SITE,
            true,
            null,
            calls,
            List.of(
                service("etat-civil", "État civil", 6, 8, 12),
                service("passeports", "Passeports", 14, 25, 35),
                service("retrait", "Retrait express", 0, 2, 4)),
            List.of(text("Mairie ouverte samedi matin.", "Town hall open on Saturday morning.")),
            near),
        new Portraits(
            Map.of("marie", "Marie D.", "lea", "Léa"),
            Map.of("photo", "/assets/icon-512.png"),
            Map.of("lea-k", "/assets/icon-192.png")));
  }

  static LineScreen line() {
    return line(
        true,
        List.of(
            call("l3", "X 006", BoardView.Kind.HEAD_OF_LINE, Face.PLAIN, 9, 0),
            call("l2", "X 005", BoardView.Kind.HEAD_OF_LINE, Face.PLAIN, 10, 30),
            call("l1", "X 004", BoardView.Kind.HEAD_OF_LINE, Face.PLAIN, 9, 100)));
  }

  static LineScreen emptyLine() {
    return line(
        true, List.of(call("l1", "X 004", BoardView.Kind.HEAD_OF_LINE, Face.PLAIN, 9, 100)));
  }

  /** Two desks that pressed one after the other, after {@link #emptyLine}. */
  static LineScreen twoDesks() {
    return line(
        true,
        List.of(
            call("l3", "X 006", BoardView.Kind.HEAD_OF_LINE, Face.PLAIN, 10, 0),
            call("l2", "X 005", BoardView.Kind.HEAD_OF_LINE, Face.PLAIN, 9, 3),
            call("l1", "X 004", BoardView.Kind.HEAD_OF_LINE, Face.PLAIN, 9, 100)));
  }

  static LineScreen closedLine() {
    return line(false, List.of());
  }

  private static LineScreen line(boolean open, List<BoardView.Call> calls) {
    return new LineScreen(
        new LineView(
            7,
            NOW,
            SITE,
            open,
            "retrait",
            text("Retrait express", "Express collection"),
            calls,
            expected(2, 5)));
  }

  private static BoardView.Call call(
      String visit, String token, BoardView.Kind kind, Face face, int desk, int ago) {
    boolean room = kind == BoardView.Kind.GROUP;
    boolean photographed = kind == BoardView.Kind.STAY || visit.equals("s");
    return new BoardView.Call(
        visit + "-" + ago,
        token,
        token.replace(" 0", ", "),
        room
            ? text("Salle du conseil", "Council room")
            : kind == BoardView.Kind.STAY
                ? text("Accueil mobile", "Roaming reception")
                : text("Guichet " + desk, "Desk " + desk),
        room ? Arrow.UP : kind == BoardView.Kind.STAY ? Arrow.NONE : Arrow.RIGHT,
        direction(visit, kind),
        photographed ? "Léa K." : "Nadia R.",
        NOW.minusSeconds(ago),
        ago == 0,
        visit,
        photographed ? "lea-k" : "nadia-r",
        kind,
        face,
        room ? "reunions" : "etat-civil",
        room
            ? text("Réunion d’information", "Information meeting")
            : kind == BoardView.Kind.HEAD_OF_LINE
                ? text("Retrait express", "Express collection")
                : text("État civil", "Civil status"));
  }

  private static @Nullable Text direction(String visit, BoardView.Kind kind) {
    if (visit.equals("way")) {
      return text("Poste avec capteur d’empreintes", "Desk with fingerprint reader");
    }
    return kind == BoardView.Kind.GROUP ? text("1er étage", "First floor") : null;
  }
}
