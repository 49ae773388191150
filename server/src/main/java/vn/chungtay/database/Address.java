package vn.chungtay.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a PostgreSQL of somebody else is, and who owns the tables there.
 *
 * @param url JDBC address without names and passwords: both roles use it
 */
record Address(String url, String user, String password, Secrets secrets) {

  /** Reads the address, and makes the application's role where the owner may. */
  static Address of(String url, String user, String password, String application, Path folder) {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new DatabaseUnavailable("DB-012", url.replaceAll("password=[^&]*", "password=…"));
    }
    Secrets secrets = Secrets.in(Database.privateFolder(folder));
    if (!application.isEmpty()) {
      secrets.put("application", application);
    }
    String owner = user.isEmpty() ? parameter(url, "user") : user;
    String ownerPassword = password.isEmpty() ? parameter(url, "password") : password;
    String bare =
        url.replaceAll("([?&])(user|password)=[^&]*", "$1")
            .replaceAll("([?&])&+", "$1")
            .replaceAll("[?&]$", "");
    Roles.createBeside(bare, owner, ownerPassword, secrets);
    return new Address(bare, owner, ownerPassword, secrets);
  }

  private static String parameter(String url, String name) {
    Matcher found = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(url);
    return found.find() ? URLDecoder.decode(found.group(1), StandardCharsets.UTF_8) : "";
  }
}
