package vietqr.messenger;

/**
 * A file that goes with a letter.
 *
 * @param name of our own making, never somebody's words
 */
public record Attachment(String name, String mediaType, byte[] content) {
    @Override
    public String toString() {
        return "Attachment[" + name + ", " + content.length + " bytes]";
    }
}
