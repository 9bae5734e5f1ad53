package parvis.server.access.device;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import parvis.server.access.Role;
import parvis.server.access.Sql;

/** Devices as rows. */
final class DeviceRows {
  private static final String SELECT =
      "select id, kind, site, name, code, created_at, expires_at, seen_at from device ";
  private static final String CURRENT = "(expires_at is null or expires_at > ?)";

  private DeviceRows() {}

  static List<Device> list(Connection connection, Instant now) throws SQLException {
    return Sql.list(
        connection,
        SELECT + "where " + CURRENT + " order by site, name, created_at",
        DeviceRows::read,
        now.toEpochMilli());
  }

  static Optional<Device> find(Connection connection, String id) throws SQLException {
    return Sql.find(connection, SELECT + "where id = ?", DeviceRows::read, id);
  }

  static Optional<Device> findBySecret(Connection connection, String secretHash)
      throws SQLException {
    return Sql.find(connection, SELECT + "where secret_hash = ?", DeviceRows::read, secretHash);
  }

  static Optional<Device> findByCode(Connection connection, String code, Instant now)
      throws SQLException {
    return Sql.find(
        connection,
        SELECT + "where code = ? and expires_at > ?",
        DeviceRows::read,
        code,
        now.toEpochMilli());
  }

  static boolean insert(Connection connection, Device device, String secretHash)
      throws SQLException {
    return 1
        == Sql.change(
            connection,
            """
            insert into device (id, kind, site, name, secret_hash, code, created_at, expires_at,
                                seen_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (code) do nothing""",
            device.id(),
            device.kind().name(),
            device.site(),
            device.name(),
            secretHash,
            device.code().orElse(null),
            device.createdAt().toEpochMilli(),
            device.expiresAt().map(Instant::toEpochMilli).orElse(null),
            device.seenAt().toEpochMilli());
  }

  static int approve(Connection connection, String code, String name, Instant now)
      throws SQLException {
    return Sql.change(
        connection,
        """
        update device set name = ?, code = null, expires_at = null
        where code = ? and expires_at > ?""",
        name,
        code,
        now.toEpochMilli());
  }

  static int touch(Connection connection, String id, Instant now) throws SQLException {
    return Sql.change(
        connection, "update device set seen_at = ? where id = ?", now.toEpochMilli(), id);
  }

  static int delete(Connection connection, String id) throws SQLException {
    return Sql.change(connection, "delete from device where id = ?", id);
  }

  static int deleteExpired(Connection connection, Instant now) throws SQLException {
    return Sql.change(connection, "delete from device where expires_at <= ?", now.toEpochMilli());
  }

  static long countWaiting(Connection connection) throws SQLException {
    return Sql.find(
            connection, "select count(*) from device where code is not null", r -> r.getLong(1))
        .orElse(0L);
  }

  private static Device read(ResultSet row) throws SQLException {
    long expires = row.getLong("expires_at");
    return new Device(
        row.getString("id"),
        Role.valueOf(row.getString("kind")),
        row.getString("site"),
        row.getString("name"),
        Optional.ofNullable(row.getString("code")),
        Instant.ofEpochMilli(row.getLong("created_at")),
        expires == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(expires)),
        Instant.ofEpochMilli(row.getLong("seen_at")));
  }
}
