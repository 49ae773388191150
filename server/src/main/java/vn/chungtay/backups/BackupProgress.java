package vn.chungtay.backups;

/** Told before each table, so that long work can show how far it is. */
public interface BackupProgress {
  /**
   * A table begins.
   *
   * @param table name with its schema
   * @param done tables done before it
   * @param all tables in all
   */
  void table(String table, int done, int all);
}
