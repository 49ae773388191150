/**
 * A whole database in one file, and back. {@link vn.chungtay.backups.Backup} writes while others
 * work, {@link vn.chungtay.backups.Restore} fills an empty database, of any PostgreSQL from 14 on.
 * Knows no feature: tables, sequences and their order are read from the database itself.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "database")
package vn.chungtay.backups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
