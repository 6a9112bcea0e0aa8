/**
 * What load balancers and supervisors ask (MicroProfile Health). Ready: the application serves, its schema is current
 * and the database answers soon, and it is not stopping. Live: the process is not stuck.
 */
package vietqr.api.health;
