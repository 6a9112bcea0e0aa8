/**
 * Makes every later change of the journal visible. The journal is the set of tables whose rows are written once
 * ({@link vietqr.journal.JournalTables}); a {@link vietqr.journal.Sealer} hashes their rows and chains the hashes in
 * segments, a {@link vietqr.journal.Verifier} computes everything again and names the first row that is not what was
 * sealed. The serialisation is laid down in {@code docs/journal.md}.
 *
 * <p>Nothing but JDBC, so that it runs inside the gateway and beside it. Who seals, and when, is decided elsewhere.
 */
package vietqr.journal;
