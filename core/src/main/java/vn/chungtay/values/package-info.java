/** Words and figures as the office writes them: texts by key, numbers, dates. Uses nothing else. */
@NullMarked
package vn.chungtay.values;

import org.jspecify.annotations.NullMarked;
