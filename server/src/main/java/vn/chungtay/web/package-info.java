/**
 * What all pages share: the shell around them, their address and language, forms and their errors,
 * tables, problem pages, assets, sign-in by cookie. The pages of the features below this one
 * (areas, users, audit trail) lie in {@code pages}; higher features bring their own. Everything
 * works without script.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "areas", "database", "documents"})
package vn.chungtay.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
