package vietqr.linking;

/** What became of a wish. */
public sealed interface LinkingResult {
    record Done(LinkingCase now) implements LinkingResult {}

    record Refused(LinkingFault fault) implements LinkingResult {}

    static LinkingResult refused(LinkingFault fault) {
        return new Refused(fault);
    }
}
