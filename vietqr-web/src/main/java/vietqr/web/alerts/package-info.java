/** Pages of the channels on which people are told what happens. */
package vietqr.web.alerts;
