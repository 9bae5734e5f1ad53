package parvis.server.access.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.nio.channels.ClosedChannelException;
import parvis.server.access.Caller;
import parvis.server.access.Roles;
import parvis.server.access.limit.RateLimited;

/** One door for each role, and some traps. */
@Path("/")
@RunOnVirtualThread
public final class TestDoors {
  @GET
  @Path("api/test/agent")
  @RolesAllowed(Roles.AGENT)
  public String agent() {
    return "agent";
  }

  @GET
  @Path("api/test/greeter")
  @RolesAllowed(Roles.GREETER)
  public String greeter() {
    return "greeter";
  }

  @GET
  @Path("api/test/supervisor")
  @RolesAllowed(Roles.SUPERVISOR)
  public String supervisor() {
    return "supervisor";
  }

  @GET
  @Path("api/test/administrator")
  @RolesAllowed(Roles.ADMINISTRATOR)
  public String administrator() {
    return "administrator";
  }

  @GET
  @Path("api/test/kiosk")
  @RolesAllowed(Roles.KIOSK)
  public String kiosk() {
    return "kiosk";
  }

  @GET
  @Path("api/test/lyon")
  @RolesAllowed({Roles.AGENT, Roles.KIOSK})
  public String lyon(@Context SecurityIdentity identity) {
    Caller.of(identity).requireSite("lyon");
    return "lyon";
  }

  @GET
  @Path("test/page")
  @Produces(MediaType.TEXT_HTML)
  @RolesAllowed(Roles.AGENT)
  public String page() {
    return "<p>page</p>";
  }

  @GET
  @Path("api/test/broken")
  @SuppressWarnings("DoNotCallSuggester")
  public String broken() {
    throw new IllegalStateException("secret inner words");
  }

  /** As when a browser has left before it was answered. */
  @GET
  @Path("api/test/gone")
  @SuppressWarnings("DoNotCallSuggester")
  public String gone() {
    throw new IllegalStateException(new ClosedChannelException());
  }

  @GET
  @Path("api/test/limited")
  @RateLimited(perMinute = 0.02, burst = 0.04)
  public String limited() {
    return "limited";
  }
}
