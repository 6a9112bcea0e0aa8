package vietqr.sandbox;

import java.util.Optional;

/**
 * What the receiver says to one message.
 *
 * @param status the HTTP status: 200 taken, 400 not understood, 503 by request of the person trying failures
 * @param reference the receiver's own id of the message, {@code reftransactionid} on the wire
 * @param fault why the status is 400
 */
public record ReceiverAnswer(int status, String reference, Optional<String> fault) {}
