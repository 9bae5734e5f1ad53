package parvis.server.access.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parvis.server.access.Role;
import parvis.server.access.Sites;
import parvis.server.access.account.Account;
import parvis.server.access.account.Profile;
import parvis.server.access.http.Cookies;
import parvis.server.access.limit.RateLimited;
import parvis.server.access.session.Sessions;
import parvis.server.access.setup.FirstRun;
import parvis.server.web.problem.Required;

/** The first run: the first administrator, and whether there is one. */
@Path("/api/v1/setup")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "setup", description = "The first run")
public final class SetupResource {
  private final FirstRun firstRun;
  private final Sessions sessions;

  /**
   * Whether the first administrator is still to be created.
   *
   * @param needed whether somebody still has to create the first administrator
   */
  public record Setup(boolean needed) {}

  /**
   * The code from the log, and the first administrator.
   *
   * @param code from the server's log
   * @param name to sign in with
   * @param password at least 12 characters
   * @param displayName their own name, empty when absent
   * @param language of their screens, fr when absent
   */
  public record SetupForm(
      @Required String code,
      @Required String name,
      @Required String password,
      Optional<String> displayName,
      Optional<String> language) {
    Profile profile() {
      return new Profile(
          displayName.orElse(""),
          Role.ADMINISTRATOR,
          Optional.empty(),
          Sites.ALL,
          language.orElse("fr"));
    }
  }

  @Inject
  SetupResource(FirstRun firstRun, Sessions sessions) {
    this.firstRun = firstRun;
    this.sessions = sessions;
  }

  /** Whether it is still to be done. */
  @GET
  @RateLimited(perMinute = 120, burst = 60)
  @Operation(
      operationId = "getSetup",
      summary = "Whether the first administrator is still to be created")
  public Setup get() {
    return new Setup(firstRun.isNeeded());
  }

  /** Creates the first administrator and signs them in. */
  @POST
  @RateLimited(perMinute = 10, burst = 10)
  @Operation(operationId = "completeSetup", summary = "Create the first administrator")
  @APIResponse(responseCode = "409", ref = "Refused")
  @APIResponse(responseCode = "204", description = "Created and signed in")
  public Response complete(@NotNull SetupForm form, @Context HttpServerRequest request) {
    Account account = firstRun.complete(form.code(), form.name(), form.password(), form.profile());
    return Response.noContent().cookie(Cookies.session(request, sessions.open(account))).build();
  }
}
