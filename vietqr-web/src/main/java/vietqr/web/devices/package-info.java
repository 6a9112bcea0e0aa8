/** Machines at points of sale: boxes and terminals' machines, who is connected, their logins, and what boxes show. */
package vietqr.web.devices;
