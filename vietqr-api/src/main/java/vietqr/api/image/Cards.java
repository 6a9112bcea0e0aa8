package vietqr.api.image;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.bank.Bank;
import vietqr.bank.TransferSlip;
import vietqr.image.CardText;
import vietqr.image.Design;
import vietqr.image.Drawing;
import vietqr.image.Marks;

import java.util.Locale;

/** Puts a transfer on the card people see, in their language. */
@ApplicationScoped
class Cards {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Marks marks;

    /** For the container's proxy only. */
    protected Cards() {
        this(null);
    }

    @Inject
    Cards(Marks marks) {
        this.marks = marks;
    }

    /** @param language {@code en} for English; anything else is Vietnamese */
    Drawing card(TransferSlip slip, Design design, String language) {
        boolean english = "en".equalsIgnoreCase(language);
        Bank bank = slip.bank();
        CardText text = new CardText(
                bank.shortName(),
                english ? bank.englishName() : bank.name(),
                slip.holder(),
                slip.accountNumber(),
                slip.amount(),
                slip.content());
        return design.drawing(slip.code(), bank.bin(), text, marks, english ? Locale.ENGLISH : VIETNAMESE);
    }

    /** Whether pictures of the design follow from their address alone, whatever the operator changes. */
    boolean unchanging(Design design) {
        return design == Design.QR_ONLY && marks.centre().isEmpty();
    }
}
