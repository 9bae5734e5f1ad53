package parvis.engine.visit;

/** Who may call a leg. */
public sealed interface Addressee {
  /** Any desk and agent able to serve. */
  record Anyone() implements Addressee {}

  /** This desk only. */
  record OneDesk(String desk) implements Addressee {}

  /** This agent only, at whatever desk. */
  record OneAgent(String agent) implements Addressee {}

  /** Any desk and agent able to serve. */
  Addressee ANYONE = new Anyone();
}
