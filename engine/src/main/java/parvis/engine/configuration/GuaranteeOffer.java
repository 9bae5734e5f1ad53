package parvis.engine.configuration;

/** Who is promised not to be called before a certain time. */
public enum GuaranteeOffer {
  NEVER,
  /** Who says that they go out. */
  ON_REQUEST,
  ALWAYS
}
