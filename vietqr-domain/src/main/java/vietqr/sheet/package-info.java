/**
 * Rows of tables that strangers send as XLSX, XLS or CSV, one at a time and in bounded memory, whatever the bytes are. Knows
 * nothing of what the rows mean. Entrance: {@link vietqr.sheet.Sheets}.
 */
package vietqr.sheet;
