/** What merchants were told, how each attempt went, and sending it again. */
package vietqr.web.deliveries;
