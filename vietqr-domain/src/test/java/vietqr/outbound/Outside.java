package vietqr.outbound;

import vietqr.settings.Settings;

import java.util.HashMap;
import java.util.Map;

/** The way out as tests of other rooms want it: with this machine's resolver and the operator's settings of their choice. */
public final class Outside {
    private Outside() {}

    /** As in the sandbox, where this machine may be called. */
    public static Outbound sandbox() {
        return new Outbound(new OutboundPolicy(Settings.read(name -> null)), new SystemNames());
    }

    public static OutboundPolicy sandboxPolicy() {
        return new OutboundPolicy(Settings.read(name -> null));
    }

    static OutboundPolicy production(Map<String, String> more) {
        Map<String, String> set = new HashMap<>(more);
        set.put("vietqr.environment", "production");
        set.put("vietqr.public.url", "https://pay.example.vn");
        set.put("vietqr.master.key", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        return new OutboundPolicy(Settings.read(set::get));
    }
}
