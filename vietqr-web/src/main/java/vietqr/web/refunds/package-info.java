/** Looking at refunds, and giving the second person's yes or no. */
package vietqr.web.refunds;
