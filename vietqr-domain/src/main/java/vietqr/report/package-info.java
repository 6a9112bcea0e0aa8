/**
 * What people take out of the gateway: reports over what has happened, as CSV, XLSX and PDF. Entrances: {@link
 * vietqr.report.Exports} for files that are made as jobs, {@link vietqr.report.Figures} for what pages show, {@link
 * vietqr.report.ReportSchedules} for files that come by e-mail. A file is written row by row while the database hands the rows
 * over, so its size does not matter to the memory. Nothing is changed by a report, and whatever a report says can be read
 * elsewhere.
 */
package vietqr.report;
