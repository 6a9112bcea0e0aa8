package vietqr.simulation;

import vietqr.dialect.Transfer;
import vietqr.kernel.Vnd;

import java.time.Instant;
import java.util.Optional;

/**
 * What is to be played, checked and complete.
 *
 * @param target where the money goes
 * @param named whether the format names the code that was paid, and so leaves out the text and knows no other amount
 * @param amount that was asked for
 * @param content the transfer text as it should be
 * @param code the part of the text that a payment is known by; empty if there is none
 * @param count how many messages
 * @param days how long ago it happened; for delayed money
 * @param at when it would have happened otherwise
 * @param seed of everything that is left to chance
 */
record Plan(
        Scenario scenario,
        Transfer.Target target,
        boolean named,
        Vnd amount,
        String content,
        Optional<String> code,
        int count,
        int days,
        Instant at,
        long seed) {}
