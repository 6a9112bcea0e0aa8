/**
 * What banks tell us. A message is kept as a {@link vietqr.intake.Notice} before it is understood; what it says becomes a
 * {@link vietqr.intake.Movement}, once; and the movement is matched to the request it pays. Entrance: {@link
 * vietqr.intake.Intake}. All of it is one transaction, and the bank is answered after its commit.
 */
package vietqr.intake;
