package vn.chungtay.database;

import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A second process for tests: opens a folder, writes one row, says so, and waits to be killed. */
final class HoldsDatabase {
  private HoldsDatabase() {}

  public static void main(String[] arguments) throws Exception {
    Database database =
        Database.embedded(Path.of(arguments[0]), Path.of(arguments[1]), Database.durable());
    JdbcClient owner = JdbcClient.create(database.owner());
    owner.sql("create table if not exists kept (words text)").update();
    owner.sql("insert into kept values ('written before the kill')").update();
    System.out.println("ready");
    System.in.read();
  }
}
