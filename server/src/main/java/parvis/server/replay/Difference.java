package parvis.server.replay;

/** Why the engine would have called somebody else than was recorded. */
enum Difference {
  /** All who waited longer were never called in the recording: they had left, or were missed. */
  NEVER_CALLED("earlier tickets were never called in the data (left)"),
  /** Who waited longer was called within the same reading of the boards. */
  SAME_READING("same 5-minute reading: order inside it unknown"),
  /** The recording calls the ticket before it was issued. */
  BEFORE_ISSUED("called before issued"),
  /** Somebody was really called out of turn. */
  OVERTAKEN("the recorded ticket was called while earlier ones waited");

  private final String sentence;

  Difference(String sentence) {
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
