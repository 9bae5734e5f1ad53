package parvis.server.web.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import parvis.server.customers.Contact;
import parvis.server.web.problem.ProblemException;

/**
 * Who books the place that is kept; an e-mail address or a phone number is needed.
 *
 * @param name as the person says it
 * @param email address of the person, absent for none
 * @param phone of the person, absent for none
 * @param code that was sent to the address; needed with one, where mail is sent
 */
public record BookBody(
    @NotBlank @Size(max = 80) String name,
    @Nullable @Size(max = 254) @Pattern(regexp = EMAIL) String email,
    @Nullable @Pattern(regexp = PHONE) String phone,
    @Nullable @Pattern(regexp = "[0-9 ]{6,10}") String code) {
  /** What an address looks like. */
  public static final String EMAIL =
      "[^\\s@<>()\",;:\\\\]+@[^\\s@<>()\",;:\\\\]+\\.[^\\s@<>()\",;:\\\\.]{2,}";

  /** What a phone number looks like. */
  public static final String PHONE = "\\+?[0-9][0-9 .-]{4,19}";

  /** What is kept of the person. */
  Contact contact() {
    if (email == null && phone == null) {
      throw ProblemException.invalid().because("email", "contact-needed");
    }
    return new Contact(name.strip(), email, phone, null);
  }
}
