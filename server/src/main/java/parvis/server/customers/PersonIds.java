package parvis.server.customers;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import parvis.server.database.Database;

/**
 * Ids that are the same for all that one person books, and from which nobody can tell who it is:
 * the address, sealed with a secret of this database.
 */
public final class PersonIds {
  private static final String SEAL = "HmacSHA256";
  private static final String NAME = "person-ids";
  private static final int BYTES = 32;
  private static final int PHONE_DIGITS = 9;

  private final SecretKeySpec secret;

  /** Reads the secret of the database, or makes the first one. */
  public PersonIds(Database database) {
    byte[] fresh = new byte[BYTES];
    new SecureRandom().nextBytes(fresh);
    String text = database.write(connection -> keep(connection, fresh));
    this.secret = new SecretKeySpec(Base64.getDecoder().decode(text), SEAL);
  }

  private static String keep(Connection connection, byte[] fresh) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into person_secret (name, secret) values (?, ?) on conflict (name) do"
                + " nothing")) {
      insert.setString(1, NAME);
      insert.setString(2, Base64.getEncoder().encodeToString(fresh));
      insert.executeUpdate();
    }
    try (PreparedStatement select =
        connection.prepareStatement("select secret from person_secret where name = ?")) {
      select.setString(1, NAME);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new SQLException("the secret was written and is not there");
        }
        return row.getString(1);
      }
    }
  }

  /**
   * The id of who has this address; the phone counts where there is no e-mail. A phone number is
   * known by its last nine digits, so that it is the same with and without the code of the country.
   * Null for who gave neither.
   */
  public @Nullable String findId(Contact contact) {
    if (contact.email() != null) {
      return seal("email:" + contact.email().strip().toLowerCase(Locale.ROOT));
    }
    if (contact.phone() == null) {
      return null;
    }
    String digits = contact.phone().replaceAll("[^0-9]", "");
    return seal("phone:" + digits.substring(Math.max(0, digits.length() - PHONE_DIGITS)));
  }

  /**
   * An id that is always the same for what {@code wording} names, and tells nobody what that is.
   *
   * @param kind what sort of thing it is
   */
  public String idOf(String kind, String wording) {
    return seal(kind + ":" + wording);
  }

  /** A number that only who knows the secret can make of these words. */
  public long number(String words) {
    return ByteBuffer.wrap(sealed(words)).getLong();
  }

  private String seal(String address) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed(address));
  }

  private byte[] sealed(String words) {
    try {
      Mac mac = Mac.getInstance(SEAL);
      mac.init(secret);
      return mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + SEAL, e);
    }
  }
}
