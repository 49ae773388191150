package vn.chungtay.operations;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import vn.chungtay.access.Invitations;
import vn.chungtay.database.Database;
import vn.chungtay.database.StartCheck;

/** Starts the whole: database, application, data of the demo. */
public final class Serving {
  private Serving() {}

  /** Starts and returns when pages are answered; fails with a code where that cannot be. */
  public static RunningServer start(ServeOptions options) {
    requireFree(options);
    Database database = open(options);
    try {
      return start(options, database);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** As {@link #start(ServeOptions)} over a database that is open already. */
  public static RunningServer start(ServeOptions options, Database database) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("server.port", options.port());
    properties.put("server.address", options.host());
    properties.put("chungtay.demo", options.demo());
    properties.put("chungtay.key-file", keyFile(options));
    SpringApplication spring = new SpringApplication(Application.class);
    spring.setDefaultProperties(properties);
    spring.setRegisterShutdownHook(false);
    spring.setLogStartupInfo(false);
    spring.addInitializers(
        context ->
            ((GenericApplicationContext) context)
                .registerBean(
                    Database.class,
                    () -> database,
                    definition -> definition.setDestroyMethodName("")));
    ConfigurableApplicationContext context = spring.run();
    requireReady(context);
    String port = Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
    String address = "http://" + shown(options.host()) + ":" + port;
    Optional<String> link =
        context.getBean(Invitations.class).inviteFirst().map(key -> address + "/link/" + key);
    return new RunningServer(address, link, context, database);
  }

  /** Beans are made when first needed; what would stop the work of an officer is said now. */
  private static void requireReady(ConfigurableApplicationContext context) {
    for (StartCheck check : context.getBeansOfType(StartCheck.class).values()) {
      check
          .hindrance()
          .ifPresent(
              message -> {
                context.close();
                throw new CannotServe("OPS-003", message);
              });
    }
  }

  private static Database open(ServeOptions options) {
    if (options.databaseUrl().isEmpty()) {
      return Database.in(options.data());
    }
    return Database.at(
        options.databaseUrl().get(),
        environment("CHUNGTAY_DB_USER"),
        environment("CHUNGTAY_DB_PASSWORD"),
        environment("CHUNGTAY_DB_APP_PASSWORD"),
        options.data());
  }

  /** The key of the ID numbers; better on another disk than the data it opens. */
  private static String keyFile(ServeOptions options) {
    String elsewhere = environment("CHUNGTAY_KEY_FILE");
    return elsewhere.isEmpty() ? options.data().resolve("register.key").toString() : elsewhere;
  }

  private static String environment(String name) {
    return Objects.requireNonNullElse(System.getenv(name), "");
  }

  /** Said before anything is started: a port in use is the most common mistake. */
  private static void requireFree(ServeOptions options) {
    if (options.port() < 0 || options.port() > 65535) {
      throw new CannotServe("OPS-002", options.port());
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(options.host()), options.port()));
    } catch (IOException e) {
      throw new CannotServe("OPS-001", options.host(), options.port(), options.port() + 1);
    }
  }

  private static String shown(String host) {
    return host.equals("0.0.0.0") || host.equals("127.0.0.1") ? "localhost" : host;
  }
}
