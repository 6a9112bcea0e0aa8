package vietqr.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.messenger.Message;
import vietqr.messenger.Messengers;

import java.util.List;
import java.util.Optional;

/** Sends the letters. Holds no transaction while a mail server is spoken to. */
@ApplicationScoped
public class LetterPost {
    private final Letters letters;
    private final Messengers messengers;

    /** For the container's proxy only. */
    protected LetterPost() {
        this(null, null);
    }

    @Inject
    public LetterPost(Letters letters, Messengers messengers) {
        this.letters = letters;
        this.messengers = messengers;
    }

    /** How many letters were tried. */
    public long sendDue() {
        List<Letters.Due> due = letters.claim();
        for (Letters.Due one : due) {
            List<String> lines = one.text().lines().toList();
            Message message = new Message("account-" + one.id(), lines.get(0), lines.subList(1, lines.size()));
            letters.book(one.id(), messengers.mail(one.address(), message, Optional.empty()));
        }
        return due.size();
    }
}
