/**
 * Who did what, from where and when, and what was there before and after. Entities that say so with {@link
 * vietqr.audit.Audited} are written down by themselves, in the transaction that changes them; what is no entity's change, such
 * as signing in, is told to {@link vietqr.audit.AuditLog}. Who is at work the doors say: {@link vietqr.audit.Doer}. The rows
 * are only ever added and are sealed with the journal. Out of scope: money's own story, which its own tables tell.
 */
package vietqr.audit;
