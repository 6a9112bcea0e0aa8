package vietqr.dialect;

import vietqr.bank.Proof;

import java.util.Map;

/** The way one bank or aggregator speaks. Implementations keep nothing between messages and never throw because of one. */
public interface BankFormat {
    String NOT_LET_IN = "The token is missing, over, or not one for this address; fetch a new one";

    /** Under which it is known in the database and in addresses: capitals, digits and underscores, never to be changed. */
    String name();

    /**
     * The ways in which its messages can be proved genuine at an address of their own. Without one it is understood only
     * from those who show a token.
     */
    Map<Proof, Seal> seals();

    /** What the message says, or why it cannot be understood. Never throws, whatever the bytes. */
    Reading read(byte[] body);

    /**
     * The message in which its sender tells of the money, not sealed yet; {@link #read} of it says the same again. What the
     * sandbox plays the sender with.
     */
    Letter write(Transfer transfer);

    /** Whether anybody outside the gateway speaks it. */
    default boolean spoken() {
        return true;
    }

    /** By what it leads to the account. */
    default Naming naming() {
        return Naming.ACCOUNT;
    }

    /** Below the gateway's address, where those who show a token send it; empty if nobody does. */
    default String path() {
        return "";
    }

    /** What the sender is told. */
    FormatAnswer answer(Handled handled);

    /** What somebody is told whose token opens nothing here: 403, upon which programs fetch a new one (section 0). */
    default FormatAnswer forbidden() {
        FormatAnswer stranger = answer(new Handled(Outcome.UNAUTHENTICATED, "", NOT_LET_IN, "", false));
        return new FormatAnswer(FormatAnswer.FORBIDDEN, stranger.code(), stranger.body());
    }
}
