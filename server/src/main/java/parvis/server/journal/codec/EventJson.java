package parvis.server.journal.codec;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Objects;
import parvis.engine.agenda.BookingState;
import parvis.engine.desk.AgentStatus;
import parvis.engine.desk.Readiness;
import parvis.engine.ticket.Face;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.LegState;

/**
 * How events and snapshots are written as JSON: every type of a choice carries its name. The same
 * value always gives the same text: keys are in order.
 */
final class EventJson {
  private static final List<Class<?>> CHOICES =
      List.of(
          Addressee.class,
          LegState.class,
          AgentStatus.class,
          Readiness.class,
          Face.class,
          BookingState.class);

  /** One for all: it keeps what it has learned of each type. */
  private static final ObjectMapper MAPPER = make();

  private EventJson() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  private interface Named {}

  static ObjectMapper mapper() {
    return MAPPER;
  }

  private static ObjectMapper make() {
    JsonMapper mapper =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();
    for (Class<?> choice : CHOICES) {
      mapper.addMixIn(choice, Named.class);
      for (Class<?> option : Objects.requireNonNull(choice.getPermittedSubclasses())) {
        mapper.registerSubtypes(new NamedType(option, option.getSimpleName()));
      }
    }
    return mapper;
  }
}
