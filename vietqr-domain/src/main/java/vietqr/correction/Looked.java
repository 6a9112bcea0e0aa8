package vietqr.correction;

/** What a look at a wish to correct something has shown. */
sealed interface Looked {
    /** It can be done. */
    record Sound(Wish wish) implements Looked {}

    /** It cannot. */
    record Objected(CorrectionResult.Why why) implements Looked {}
}
