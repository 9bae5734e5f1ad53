package parvis.server.web.api;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.Map;
import parvis.engine.configuration.Text;
import parvis.engine.desk.Readiness;
import parvis.engine.ticket.Face;

/**
 * How the API writes engine values: wordings as {"fr": …}, durations as PT12M, variants with their
 * kind.
 */
@Singleton
public class ApiJson implements ObjectMapperCustomizer {
  private interface Wording {
    @JsonValue
    Map<String, String> byLanguage();
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
  private interface Variant {}

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.addMixIn(Text.class, Wording.class);
    mapper.addMixIn(Face.class, Variant.class);
    mapper.addMixIn(Readiness.class, Variant.class);
    mapper.disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
    mapper.disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
    mapper.setConfig(mapper.getSerializationConfig().without(MapperFeature.AUTO_DETECT_IS_GETTERS));
  }
}
