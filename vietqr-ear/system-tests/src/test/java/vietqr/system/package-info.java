/**
 * The gateway tried from outside: the runnable image is started as an operator starts it, and spoken to over HTTP and by a
 * real browser; the database is looked into, never written past the gateway except where a test says why.
 *
 * <p>Most tests share one gateway ({@link vietqr.system.SharedGateway}); those that stop or kill it start their own ({@link
 * vietqr.system.Launch}). They keep out of each other's way by orders, references and amounts of their own.
 */
package vietqr.system;
