/**
 * The portal for people, and the pages payers see. URL = folder = page bean: {@code payments/list.xhtml} is served by {@code
 * vietqr.web.payments.ListPage}. Pages read through the rooms' queries and act through their services; nothing here opens a
 * transaction or knows the database.
 */
package vietqr.web;
