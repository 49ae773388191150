/**
 * The PostgreSQL under everything: one started from the program's own binaries with its data in a
 * folder, or any PostgreSQL 14 or newer by URL. Two roles sign in: the owner, for migrations only,
 * and the application, which owns nothing and cannot step around row-level security. Each
 * connection is told whose work it does ({@link vn.chungtay.database.Scope}); told nothing, it sees
 * nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.chungtay.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
