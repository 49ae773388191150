package vn.chungtay.commands;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.chungtay.database.DatabaseUnavailable;
import vn.chungtay.operations.CannotServe;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.ServeOptions;
import vn.chungtay.operations.Serving;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;
import vn.chungtay.web.DemoSignIn;

/** Starts a server, says where it is, and waits for the end of the process. */
final class ServeUntilStopped {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(names = "--port", defaultValue = "8080", description = "Port, by default 8080.")
  private int port;

  @Option(
      names = "--data",
      description = "Folder of the data, by default .data/<command> beside the program.")
  private @Nullable Path data;

  int port() {
    return port;
  }

  int run(ServeOptions options) {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    try {
      say(out, "operations.starting");
      RunningServer server = Serving.start(options);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
      say(out, "operations.running", server.address());
      say(out, "operations.data", options.data().toAbsolutePath().normalize());
      server.firstLink().ifPresent(link -> say(out, "operations.first-link", link));
      ObjectProvider<DemoSignIn> demo = server.context().getBeanProvider(DemoSignIn.class);
      demo.ifAvailable(users -> list(out, users));
      new CountDownLatch(1).await();
      return 0;
    } catch (DatabaseUnavailable e) {
      return refused(err, e.in(Language.VI), e.in(Language.EN));
    } catch (CannotServe e) {
      return refused(err, e.in(Language.VI), e.in(Language.EN));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  /** The folder given, or {@code .data/<name>} beside the program: never among built files. */
  Path folder(String name) {
    return data != null ? data : Path.of(System.getProperty("chungtay.home", "."), ".data", name);
  }

  private static void list(PrintWriter out, DemoSignIn demo) {
    say(out, "operations.demo-users", demo.password());
    demo.users()
        .forEach(
            user -> out.printf("  %-16s %s – %s%n", user.login(), user.name(), user.position()));
    out.flush();
  }

  private static int refused(PrintWriter err, String vietnamese, String english) {
    err.println(vietnamese);
    err.println(english);
    return 2;
  }

  private static void say(PrintWriter out, String key, Object... arguments) {
    out.println(Texts.in(Language.VI).text(key, arguments));
    out.println("  " + Texts.in(Language.EN).text(key, arguments));
    out.flush();
  }
}
