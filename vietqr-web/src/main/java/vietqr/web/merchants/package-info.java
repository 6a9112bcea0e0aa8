/**
 * Setting merchants up: {@code /merchants/list.xhtml} and one of them at {@code /merchants/view.xhtml?id=}, with the API clients
 * that speak for it, their tokens and their rights to refund. For owners and administrators only.
 */
package vietqr.web.merchants;
