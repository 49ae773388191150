/**
 * What nobody vouches for, changed at random from what is right: forms from phones and pages, files
 * of plans, point tables, lists and borders of areas. A test run takes a few hundred inputs a
 * reader; {@code -Dchungtay.hostile.cases=1000000 -Dchungtay.hostile.minutes=5} takes more. A seed
 * names an input for ever; one that once broke a reader stands in the test by its content.
 */
@NullMarked
package vn.chungtay.hostile;

import org.jspecify.annotations.NullMarked;
