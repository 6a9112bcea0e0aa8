/**
 * What banks put into files: kept as a {@link vietqr.statement.StatementFile}, read by a job into {@link
 * vietqr.statement.Statement}s and their {@link vietqr.statement.StatementEntry entries}, which appear all at once when the
 * file has been read to its end. A line of overlapping files is one entry. How a bank's sheet is laid out is said by a profile,
 * which is data. Entrances: {@link vietqr.statement.StatementFiles} to bring files and look at them, {@link
 * vietqr.statement.Statements} for what they say. What it means for the merchant's books is the matter of {@code
 * reconciliation}.
 */
package vietqr.statement;
