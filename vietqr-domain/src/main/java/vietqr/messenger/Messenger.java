package vietqr.messenger;

import java.time.Duration;
import java.util.Optional;

/** One way of telling people. A new one is one class, and its place in {@link MessengerKind} and {@link Messengers}. */
interface Messenger {
    /** For the whole of an attempt over HTTP. */
    Duration ANSWER_WITHIN = Duration.ofSeconds(10);

    /** Tells it once; never throws, and never takes long: see {@link Messengers#LONGEST_ATTEMPT}. */
    Receipt send(Addressee to, Message message);

    /** What is wrong with how an addressee is named; empty if nothing is. Makes no call. */
    Optional<Fault> fault(Addressee to);
}
