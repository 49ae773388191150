/**
 * Who may do what where: users, their roles by area, sign-in and sessions, and the audit trail that
 * every change is written to. Which rows a person sees is the database's business (row-level
 * security by {@link vn.chungtay.database.Scope}); which actions are allowed is asked here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"areas", "database"})
package vn.chungtay.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
