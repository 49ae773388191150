/**
 * The law on pages: rulebooks printed and compared, a household tried under any standard, point
 * tables loaded and kept in versions, the graph of acts and what an act touches. What the law says
 * is core's; how it is put into words is the feature {@code rulebooks}'. A household that is tried
 * is stored nowhere.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"access", "documents", "documents :: exports", "rulebooks", "web"})
package vn.chungtay.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
