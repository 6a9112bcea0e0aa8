package vietqr.launcher;

import vietqr.settings.Settings;

import java.io.PrintStream;
import java.time.Duration;

/** What a newcomer needs to read when the gateway is ready: where to click, who to be, what to try, how to stop. */
final class Banner {

    private static final String DEMO = """

              Thử ngay (dữ liệu mẫu) / try it (demo data)
                Cổng quản lý / portal    %1$s/
                Đăng nhập / log in       owner@demo.example, cashier@demo.example, finance@demo.example,
                                         approver@demo.example, admin@demo.example
                Mật khẩu / password      Demo-2026-pass

                curl -s -u customer-demo-user10001:demo-secret-10001 -X POST %1$s/vqr/api/token_generate
            """;

    private Banner() {}

    static void print(PrintStream out, Settings settings, Duration startTime) {
        String local = "http://localhost:" + settings.httpPort();
        out.printf(
                """

                  VietQR đã sẵn sàng sau %1$d,%2$d giây / is ready after %1$d.%2$d s:  %3$s/
                  Dữ liệu / data:  %4$s
                  Dừng / stop:     Ctrl-C
                """, startTime.toSeconds(), startTime.toMillisPart() / 100, settings.publicUrl(), settings.dataDir());
        if (settings.demo()) {
            out.printf(DEMO, local);
        }
        out.println();
        out.flush();
    }
}
