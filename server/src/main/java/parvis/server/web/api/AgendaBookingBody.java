package parvis.server.web.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import parvis.server.customers.Contact;

/**
 * Staff books for somebody.
 *
 * @param place what is booked
 * @param name as the person says it
 * @param email address of the person, absent for none
 * @param phone of the person, absent for none
 * @param note for who receives the person
 */
public record AgendaBookingBody(
    @NotNull @Valid HoldBody place,
    @NotBlank @Size(max = 80) String name,
    @Nullable @Size(max = 254) @Pattern(regexp = BookBody.EMAIL) String email,
    @Nullable @Pattern(regexp = BookBody.PHONE) String phone,
    @Nullable @Size(max = 255) String note) {
  /** What is kept of the person. */
  Contact contact() {
    return new Contact(name.strip(), email, phone, note);
  }
}
