/**
 * Tests inside the server, for what only a container does: transactions around services, observers before and after a
 * commit, and what is injected. The archive is made of the parts of the EAR that ships ({@link vietqr.container.Archive}).
 */
package vietqr.container;
