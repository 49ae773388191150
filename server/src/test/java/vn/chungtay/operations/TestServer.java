package vn.chungtay.operations;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.chungtay.database.Database;
import vn.chungtay.database.TestDatabase;

/**
 * The whole demo for tests of pages: {@code @ExtendWith(TestServer.class)} and a parameter {@code
 * RunningServer server} or {@code Visitor visitor}. One server a test run; a visitor is a browser
 * of its own without script. Tests that change data take what only they use.
 */
public final class TestServer implements ParameterResolver {
  /** Of every demo user. */
  public static final String PASSWORD = "sen hồng tháng sáu";

  private static @Nullable RunningServer running;

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == RunningServer.class || type == Visitor.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Visitor.class
        ? new Visitor(shared().address())
        : shared();
  }

  /** The server of this test run. */
  public static synchronized RunningServer shared() {
    RunningServer server = running == null ? start() : running;
    running = server;
    return server;
  }

  private static RunningServer start() {
    Database database = TestDatabase.fresh();
    ServeOptions options =
        new ServeOptions(0, "127.0.0.1", Path.of("target"), Optional.empty(), true);
    return Serving.start(options, database);
  }
}
