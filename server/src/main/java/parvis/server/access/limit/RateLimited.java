package parvis.server.access.limit;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Limits how often one address may use a resource method, or each method of a resource class. Too
 * often is answered by 429 and when to come back.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface RateLimited {
  /** Uses a minute in the long run. */
  double perMinute() default 60;

  /** Uses at once. */
  double burst() default 20;
}
