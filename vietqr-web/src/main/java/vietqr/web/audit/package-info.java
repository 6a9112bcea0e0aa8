/** The audit log, read and taken along. */
package vietqr.web.audit;
