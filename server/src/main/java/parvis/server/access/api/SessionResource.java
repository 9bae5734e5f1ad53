package parvis.server.access.api;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parvis.server.access.Caller;
import parvis.server.access.Secret;
import parvis.server.access.account.Account;
import parvis.server.access.account.Accounts;
import parvis.server.access.http.Cookies;
import parvis.server.access.limit.RateLimited;
import parvis.server.access.session.Sessions;
import parvis.server.web.problem.ProblemException;
import parvis.server.web.problem.Required;

/** Signing in and out, and who one is. */
@Path("/api/v1/session")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "session", description = "Signing in and out")
public final class SessionResource {
  private final SignInDesk desk;
  private final Sessions sessions;
  private final Accounts accounts;

  /**
   * A new password, and the present one as proof.
   *
   * @param current the one before
   * @param password at least 12 characters
   */
  public record NewPassword(@Required String current, @Required String password) {}

  @Inject
  SessionResource(SignInDesk desk, Sessions sessions, Accounts accounts) {
    this.desk = desk;
    this.sessions = sessions;
    this.accounts = accounts;
  }

  /** Signs in; whoever was signed in on this browser is no longer. */
  @POST
  @PermitAll
  @RateLimited(perMinute = 120, burst = 60)
  @Operation(operationId = "openSession", summary = "Sign in")
  @APIResponse(responseCode = "204", description = "Signed in, by a cookie")
  @APIResponse(responseCode = "401", ref = "Stranger")
  public Response signIn(@NotNull SignInForm form, @Context HttpServerRequest request) {
    Account account = desk.check(form.name(), form.password(), request);
    Cookies.find(request, Cookies.SESSION).ifPresent(sessions::close);
    String token = sessions.open(account);
    return Response.noContent().cookie(Cookies.session(request, token)).build();
  }

  /** Signs out; does nothing when nobody is signed in. */
  @DELETE
  @PermitAll
  @RateLimited(perMinute = 120, burst = 60)
  @Operation(operationId = "closeSession", summary = "Sign out")
  @APIResponse(responseCode = "204", description = "Signed out")
  public Response signOut(@Context HttpServerRequest request) {
    Cookies.find(request, Cookies.SESSION).ifPresent(sessions::close);
    return Response.noContent().cookie(Cookies.noSession(request)).build();
  }

  /** Who sends this. */
  @GET
  @Authenticated
  @Operation(operationId = "whoAmI", summary = "Who the server takes the sender for")
  public WhoAmI whoAmI(@Context SecurityIdentity identity) {
    Caller caller = Caller.of(identity);
    return WhoAmI.of(caller, caller.account().flatMap(accounts::find));
  }

  /** Changes one's own password and signs out everywhere else. */
  @PUT
  @Path("password")
  @Authenticated
  @Operation(operationId = "changeOwnPassword", summary = "Change the own password")
  public void changePassword(
      @NotNull NewPassword form,
      @Context SecurityIdentity identity,
      @Context HttpServerRequest request) {
    String id =
        Caller.of(identity).account().orElseThrow(() -> ProblemException.of(403, "http403"));
    requirePassword(accounts.get(id), form.current(), request);
    String kept = Cookies.find(request, Cookies.SESSION).map(Secret::hash).orElse("");
    Account _ = accounts.changePassword(id, form.password(), kept);
  }

  // A wrong one is not a 401: the page would take it for a session that ended.
  private void requirePassword(Account account, String password, HttpServerRequest request) {
    try {
      Account _ = desk.check(account.name(), password, request);
    } catch (ProblemException e) {
      throw e.status() == 401 ? ProblemException.invalid().because("current", "password-wrong") : e;
    }
  }
}
