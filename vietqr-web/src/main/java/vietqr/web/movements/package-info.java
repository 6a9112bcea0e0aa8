/** Money that belongs to no order, and any one movement: to which request it belongs, and how people set that right. */
package vietqr.web.movements;
