/** On which days Vietnam works, to be looked at and changed by whoever runs the gateway. */
package vietqr.web.calendar;
