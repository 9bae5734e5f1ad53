package parvis.server.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, for a program ({@code code}) and for a person ({@code title}, {@code detail}),
 * as RFC 9457 writes it.
 *
 * @param type urn:parvis:problem: and the code
 * @param title what went wrong in a few words, in the language of the reader
 * @param status the HTTP status
 * @param detail why, and what would be right
 * @param instance the incident's id, when there is something to look up in the log
 * @param code what went wrong, for a program
 * @param errors what to mend in the request, field by field
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String instance,
    String code,
    List<Invalid> errors) {
  /** The media type of problems. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * A field of the request and what is wrong with it.
   *
   * @param field path of the field, such as answers[0].answer
   * @param detail what is wrong and what would be right
   */
  public record Invalid(String field, String detail) {}
}
