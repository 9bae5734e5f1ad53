package parvis.server.access.api;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parvis.server.access.Caller;
import parvis.server.access.Role;
import parvis.server.access.Roles;
import parvis.server.access.Sites;
import parvis.server.access.token.ApiToken;
import parvis.server.access.token.ApiTokens;
import parvis.server.web.problem.ProblemException;
import parvis.server.web.problem.Required;

/** The tokens of other programs, for administrators. */
@Path("/api/v1/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "tokens", description = "Tokens that let programs in")
public final class TokensResource {
  private static final int LONGEST_NAME = 100;

  private final ApiTokens tokens;

  /**
   * A token to create: all sites and no end when left out.
   *
   * @param name what it is for
   * @param role what it may do
   * @param sites where it may do it, everywhere when absent
   * @param expiresAt from when on it lets nobody in, absent for never
   */
  public record TokenForm(
      @Required String name,
      @Required Role role,
      Optional<Sites> sites,
      Optional<Instant> expiresAt) {}

  @Inject
  TokensResource(ApiTokens tokens) {
    this.tokens = tokens;
  }

  /** Every token, without its text. */
  @GET
  @Operation(operationId = "listTokens", summary = "Tokens that let programs in")
  public List<ApiToken> list() {
    return tokens.list();
  }

  /** Creates a token; its text is in this answer and nowhere else. */
  @POST
  @Operation(operationId = "createToken", summary = "A new token, shown this once")
  @APIResponse(
      responseCode = "201",
      description = "The token and its secret",
      content = @Content(schema = @Schema(implementation = ApiTokens.Created.class)))
  public Response create(@NotNull TokenForm form, @Context SecurityIdentity identity) {
    if (form.name().length() > LONGEST_NAME) {
      throw ProblemException.invalid().because("name", "too-long", LONGEST_NAME);
    }
    ApiTokens.Created created =
        tokens.create(
            form.name().strip(),
            form.role(),
            form.sites().orElse(Sites.ALL),
            Caller.of(identity).actor(),
            form.expiresAt());
    return Response.created(URI.create("/api/v1/tokens/" + created.token().id()))
        .entity(created)
        .build();
  }

  /** Takes a token back. */
  @DELETE
  @Path("{id}")
  @Operation(operationId = "revokeToken", summary = "A token lets nobody in any more")
  public void revoke(String id) {
    tokens.revoke(id);
  }
}
