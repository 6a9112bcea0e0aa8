/** Setting up who may tell us of money, and changing their secrets. */
package vietqr.web.connections;
