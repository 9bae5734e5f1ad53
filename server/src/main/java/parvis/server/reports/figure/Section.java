package parvis.server.reports.figure;

/** What figures are about, in the order in which they are shown. */
public enum Section {
  PEOPLE,
  TIMES,
  CALLS,
  PROMISES,
  STEPS,
  MATCH,
  GROUPS,
  BOOKINGS,
  DESKS,
  HELP
}
