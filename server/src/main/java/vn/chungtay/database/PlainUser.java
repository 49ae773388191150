package vn.chungtay.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL refuses to run as root. Started by root, its programs therefore run in a user
 * namespace of their own ({@code unshare -U}: files stay root's), or, where the system forbids
 * that, as user 65534 by {@code setpriv}, who then owns the folder of the server.
 */
final class PlainUser {
  private static final int NOBODY = 65534;

  private final List<String> prefix;
  private final int uid;

  private PlainUser(List<String> prefix, int uid) {
    this.prefix = prefix;
    this.uid = uid;
  }

  static PlainUser find() {
    int uid = ownUid();
    if (uid != 0) {
      return new PlainUser(List.of(), uid);
    }
    List<String> unshare = List.of("unshare", "-U");
    if (!"setpriv".equals(System.getProperty("chungtay.plain-user")) && works(unshare)) {
      return new PlainUser(unshare, 0);
    }
    List<String> setpriv =
        List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    if (works(setpriv)) {
      return new PlainUser(setpriv, NOBODY);
    }
    throw new DatabaseUnavailable("DB-003");
  }

  List<String> command(List<String> program) {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(program);
    return command;
  }

  /** True where the programs run as somebody else, who must be let through the data folder. */
  boolean isSomebodyElse() {
    return uid == NOBODY && !prefix.isEmpty();
  }

  /** Gives the folder and all in it to the user the programs run as. */
  void own(Path folder) {
    if (ownUid() != 0) {
      return;
    }
    try (var all = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Files.setAttribute(path, "unix:uid", uid, java.nio.file.LinkOption.NOFOLLOW_LINKS);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean works(List<String> prefix) {
    List<String> command = new ArrayList<>(prefix);
    command.add("true");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false; // no such program here
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static int ownUid() {
    try {
      Process process = new ProcessBuilder("id", "-u").start();
      return Integer.parseInt(
          new String(
                  process.getInputStream().readAllBytes(),
                  java.nio.charset.StandardCharsets.US_ASCII)
              .strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
