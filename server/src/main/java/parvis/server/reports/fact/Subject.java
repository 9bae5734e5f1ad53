package parvis.server.reports.fact;

import org.jspecify.annotations.Nullable;

/**
 * What a leg is about; may be changed while the person waits.
 *
 * @param service id of the service
 * @param reason id of the declared reason
 * @param priorityClass id of the class
 * @param target wait the site held itself to at that time, in milliseconds; null when unknown
 * @param expected duration of one service as the site expected it then, in milliseconds; null when
 *     unknown
 * @param steps how long each step was to take
 */
record Subject(
    String service,
    String reason,
    String priorityClass,
    @Nullable Long target,
    @Nullable Long expected,
    Norm.Steps steps) {
  /** The same service for another reason, in another class. */
  Subject with(String otherReason, String otherClass) {
    return new Subject(service, otherReason, otherClass, target, expected, steps);
  }
}
