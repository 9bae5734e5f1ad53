package parvis.server.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import parvis.server.busy.BusyCalendars;
import parvis.server.busy.BusyReader;
import parvis.server.busy.BusyRunner;
import parvis.server.configuration.ClosedDays;
import parvis.server.configuration.FilePublisher;
import parvis.server.configuration.HolidayRenewal;
import parvis.server.configuration.Publisher;
import parvis.server.configuration.Versions;
import parvis.server.customers.BookingContacts;
import parvis.server.customers.Eraser;
import parvis.server.customers.People;
import parvis.server.customers.PersonIds;
import parvis.server.customers.PersonalCustomers;
import parvis.server.customers.Photos;
import parvis.server.database.Database;
import parvis.server.host.Hosts;
import parvis.server.host.Outlooks;
import parvis.server.live.LiveHub;
import parvis.server.mail.Outbox;
import parvis.server.reports.ReportRunner;

/** The rooms that stand on the host, one each for the whole process. */
final class Rooms {
  @Produces
  @Singleton
  LiveHub live(Hosts hosts, Outlooks outlooks, MeterRegistry meters) {
    LiveHub live = new LiveHub(hosts);
    outlooks.listen(live::changed);
    Gauge.builder("parvis.streams", live, LiveHub::countStreams)
        .description("Open live screens")
        .register(meters);
    return live;
  }

  @Produces
  @Singleton
  Outlooks outlooks(Hosts hosts) {
    return new Outlooks(hosts);
  }

  @Produces
  @Singleton
  People people(Database database) {
    return new People(database);
  }

  @Produces
  @Singleton
  Photos photos(Database database) {
    return new Photos(database);
  }

  @Produces
  @Singleton
  BookingContacts bookingContacts(Database database) {
    return new BookingContacts(database);
  }

  @Produces
  @Singleton
  PersonalCustomers personalCustomers(Database database) {
    return new PersonalCustomers(database);
  }

  @Produces
  @Singleton
  PersonIds personIds(Database database) {
    return new PersonIds(database);
  }

  @Produces
  @Singleton
  Eraser eraser(
      People people,
      Photos photos,
      BookingContacts contacts,
      PersonalCustomers customers,
      Outbox outbox,
      Hosts hosts) {
    return new Eraser(people, photos, contacts, customers, hosts, outbox::isWaiting);
  }

  @Produces
  @Singleton
  BusyCalendars busyCalendars(Database database) {
    return new BusyCalendars(database);
  }

  @Produces
  @Singleton
  BusyReader busyReader(BusyCalendars calendars, Hosts hosts) {
    return new BusyReader(calendars, hosts);
  }

  @Produces
  @Singleton
  BusyRunner busy(BusyCalendars calendars, BusyReader reader, Hosts hosts) {
    return new BusyRunner(calendars, reader, hosts);
  }

  @Produces
  @Singleton
  ReportRunner reports(Database database, Hosts hosts) {
    ReportRunner runner = new ReportRunner(database);
    hosts.listen(_ -> runner.wakeUp());
    return runner;
  }

  @Produces
  @Singleton
  Publisher publisher(Hosts hosts, Database database) {
    return new Publisher(hosts, new Versions(database));
  }

  @Produces
  @Singleton
  ClosedDays closedDays(Database database) {
    return new ClosedDays(new Versions(database));
  }

  @Produces
  @Singleton
  HolidayRenewal holidays(Publisher publisher, Database database, Hosts hosts) {
    return new HolidayRenewal(publisher, new Versions(database), hosts);
  }

  @Produces
  @Singleton
  FilePublisher filePublisher(Publisher publisher, Database database, Hosts hosts) {
    return new FilePublisher(publisher, new Versions(database), hosts);
  }
}
