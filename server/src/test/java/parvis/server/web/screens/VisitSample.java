package parvis.server.web.screens;

import static parvis.server.web.screens.Samples.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.Text;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.view.VisitRow;
import parvis.engine.view.Wait;
import parvis.engine.visit.Channel;

/** A visit in the making. */
final class VisitSample {
  private final String id;
  private final String token;
  private final VisitRow.Status status;
  private final Reason reason;
  private final long waited;
  private final long target;
  private Text name;
  private int people = 1;
  private @Nullable Text className;
  private String language = "fr";
  private @Nullable Instant notBefore;
  private @Nullable String agent;
  private int leg = 1;
  private Channel channel = Channel.KIOSK;
  private VisitRow.Particulars particulars = VisitRow.Particulars.NONE;

  VisitSample(
      String id, String token, VisitRow.Status status, Reason reason, long waited, long target) {
    this.id = id;
    this.token = token;
    this.status = status;
    this.reason = reason;
    this.waited = waited;
    this.target = target;
    this.name = reason.name();
  }

  VisitSample party(int number) {
    people = number;
    return this;
  }

  VisitSample inClass(String words) {
    className = Text.same(words);
    return this;
  }

  VisitSample reason(String words) {
    name = Text.same(words);
    return this;
  }

  VisitSample language(String code) {
    language = code;
    return this;
  }

  VisitSample notBefore(Instant time) {
    notBefore = time;
    return this;
  }

  VisitSample keptFor(String agentName) {
    agent = agentName;
    return this;
  }

  VisitSample leg(int number) {
    leg = number;
    return this;
  }

  VisitSample by(Channel taken) {
    channel = taken;
    return this;
  }

  VisitSample known(VisitRow.Particulars more) {
    particulars = more;
    return this;
  }

  VisitRow build() {
    String service = Objects.requireNonNull(reason.service());
    return new VisitRow(
        id,
        token,
        status,
        service,
        StaffSamples.serviceName(service),
        reason.id(),
        name,
        channel,
        language,
        className,
        people,
        NOW.minus(Duration.ofMinutes(waited + 2)),
        new Wait(NOW.minus(Duration.ofMinutes(waited)), NOW, Duration.ofMinutes(target)),
        notBefore,
        null,
        agent,
        leg,
        ExpectedWait.unknown(),
        particulars);
  }
}
