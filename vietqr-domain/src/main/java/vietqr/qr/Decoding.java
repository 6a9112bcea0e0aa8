package vietqr.qr;

import java.util.List;

/** The outcome of reading a text as a code: what it says, or why it cannot be trusted. */
public sealed interface Decoding {
    /** The code is whole; {@code warnings} lists where it departs from the documents. */
    record Decoded(Payload payload, List<Warning> warnings) implements Decoding {
        public Decoded {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * The code must not be paid.
     *
     * @param position index of the offending object in the text, the length of the text when something is missing
     * @param explanation one English sentence with the details, for people who build codes
     */
    record Refused(Reason reason, int position, String explanation) implements Decoding {}
}
