package parvis.engine.ticket;

/**
 * What stands for a person beside the number. What is personal about it, a name or a photo, is kept
 * elsewhere and erased after the visit.
 */
public sealed interface Face {
  /** Only the number. */
  record Plain() implements Face {}

  /** First name and initial. */
  record Name() implements Face {}

  /** A photo. */
  record Photo() implements Face {}

  /**
   * A symbol in a colour.
   *
   * @param picture name of the symbol
   * @param colour name of the colour
   */
  record Symbol(String picture, String colour) implements Face {}

  /**
   * A badge lent for the visit.
   *
   * @param code what its reader sees
   */
  record Badge(String code) implements Face {
    public Badge {
      code = requireCode(code);
    }
  }

  /** The code as it is, if it can be that of a badge. */
  static String requireCode(String code) {
    if (!code.matches("[A-Za-z0-9:._-]{1,64}")) {
      throw new IllegalArgumentException(
          "badge: must have 1 to 64 letters, digits or the signs : . _ -");
    }
    return code;
  }

  /** Only the number. */
  Face PLAIN = new Plain();
}
