/**
 * How the law wants a review done, as dated data: which step follows which, who may take it, how
 * long a posting stays and until when an objection is answered. A review is replayed step by step
 * and a step that would skip another is refused with the reason. Pure; the day is always given.
 */
@NullMarked
package vn.chungtay.procedures;

import org.jspecify.annotations.NullMarked;
