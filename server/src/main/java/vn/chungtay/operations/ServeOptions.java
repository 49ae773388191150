package vn.chungtay.operations;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How to serve.
 *
 * @param port 0 for any free one
 * @param host address to listen on, e.g. {@code 127.0.0.1}; {@code 0.0.0.0} for all
 * @param data folder of the database of our own, and of secrets
 * @param databaseUrl JDBC address of somebody else's PostgreSQL
 * @param demo sample data and users, who are shown on the sign-in page
 */
public record ServeOptions(
    int port, String host, Path data, Optional<String> databaseUrl, boolean demo) {}
