/**
 * Four eyes: what one asks for, a second person must agree to. Entrance: {@link vietqr.approval.Approvals}. The room knows
 * neither what is decided nor what follows; whoever asks observes {@link vietqr.approval.ApprovalDecided}.
 */
package vietqr.approval;
