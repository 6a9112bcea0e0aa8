package vietqr.image;

import vietqr.kernel.Vnd;

import java.util.Optional;

/**
 * What a card says beside its symbol; empty lines are left out. The holder's name is never in the code itself.
 *
 * @param bankMark how the bank is called where its logo would stand, such as {@code MBBank}
 * @param bankName in full
 */
public record CardText(
        String bankMark, String bankName, String holder, String accountNumber, Optional<Vnd> amount, String content) {}
