/** The one place that turns a refusal, or a failure, into the body a caller of the public API understands. */
package vietqr.api.problem;
