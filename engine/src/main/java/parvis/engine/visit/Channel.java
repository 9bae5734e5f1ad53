package parvis.engine.visit;

/** How a rank was taken. */
public enum Channel {
  KIOSK,
  GREETER,
  AGENT,
  WEB,
  /** At the head of a line without tickets, when a desk was announced. */
  LINE,
  /** By an agent of another site, who sent the person on. */
  SITE
}
