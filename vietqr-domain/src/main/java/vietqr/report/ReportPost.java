package vietqr.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.messenger.Attachment;
import vietqr.messenger.Message;
import vietqr.messenger.Messengers;
import vietqr.settings.Settings;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sends the letters with the reports. Holds no transaction while a mail server is spoken to. */
@ApplicationScoped
public class ReportPost {
    /** Mail servers refuse larger letters; larger files are fetched in the portal. */
    static final long LARGEST_ATTACHED = 5_000_000;

    private final ReportMails mails;
    private final ExportFiles files;
    private final Messengers messengers;
    private final Settings settings;

    /** For the container's proxy only. */
    protected ReportPost() {
        this(null, null, null, null);
    }

    @Inject
    ReportPost(ReportMails mails, ExportFiles files, Messengers messengers, Settings settings) {
        this.mails = mails;
        this.files = files;
        this.messengers = messengers;
        this.settings = settings;
    }

    /** How many letters were tried. */
    public long sendDue() {
        List<ReportMails.Due> due = mails.claim();
        for (ReportMails.Due one : due)
            mails.book(
                    one.mailId(),
                    messengers.mail(one.address(), message(one.mailId(), one.export()), attached(one.export())));
        return due.size();
    }

    private Message message(long mailId, Export export) {
        Wish wish = export.wish();
        Words words = Words.in(wish.language());
        String period = words.get("period", words.day(wish.from()), words.day(wish.to()));
        List<String> lines = new ArrayList<>();
        lines.add(words.get("about.period") + ": " + period);
        export.result().ifPresent(result -> {
            lines.add(words.get("rows") + ": " + words.number(result.rows()));
            lines.add("SHA-256: " + result.sha256());
        });
        if (!export.failure().isEmpty()) lines.add(words.get("mail.failed", export.failure()));
        lines.add(words.get("mail.portal", settings.publicUrl() + "/reports/list.xhtml"));
        return new Message("report-" + mailId, words.title(wish.report()) + " " + period, lines);
    }

    private Optional<Attachment> attached(Export export) {
        boolean small = export.result()
                .filter(result -> result.size() <= LARGEST_ATTACHED)
                .isPresent();
        if (!small || !export.ready()) return Optional.empty();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        Optional<byte[]> piece = files.piece(export.id(), 0);
        for (int seq = 1; piece.isPresent(); seq++) {
            content.writeBytes(piece.get());
            piece = files.piece(export.id(), seq);
        }
        return Optional.of(
                new Attachment(export.fileName(), export.wish().format().mediaType(), content.toByteArray()));
    }
}
