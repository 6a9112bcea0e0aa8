package vietqr.device;

/** What a box says of itself, as far as we keep it; {@code ""} for what it does not say. */
public record BoxReport(String serial, String firmware, String localIp) {
    private static final int LONGEST = 60;
    private static final int LONGEST_ADDRESS = 45;

    public BoxReport {
        serial = kept(serial, LONGEST);
        firmware = kept(firmware, LONGEST);
        localIp = kept(localIp, LONGEST_ADDRESS);
    }

    private static String kept(String text, int longest) {
        String printable = text.replaceAll("\\p{Cntrl}", " ").strip();
        return printable.substring(0, Math.min(longest, printable.length()));
    }
}
