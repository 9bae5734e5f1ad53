package parvis.server.web.pages;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import parvis.server.access.Caller;
import parvis.server.access.http.LocalPath;
import parvis.server.access.limit.RateLimited;
import parvis.server.access.setup.FirstRun;
import parvis.server.demo.Demo;
import parvis.server.web.screens.Screens;
import parvis.server.web.screens.staff.OfficeScreens;

/** The ways in: the first page, signing in, the first run. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Blocking
@PermitAll
@RateLimited(perMinute = 300, burst = 100)
public class EntrancePages {
  private final Settings settings;
  private final Duties duties;
  private final FirstRun firstRun;
  private final Demo demo;

  public EntrancePages(Settings settings, Duties duties, FirstRun firstRun, Demo demo) {
    this.settings = settings;
    this.duties = duties;
    this.firstRun = firstRun;
    this.demo = demo;
  }

  /** In a demo, every screen; else the way to whatever comes first for this browser. */
  @GET
  @Operation(hidden = true)
  public Response first(@BeanParam Asked asked, @Context SecurityIdentity identity) {
    if (demo.isEnabled()) {
      var words = settings.words(asked);
      return Response.ok(Screens.startPage(StartLinks.of(words), words)).build();
    }
    if (firstRun.isNeeded()) {
      return to("/setup");
    }
    return to(Caller.of(identity).account().isPresent() ? "/home" : "/sign-in");
  }

  @GET
  @Path("/home")
  @Operation(hidden = true)
  public Response home(@BeanParam Asked asked, @Context SecurityIdentity identity) {
    if (Caller.of(identity).account().isEmpty()) {
      return to("/sign-in");
    }
    return Response.ok(OfficeScreens.homePage(duties.of(identity), settings.words(asked))).build();
  }

  @GET
  @Path("/sign-in")
  @Operation(hidden = true)
  public Response signIn(@QueryParam("to") @Nullable String to, @BeanParam Asked asked) {
    if (firstRun.isNeeded()) {
      return to("/setup");
    }
    String next = to == null ? "/home" : LocalPath.orHome(to);
    return Response.ok(OfficeScreens.signInPage(settings.words(asked), next)).build();
  }

  @GET
  @Path("/setup")
  @Operation(hidden = true)
  public Response setup(@BeanParam Asked asked) {
    return firstRun.isNeeded()
        ? Response.ok(OfficeScreens.setupPage(settings.words(asked))).build()
        : to("/");
  }

  @GET
  @Path("/password")
  @Operation(hidden = true)
  public TemplateInstance password(@BeanParam Asked asked, @Context SecurityIdentity identity) {
    var _ = duties.of(identity);
    return OfficeScreens.passwordPage(settings.words(asked));
  }

  private static Response to(String path) {
    return Response.seeOther(URI.create(path)).build();
  }
}
