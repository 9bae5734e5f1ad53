package parvis.server.web.pages;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import parvis.engine.configuration.SiteConfiguration;
import parvis.server.access.Roles;
import parvis.server.mail.Letter;
import parvis.server.mail.MailSettings;
import parvis.server.mail.Outbox;
import parvis.server.web.api.BookingView;
import parvis.server.web.api.Bookings;
import parvis.server.web.screens.staff.MailRow;
import parvis.server.web.screens.staff.OfficeScreens;

/** The letters that did not arrive, for who runs the server. */
@Path("/admin/mail")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed(Roles.ADMINISTRATOR)
public class MailPage {
  private static final int MOST = 200;

  private final Duties duties;
  private final Settings settings;
  private final Outbox outbox;
  private final MailSettings mail;
  private final Bookings bookings;

  public MailPage(
      Duties duties, Settings settings, Outbox outbox, MailSettings mail, Bookings bookings) {
    this.duties = duties;
    this.settings = settings;
    this.outbox = outbox;
    this.mail = mail;
    this.bookings = bookings;
  }

  @GET
  @Operation(hidden = true)
  public TemplateInstance mail(@BeanParam Asked asked, @Context SecurityIdentity identity) {
    return OfficeScreens.mailPage(
        duties.of(identity),
        mail.isOn(),
        outbox.listUndelivered(MOST).stream().map(this::row).toList(),
        settings.words(asked));
  }

  private MailRow row(Letter letter) {
    SiteConfiguration site = settings.configuration(letter.site());
    Optional<BookingView> booking =
        bookings.findToTell(letter.site(), letter.booking()).map(Bookings.Told::booking);
    return new MailRow(
        letter,
        site.name(),
        site.zone(),
        booking.map(BookingView::start).orElse(null),
        booking.filter(one -> one.state() == BookingView.State.BOOKED).isPresent());
  }
}
