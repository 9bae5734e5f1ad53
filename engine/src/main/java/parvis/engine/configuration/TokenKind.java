package parvis.engine.configuration;

/** What stands for a person beside the number, which everybody has. */
public enum TokenKind {
  NUMBER,
  /** First name and initial, as the person said it. */
  NAME,
  /** A photo taken on arrival, with consent. */
  PHOTO,
  /** A symbol in a colour. */
  SYMBOL,
  /** A badge lent on arrival, read by a reader. */
  BADGE
}
