package parvis.server.web.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Somebody wants to show that an address is theirs.
 *
 * @param email address that a code is sent to
 */
public record CodeBody(@NotBlank @Size(max = 254) @Pattern(regexp = BookBody.EMAIL) String email) {}
