package parvis.server.web.description;

/** What the parameters of addresses and headers mean; a name means the same everywhere. */
final class Parameters {
  private Parameters() {}

  /**
   * The meaning of a parameter.
   *
   * @throws IllegalArgumentException for a name that has no meaning yet
   */
  static String meaning(String name) {
    return switch (name) {
      case "site" -> "Id of the site";
      case "desk" -> "Id of the desk";
      case "visit" -> "Id of the visit";
      case "service" -> "Id of the service";
      case "agent" -> "Id of the agent";
      case "area" -> "Id of the waiting area";
      case "rule" -> "Id of the rule of reinforcement";
      case "badge" -> "Code of the badge";
      case "id" -> "Id of the account, screen, token or link";
      case "key" -> "The person's own key, as in the link on the ticket or of the booking";
      case "booking" -> "Id of the booking";
      case "link" -> "The word of a calendar's address, known to nobody else";
      case "reader" -> "Name of the reader, as in the address of the screen beside it";
      case "person" -> "Opaque id of the personal customer";
      case "absence" -> "Id of the absence";
      case "reason" -> "Id of a reason; several are served one after another";
      case "people" -> "How many come together, 1 when absent";
      case "need" -> "Id of a need that must be met";
      case "together" -> "Whether one agent must receive all of it";
      case "substitute" ->
          "Whether anybody able may receive the person when the agent named is away";
      case "code" -> "The short code of a booking";
      case "near" -> "Id of the site from which distances count; needs its location";
      case "lat" -> "Instead of a site: latitude in decimal degrees (WGS 84), with lon";
      case "lon" -> "Instead of a site: longitude in decimal degrees (WGS 84), with lat";
      case "within" ->
          "How many kilometres away at most, as the crow flies; sites without a location are then"
              + " left out";
      case "limit" -> "How many at most, 1 to 100; 20 when absent";
      case "q" -> "Token, name or end of the phone number that is looked for";
      case "qr" -> "Anything, to get the code of the visitor's page as SVG too";
      case "consent" -> "Must be true: the person on the photo agrees";
      case "from" -> "First day, such as 2026-11-24; today when absent";
      case "to" -> "Last day, such as 2026-11-24; when absent the first one, or as many as usual";
      case "since" -> "First moment, such as 2026-11-24T08:00:00Z";
      case "until" -> "Moment just after the last one, such as 2026-11-24T17:00:00Z";
      case "date" -> "A day, such as 2026-11-24; today when absent";
      case "start" ->
          "First time of the day that would be closed, such as 10:00; from the opening on when"
              + " absent";
      case "end" ->
          "First time of the day that would be open again; the rest of the day when absent";
      case "percent" -> "Percent of the planned time, 0 to 100; as configured when absent";
      case "lang" -> "Language of headings and titles, fr or en";
      case "Accept-Language" -> "Language of refusals and texts, fr or en";
      case "Idempotency-Key" ->
          "Names this wish, so that a retry does nothing twice; 22 characters or more from"
              + " strangers";
      case "If-None-Match" -> "The ETag that was seen; when it is still right the answer is 304";
      case "If-Match" -> "The ETag that was seen; what has changed since is refused by 412";
      default -> throw new IllegalArgumentException("say what the parameter means: " + name);
    };
  }
}
