package vietqr.web.look;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import vietqr.image.QrImage;
import vietqr.image.QrOptions;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Codes as pictures inside the page: no second request, nothing to guess, sharp at any size. */
@Named("pictures")
@ApplicationScoped
public class Pictures {
    /** Many pixels, so that what is left over beside whole modules is next to nothing and the quiet zone stays at four. */
    private static final QrOptions FINE = QrOptions.DEFAULT.withPixels(2400);

    private static final QrOptions KEPT = QrOptions.DEFAULT.withPixels(800);

    /** The code as a file to keep: a PNG that every gallery and bank app opens, as the address of a link. */
    public String file(String payload) {
        return "data:image/png;base64,"
                + Base64.getEncoder().encodeToString(QrImage.of(payload, KEPT).png());
    }

    /** The code as the value of an image's {@code src}. */
    public String of(String payload) {
        byte[] svg = QrImage.of(payload, FINE).svg().getBytes(StandardCharsets.UTF_8);
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg);
    }
}
