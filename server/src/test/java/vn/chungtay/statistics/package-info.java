@org.jspecify.annotations.NullMarked
package vn.chungtay.statistics;
