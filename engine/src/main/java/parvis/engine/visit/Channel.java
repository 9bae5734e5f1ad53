package parvis.engine.visit;

/** How a rank was taken. */
public enum Channel {
  KIOSK,
  GREETER,
  AGENT,
  WEB
}
