package parvis.server.demo;

/**
 * A virtual agent at a desk.
 *
 * @param desk id of the desk
 * @param agent id of the agent
 */
record Shift(String desk, String agent) {
  /** Who works in the demo; desk 4 stays free for who tries it. */
  static final java.util.List<Shift> ALL =
      java.util.List.of(
          new Shift("guichet-1", "ines-v"),
          new Shift("guichet-2", "julien-m"),
          new Shift("guichet-3", "karim-b"),
          new Shift("guichet-5", "sophie-l"),
          new Shift("guichet-6", "fatou-d"),
          new Shift("bureau-7", "marc-t"),
          new Shift("bureau-8", "thomas-g"));
}
