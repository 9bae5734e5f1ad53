package parvis.server.demo.life;

import java.util.List;

/**
 * A virtual agent at a desk.
 *
 * @param desk id of the desk
 * @param agent id of the agent
 */
public record Shift(String desk, String agent) {
  /** Who works in the demo; desk 4 stays free for who tries it. */
  public static final List<Shift> ALL =
      List.of(
          new Shift("guichet-1", "ines-v"),
          new Shift("guichet-2", "julien-m"),
          new Shift("guichet-3", "karim-b"),
          new Shift("guichet-5", "sophie-l"),
          new Shift("guichet-6", "fatou-d"),
          new Shift("bureau-7", "marc-t"),
          new Shift("bureau-8", "thomas-g"),
          new Shift("guichet-9", "chloe-d"),
          new Shift("guichet-10", "paul-h"),
          new Shift("salle-conseil", "elodie-p"),
          new Shift("accueil-mobile", "lea-k"));
}
