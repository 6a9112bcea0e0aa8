/** Programs of the system that tests use: run with a bound, and installed where that is possible and they are missing. */
package vietqr.system.tool;
