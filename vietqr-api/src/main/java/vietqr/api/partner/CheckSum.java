package vietqr.api.partner;

import vietqr.kernel.ConstantTime;
import vietqr.kernel.Md5;

/** The checksums of the public API: MD5 over the parts joined without separators, in lower-case hex (section 0). */
final class CheckSum {
    private CheckSum() {}

    static boolean matches(String given, String... parts) {
        return ConstantTime.equal(md5(String.join("", parts)), given);
    }

    static String md5(String text) {
        return Md5.hex(text);
    }
}
