package vn.chungtay.operations;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.access.Access;
import vn.chungtay.database.DemoData;

/** Loads what the features bring to a demo, each part once, before the first page is answered. */
@Component
@ConditionalOnProperty("chungtay.demo")
class DemoLoading implements SmartLifecycle {
  private final JdbcClient client;
  private final Access access;
  private final Clock clock;
  private final List<DemoData> parts;
  private boolean running;

  DemoLoading(JdbcClient client, Access access, Clock clock, ObjectProvider<DemoData> parts) {
    this.client = client;
    this.access = access;
    this.clock = clock;
    this.parts = parts.stream().sorted(Comparator.comparingInt(DemoData::order)).toList();
  }

  @Override
  public void start() {
    load();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Earlier than the web server, whose phase is among the last. */
  @Override
  public int getPhase() {
    return 0;
  }

  private void load() {
    List<String> loaded =
        client.sql("select name from operations.demo_part").query(String.class).list();
    for (DemoData part : parts) {
      if (!loaded.contains(part.name())) {
        access
            .system("demo")
            .run(
                () -> {
                  part.load();
                  client
                      .sql("insert into operations.demo_part values (?, ?)")
                      .params(part.name(), clock.instant().atOffset(ZoneOffset.UTC))
                      .update();
                });
      }
    }
  }
}
