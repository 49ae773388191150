package vn.chungtay.backups;

/**
 * What a backup holds.
 *
 * @param tables number of tables
 * @param rows rows in all of them
 * @param bytes size of the file
 * @param written moment of the backup in UTC, ISO 8601
 */
public record BackupReport(int tables, long rows, long bytes, String written) {}
