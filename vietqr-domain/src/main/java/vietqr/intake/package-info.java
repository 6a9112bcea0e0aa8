/**
 * What banks tell us. A message is kept as a {@link vietqr.intake.Notice} before it is understood; what it says becomes a
 * {@link vietqr.intake.Movement}, once; and the movement is matched to the request it pays. Entrances: {@link
 * vietqr.intake.Reception} for whoever has to prove who they are, {@link vietqr.intake.Intake} for the gateway's own messages,
 * {@link vietqr.intake.Replaying} for people. All of it is one transaction, and the bank is answered after its commit.
 */
package vietqr.intake;
