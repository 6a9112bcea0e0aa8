package vietqr.intake;

import java.util.OptionalLong;

/**
 * What people have decided about a movement, to be carried out.
 *
 * @param turn the how-manieth request it is that the movement is put down to, from 1
 * @param requestId the request it is put down to, or taken back from
 * @param correctionId the record of who wanted it and why
 * @param approver the person who agreed; empty where nobody had to
 */
public record Ruling(Movement movement, int turn, long requestId, long correctionId, OptionalLong approver) {}
