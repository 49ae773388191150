package vn.chungtay.access;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * One line of the audit trail.
 *
 * @param number position in the chain, without gaps from 1
 * @param details old and new values as a JSON object of texts
 * @param digest SHA-256 over this entry and the digest before it, in hexadecimal
 */
public record AuditEntry(
    long number,
    Instant at,
    String actor,
    OptionalLong areaId,
    String action,
    String subject,
    String details,
    String digest) {}
