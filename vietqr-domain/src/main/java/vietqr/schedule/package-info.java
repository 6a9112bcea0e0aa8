/**
 * What runs by itself: whose turn it is among the nodes, what was missed while none was up, and how each run went. Entrances:
 * {@link vietqr.schedule.Schedules}, by which every timer of the gateway runs its work, and {@link vietqr.schedule.Timers},
 * which tells about them and has one run now. What the work is, is the business of other rooms: it finds in the database what
 * is due, so that one run makes good all that were missed.
 */
package vietqr.schedule;
