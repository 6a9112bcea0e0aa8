/**
 * A MariaDB server of the gateway's own, run as a child process, so that a newcomer needs no database.
 *
 * <p>Entrance: {@link vietqr.database.Installation} (the unpacked program) and {@link vietqr.database.EmbeddedDatabase}
 * (one running server with its data). It listens on 127.0.0.1 only, makes its own random passwords, survives being
 * killed, and never runs twice on one directory. Out of scope: the schema, backups, upgrades between MariaDB releases.
 */
package vietqr.database;
