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
public final class AccountsResource {
  private final Accounts accounts;

  /** A new account. */
  public record NewAccount(
      @Required String name, @Required String password, @Required AccountForm profile) {}

  /** A new password. */
  public record NewPassword(@Required String password) {}

  @Inject
  AccountsResource(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Every account, by name. */
  @GET
  public List<Account> list() {
    return accounts.list();
  }

  /** Creates an account. */
  @POST
  public Response create(@NotNull NewAccount form) {
    Account account = accounts.create(form.name(), form.password(), form.profile().profile());
    return Response.created(URI.create("/api/v1/accounts/" + account.id())).entity(account).build();
  }

  /** One account. */
  @GET
  @Path("{id}")
  public Account get(String id) {
    return accounts.get(id);
  }

  /** Changes an account; an inactive one is signed out and cannot sign in. */
  @PUT
  @Path("{id}")
  public Account change(@PathParam("id") String id, @NotNull AccountForm form) {
    return accounts.change(id, form.profile(), form.active().orElse(true));
  }

  /** Sets a password for somebody and signs them out everywhere. */
  @PUT
  @Path("{id}/password")
  public void changePassword(@PathParam("id") String id, @NotNull NewPassword form) {
    Account _ = accounts.changePassword(id, form.password(), "");
  }

  /** Forgets who it was: the name and the password go, the id stays. */
  @DELETE
  @Path("{id}")
  public void erase(String id) {
    accounts.erase(id);
  }
}
