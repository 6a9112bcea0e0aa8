package vietqr.personal;

/** What becomes of something that is held about a person who is to be erased. */
public enum Fate {
    /** It is emptied, or put under a name that says nothing. */
    ERASED,
    /** It belongs to the books or proves an agreement: it is emptied once the law no longer asks for it. */
    HELD,
    /** It stands in the sealed journal, which nobody can change. */
    SEALED,
    /** A person has to take it out, where it was put in. */
    BY_HAND
}
