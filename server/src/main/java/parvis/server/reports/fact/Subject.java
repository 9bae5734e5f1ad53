package parvis.server.reports.fact;

import org.jspecify.annotations.Nullable;

/**
 * What a leg is about; may be changed while the person waits.
 *
 * @param service id of the service
 * @param reason id of the declared reason
 * @param priorityClass id of the class
 * @param target wait the site held itself to at that time, in milliseconds; null when unknown
 */
record Subject(String service, String reason, String priorityClass, @Nullable Long target) {}
