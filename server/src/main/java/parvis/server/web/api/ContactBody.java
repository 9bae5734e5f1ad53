package parvis.server.web.api;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import parvis.server.customers.Contact;
import parvis.server.web.problem.ProblemException;

/**
 * How the person is reached from now on; one of the two is needed.
 *
 * @param email the right address, absent for as it was
 * @param phone the right number, absent for as it was
 * @param code that was sent to the address; needed with another one, where mail is sent
 */
public record ContactBody(
    @Nullable @Size(max = 254) @Pattern(regexp = BookBody.EMAIL) String email,
    @Nullable @Pattern(regexp = BookBody.PHONE) String phone,
    @Nullable @Pattern(regexp = "[0-9 ]{6,10}") String code) {
  /** What is kept of the person then. */
  Contact correct(Contact before) {
    if (email == null && phone == null) {
      throw ProblemException.invalid().because("email", "contact-needed");
    }
    return new Contact(
        before.name(),
        email == null ? before.email() : email,
        phone == null ? before.phone() : phone,
        before.note());
  }
}
