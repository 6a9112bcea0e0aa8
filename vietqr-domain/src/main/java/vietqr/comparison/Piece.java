package vietqr.comparison;

import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.time.LocalDate;

/** What is told of an item in a finding. */
public record Piece(long id, LocalDate day, Direction direction, Vnd amount, String reference) {}
