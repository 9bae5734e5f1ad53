package parvis.server.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parvis.server.customers.PersonIds;
import parvis.server.database.Database;
import parvis.server.host.Hosts;
import parvis.server.live.LiveHub;
import parvis.server.mail.AddressCodes;
import parvis.server.mail.LetterWriter;
import parvis.server.mail.MailSettings;
import parvis.server.mail.Outbox;
import parvis.server.mail.PostOffice;

/** What mail is made of, one each for the whole process. */
final class MailRooms {
  @Produces
  @Singleton
  MailSettings mailSettings(
      @ConfigProperty(name = "parvis.mail.smtp") Optional<String> smtp,
      @ConfigProperty(name = "parvis.smtp.password") Optional<String> password,
      @ConfigProperty(name = "parvis.mail.from") Optional<String> from,
      @ConfigProperty(name = "parvis.public-address") Optional<String> address) {
    return MailSettings.read(
        smtp.orElse(null), password.orElse(null), from.orElse(null), address.orElse(null));
  }

  @Produces
  @Singleton
  Outbox outbox(Database database) {
    return new Outbox(database);
  }

  @Produces
  @Singleton
  AddressCodes addressCodes(Database database, PersonIds ids) {
    return new AddressCodes(database, ids);
  }

  @Produces
  @Singleton
  PostOffice postOffice(
      MailSettings settings,
      Database database,
      Hosts hosts,
      Outbox outbox,
      AddressCodes codes,
      LetterWriter writer,
      LiveHub live,
      MeterRegistry meters) {
    if (settings.isOn()) {
      Gauge.builder("parvis.mail.queued", outbox, Outbox::countQueued)
          .description("Letters that are to be sent")
          .register(meters);
    }
    PostOffice post =
        new PostOffice(
            settings, database, hosts, outbox, codes, writer, new MailMeters(meters, live));
    hosts.listen(_ -> post.wakeUp());
    return post;
  }
}
