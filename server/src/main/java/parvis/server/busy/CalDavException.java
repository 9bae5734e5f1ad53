package parvis.server.busy;

/** A calendar could not be read; the message is in the words of its server. */
final class CalDavException extends Exception {
  private static final long serialVersionUID = 1L;

  CalDavException(String message) {
    super(message, null, false, false); // an answer, not a fault: nobody needs its stack
  }
}
