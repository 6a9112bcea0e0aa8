/** Looking at payments: the list, and one of them with all that happened to it. */
package vietqr.web.payments;
