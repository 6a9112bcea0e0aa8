/**
 * What ships so that a newcomer sees the whole way of a payment without writing code: the demo data, and a merchant's system
 * that shows what it was told. Stands above all other rooms and may use them all; does nothing in production.
 */
package vietqr.sandbox;
