package parvis.server.access.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parvis.server.access.Roles;
import parvis.server.access.account.Account;
import parvis.server.access.account.Accounts;
import parvis.server.web.problem.Required;

/** The accounts of those who work here, for administrators. */
@Path("/api/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "accounts", description = "Who works here and may sign in")
public final class AccountsResource {
  private final Accounts accounts;

  /**
   * A new account.
   *
   * @param name to sign in with
   * @param password at least 12 characters
   * @param profile what they may do and where
   */
  public record NewAccount(
      @Required String name, @Required String password, @Required AccountForm profile) {}

  /**
   * A new password.
   *
   * @param password at least 12 characters
   */
  public record NewPassword(@Required String password) {}

  @Inject
  AccountsResource(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Every account, by name. */
  @GET
  @Operation(operationId = "listAccounts", summary = "Everybody who may sign in")
  public List<Account> list() {
    return accounts.list();
  }

  /** Creates an account. */
  @POST
  @Operation(operationId = "createAccount", summary = "Let somebody sign in")
  @APIResponse(responseCode = "409", ref = "Refused")
  @APIResponse(
      responseCode = "201",
      description = "The account",
      content = @Content(schema = @Schema(implementation = Account.class)))
  public Response create(@NotNull NewAccount form) {
    Account account = accounts.create(form.name(), form.password(), form.profile().profile());
    return Response.created(URI.create("/api/v1/accounts/" + account.id())).entity(account).build();
  }

  /** One account. */
  @GET
  @Path("{id}")
  @Operation(operationId = "getAccount", summary = "One account")
  public Account get(String id) {
    return accounts.get(id);
  }

  /** Changes an account; an inactive one is signed out and cannot sign in. */
  @PUT
  @Path("{id}")
  @Operation(operationId = "changeAccount", summary = "Change what somebody is and may do")
  @APIResponse(
      responseCode = "200",
      description = "The account",
      content = @Content(schema = @Schema(implementation = Account.class)))
  @APIResponse(responseCode = "409", ref = "Refused")
  public Account change(@PathParam("id") String id, @NotNull AccountForm form) {
    return accounts.change(id, form.profile(), form.active().orElse(true));
  }

  /** Sets a password for somebody and signs them out everywhere. */
  @PUT
  @Path("{id}/password")
  @Operation(operationId = "setPassword", summary = "Set a new password for somebody")
  public void changePassword(@PathParam("id") String id, @NotNull NewPassword form) {
    Account _ = accounts.changePassword(id, form.password(), "");
  }

  /** Forgets who it was: the name and the password go, the id stays. */
  @DELETE
  @Path("{id}")
  @Operation(operationId = "eraseAccount", summary = "Erase an account and sign the person out")
  @APIResponse(responseCode = "204", description = "Erased")
  @APIResponse(responseCode = "409", ref = "Refused")
  public void erase(String id) {
    accounts.erase(id);
  }
}
