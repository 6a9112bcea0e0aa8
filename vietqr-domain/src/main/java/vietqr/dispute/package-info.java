/**
 * Complaints about money, or about its absence: from a payer, a merchant or a bank, as a case with terms that run out, with
 * files, words, an outcome and a history to which is only added. Entrances: {@link vietqr.dispute.DisputeDesk} takes
 * complaints and what people say, {@link vietqr.dispute.Judging} decides them, {@link vietqr.dispute.DisputeEvidence} keeps
 * files, {@link vietqr.dispute.Disputes} and {@link vietqr.dispute.DisputeFigures} tell, {@link vietqr.dispute.Letters} writes
 * to whoever complained. Money goes back through {@code refund} and never without a second person; a break about which there
 * is a dispute is settled with it. On which days people work is known by {@code calendar}; warnings go out through {@code
 * alert}.
 */
package vietqr.dispute;
