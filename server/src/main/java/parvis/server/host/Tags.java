package parvis.server.host;

import parvis.engine.site.SiteState;
import parvis.engine.visit.Visit;

/** Short words that change when a desk or a visit is no longer what a screen shows. */
public final class Tags {
  private Tags() {}

  /** Changes when another person is at the desk or the same one is further. */
  public static String desk(SiteState site, String desk) {
    String visit = site.desk(desk).visit();
    Visit here = visit == null ? null : site.findVisit(visit);
    return here == null ? "free" : visit(here);
  }

  /** Changes when the visit is at another leg or state. */
  public static String visit(Visit visit) {
    return visit.id() + "." + visit.leg().number() + "." + visit.state().getClass().getSimpleName();
  }
}
