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
public final class SetupResource {
  private final FirstRun firstRun;
  private final Sessions sessions;

  /** Whether the first administrator is still to be created. */
  public record Setup(boolean needed) {}

  /** The code from the log, and the first administrator. */
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
  public Setup get() {
    return new Setup(firstRun.isNeeded());
  }

  /** Creates the first administrator and signs them in. */
  @POST
  @RateLimited(perMinute = 10, burst = 10)
  public Response complete(@NotNull SetupForm form, @Context HttpServerRequest request) {
    Account account = firstRun.complete(form.code(), form.name(), form.password(), form.profile());
    return Response.noContent().cookie(Cookies.session(request, sessions.open(account))).build();
  }
}
