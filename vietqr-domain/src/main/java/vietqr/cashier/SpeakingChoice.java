package vietqr.cashier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.eclipse.persistence.annotations.Customizer;
import vietqr.audit.AuditTrail;
import vietqr.audit.Audited;
import vietqr.audit.Thing;
import vietqr.kernel.InsertedAfter;
import vietqr.voice.Voice;

import java.time.LocalTime;
import java.util.Optional;

/** What a merchant has chosen of {@link Speaking}. */
@Audited(
        value = Thing.MERCHANT,
        fields = {"voice", "template", "quietFrom", "quietTo", "volume"},
        merchant = "id")
@Customizer(AuditTrail.class)
@Entity
@InsertedAfter("merchant")
@Table(name = "cashier_speaking")
class SpeakingChoice {
    private static final int HOUR = 60;

    @Id
    @Column(name = "merchant_id")
    private long id;

    private String voice;

    private String template;

    @Column(name = "quiet_from")
    private Integer quietFrom;

    @Column(name = "quiet_to")
    private Integer quietTo;

    private int volume;

    @Version
    private int version;

    protected SpeakingChoice() {}

    SpeakingChoice(long merchantId, Speaking speaking) {
        this.id = merchantId;
        become(speaking);
    }

    void become(Speaking speaking) {
        if (!speaking.sound()) throw new IllegalArgumentException("cannot be said: " + speaking);
        voice = speaking.voice().word();
        template = speaking.template();
        quietFrom = speaking.quiet().map(hours -> minute(hours.from())).orElse(null);
        quietTo = speaking.quiet().map(hours -> minute(hours.to())).orElse(null);
        volume = speaking.volume();
    }

    Speaking speaking() {
        Optional<QuietHours> quiet =
                quietFrom == null ? Optional.empty() : Optional.of(new QuietHours(time(quietFrom), time(quietTo)));
        return new Speaking(Voice.of(voice).orElse(Voice.NORTHERN), template, quiet, volume);
    }

    private static int minute(LocalTime time) {
        return time.getHour() * HOUR + time.getMinute();
    }

    private static LocalTime time(int minute) {
        return LocalTime.of(minute / HOUR, minute % HOUR);
    }
}
