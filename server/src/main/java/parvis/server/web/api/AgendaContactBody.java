package parvis.server.web.api;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import parvis.server.customers.Contact;

/**
 * Staff corrects how somebody is reached.
 *
 * @param email address of the person, absent for none
 * @param phone of the person, absent for none
 */
public record AgendaContactBody(
    @Nullable @Size(max = 254) @Pattern(regexp = BookBody.EMAIL) String email,
    @Nullable @Pattern(regexp = BookBody.PHONE) String phone) {
  /** What is kept of the person then. */
  Contact correct(Contact before) {
    return new Contact(before.name(), email, phone, before.note());
  }
}
