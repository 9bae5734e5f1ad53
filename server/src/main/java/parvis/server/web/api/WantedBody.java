package parvis.server.web.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import parvis.engine.configuration.Wanted;

/**
 * Something that a person requires or prefers.
 *
 * @param need id of the need
 * @param required whether only who offers it may receive
 */
public record WantedBody(@NotBlank @Size(max = 40) String need, boolean required) {
  Wanted asWanted() {
    return new Wanted(need, required);
  }
}
