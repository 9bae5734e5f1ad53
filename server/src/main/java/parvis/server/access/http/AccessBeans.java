package parvis.server.access.http;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parvis.server.access.account.Accounts;
import parvis.server.access.account.Passwords;
import parvis.server.access.device.Devices;
import parvis.server.access.limit.SignInThrottle;
import parvis.server.access.link.CalendarLinks;
import parvis.server.access.session.Sessions;
import parvis.server.access.setup.FirstRun;
import parvis.server.access.token.ApiTokens;
import parvis.server.database.Database;

/** The parts of this room, one each for the whole process. */
final class AccessBeans {
  @Produces
  @Singleton
  Passwords passwords(
      @ConfigProperty(name = "parvis.password.cost", defaultValue = "10") int cost) {
    return new Passwords(cost);
  }

  void close(@Disposes Passwords passwords) {
    passwords.close();
  }

  @Produces
  @Singleton
  Accounts accounts(Database database, Passwords passwords, InstantSource clock) {
    return new Accounts(database, passwords, clock);
  }

  @Produces
  @Singleton
  Sessions sessions(Database database, Accounts accounts, InstantSource clock) {
    return new Sessions(database, accounts, clock);
  }

  @Produces
  @Singleton
  Devices devices(Database database, InstantSource clock) {
    return new Devices(database, clock);
  }

  @Produces
  @Singleton
  ApiTokens tokens(Database database, InstantSource clock) {
    return new ApiTokens(database, clock);
  }

  @Produces
  @Singleton
  CalendarLinks calendarLinks(Database database, Accounts accounts) {
    return new CalendarLinks(database, accounts);
  }

  @Produces
  @Singleton
  FirstRun firstRun(Database database, Accounts accounts) {
    return new FirstRun(database, accounts);
  }

  @Produces
  @Singleton
  SignInThrottle signInThrottle() {
    return new SignInThrottle();
  }
}
