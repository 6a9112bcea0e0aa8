package vietqr.image;

import java.awt.Color;
import java.util.Optional;

/** A mark on its own: the operator's logo, or the name in letters where there is none. */
public final class MarkImage extends Drawing {
    private static final int WIDTH = 240;
    private static final int HEIGHT = 96;
    private static final int MARGIN = 12;
    private static final Color INK = new Color(0x222222);

    private final Optional<Picture> logo;
    private final String name;

    private MarkImage(Optional<Picture> logo, String name) {
        super(WIDTH, HEIGHT);
        this.logo = logo;
        this.name = name;
    }

    public static MarkImage of(Optional<Picture> logo, String name) {
        return new MarkImage(logo, name);
    }

    @Override
    void draw(Canvas canvas) {
        double width = WIDTH - 2.0 * MARGIN;
        if (logo.isPresent()) {
            canvas.picture(logo.get(), MARGIN, MARGIN, width, HEIGHT - 2.0 * MARGIN);
            return;
        }
        FittedText fitted = FittedText.of(name, Typeface.SEMI_BOLD, width, 36, 14, 1);
        String line = fitted.lines().get(0);
        double x = (WIDTH - Typeface.SEMI_BOLD.width(line, fitted.size())) / 2;
        canvas.fill(Typeface.SEMI_BOLD.outline(line, fitted.size(), x, HEIGHT / 2.0 + fitted.size() * 0.35), INK);
    }
}
