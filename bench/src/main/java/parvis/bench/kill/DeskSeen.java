package parvis.bench.kill;

/**
 * Who is at a desk and how far.
 *
 * @param visit id, empty for nobody
 * @param status as the API names it, FREE for nobody
 */
record DeskSeen(String visit, String status) {
  static final DeskSeen FREE = new DeskSeen("", "FREE");

  /** Whoever was called: nobody knows who when the answer was lost. */
  boolean isCall() {
    return status.equals("CALLING");
  }
}
