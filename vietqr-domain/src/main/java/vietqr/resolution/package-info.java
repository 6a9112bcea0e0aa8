/**
 * What people do about breaks: who looks after one, what they say and bring along, and how it is settled. A {@link
 * vietqr.resolution.Resolution} says who wants what done and why; what takes money out of sight (force, write-off, reversal)
 * is done only when a second person agrees. Entrances: {@link vietqr.resolution.ResolutionDesk} and {@link
 * vietqr.resolution.BreakNotes} act, {@link vietqr.resolution.Resolutions} and {@link vietqr.resolution.BreakSides} tell. What
 * a break is, is the business of {@code reconciliation}; signing off a day is that of {@code closing}.
 */
package vietqr.resolution;
