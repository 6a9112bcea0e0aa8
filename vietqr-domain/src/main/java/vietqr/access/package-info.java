/**
 * Which role may do what: one table, {@link vietqr.access.Permission}. Pages, actions and scopes of keys name the permission
 * they need; what nobody is given in the table, nobody has. Whose business a permission reaches is {@code
 * vietqr.merchant.Members}'.
 */
package vietqr.access;
