package vietqr.simulation;

import vietqr.dialect.Letter;
import vietqr.dialect.Outcome;

import java.time.Instant;
import java.util.Optional;

/**
 * A message as it was sent, and what the gateway said.
 *
 * @param number from 1, in the order of the script
 * @param path below the gateway's address
 * @param status of HTTP
 * @param code in the format's own words; empty if its door was not opened at all
 * @param answer the body
 * @param outcome what became of it; empty if it was not kept
 * @param repeated whether it had been taken before, so that it changed nothing
 * @param noticeReference under which it was kept; empty if it was not
 */
public record SentMessage(
        int number,
        Instant sentAt,
        String path,
        Letter letter,
        int status,
        String code,
        String answer,
        Optional<Outcome> outcome,
        boolean repeated,
        String noticeReference) {}
