/**
 * The same SQL on many machines. A script written by the program (relations, views, tables,
 * results, in order) is run by {@link vn.chungtay.scale.ScriptJob} on an Apache Spark cluster,
 * started with {@code spark-submit} or by the command {@code classify --engine spark}. Nothing here
 * knows a rule: the judgement is core's SQL in Spark's dialect. Spark's libraries stay in this
 * module.
 */
@NullMarked
package vn.chungtay.scale;

import org.jspecify.annotations.NullMarked;
