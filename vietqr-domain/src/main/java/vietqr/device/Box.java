package vietqr.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.eclipse.persistence.annotations.Customizer;
import vietqr.audit.AuditTrail;
import vietqr.audit.Audited;
import vietqr.audit.Thing;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;
import vietqr.kernel.Md5;
import vietqr.merchant.Terminal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.OptionalLong;

/** A QR box: shows codes and says what has come in, for the terminal it is bound to. */
@Audited(
        value = Thing.DEVICE,
        fields = {"mac", "code", "terminalId", "socketOpen"},
        name = "code")
@Customizer(AuditTrail.class)
@Entity
@InsertedAfter({"merchant", "terminal"})
@Table(name = "device_box")
public class Box {
    private static final String LISTENER = "VietQRBoxAccessKey";
    private static final String CERTIFICATE = "CERT-VVB-";

    @Id
    private long id;

    @Column(name = "merchant_id")
    private long merchantId;

    private String mac;
    private String code;

    @Column(name = "terminal_id")
    private Long terminalId;

    private String serial = "";
    private String firmware = "";

    @Column(name = "local_ip")
    private String localIp = "";

    @Column(name = "socket_open")
    private boolean socketOpen;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "bound_at")
    private Instant boundAt;

    @Version
    private int version;

    protected Box() {}

    Box(long merchantId, MacAddress mac, String code, Instant now) {
        this.id = Ids.next();
        this.merchantId = merchantId;
        this.mac = mac.digits();
        this.code = code;
        this.createdAt = now;
    }

    public long id() {
        return id;
    }

    public long merchantId() {
        return merchantId;
    }

    public MacAddress mac() {
        return new MacAddress(mac);
    }

    /** {@code VVB} and six digits. */
    public String code() {
        return code;
    }

    /** The id by which it listens: Base64url of its code and a text that everybody knows. */
    public String boxId() {
        return base64(code + LISTENER);
    }

    /** The text of the QR code by which it is claimed. */
    public String certificate() {
        return CERTIFICATE + base64(code + LISTENER + mac);
    }

    /** With which it makes itself known, if it writes its address as it is printed. */
    public String checkSum() {
        return Md5.hex(mac() + LISTENER);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The terminal it is bound to, if any. */
    public OptionalLong terminalId() {
        return terminalId == null ? OptionalLong.empty() : OptionalLong.of(terminalId);
    }

    public String serial() {
        return serial;
    }

    public String firmware() {
        return firmware;
    }

    public String localIp() {
        return localIp;
    }

    /** Whether whoever knows its id may listen over WebSocket, where nobody shows a password. */
    public boolean socketOpen() {
        return socketOpen;
    }

    public Instant createdAt() {
        return createdAt;
    }

    void bind(Terminal terminal, Instant now) {
        if (terminal.merchantId() != merchantId) throw new IllegalArgumentException("a terminal of another merchant");
        terminalId = terminal.id();
        boundAt = now;
    }

    void unbind() {
        terminalId = null;
        boundAt = null;
    }

    void openSocket(boolean open) {
        socketOpen = open;
    }

    /** What it says of itself; nothing said leaves what was known. */
    void report(BoxReport report) {
        if (!report.serial().isEmpty()) serial = report.serial();
        if (!report.firmware().isEmpty()) firmware = report.firmware();
        if (!report.localIp().isEmpty()) localIp = report.localIp();
    }
}
