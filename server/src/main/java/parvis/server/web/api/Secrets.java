package parvis.server.web.api;

import java.security.SecureRandom;
import java.util.Base64;

/** Words that nobody can guess. */
final class Secrets {
  private static final SecureRandom CHANCE = new SecureRandom();

  private Secrets() {}

  /** 64 random bits. */
  static long number() {
    return CHANCE.nextLong();
  }

  /** A word of 128 random bits, safe in an address. */
  static String word() {
    byte[] bytes = new byte[16];
    CHANCE.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
