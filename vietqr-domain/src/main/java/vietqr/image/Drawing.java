package vietqr.image;

/** Something that can be had as a picture in any of the formats people ask for. */
public abstract sealed class Drawing permits QrImage, CardImage, MarkImage {
    private final int width;
    private final int height;

    Drawing(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** In pixels. */
    public int width() {
        return width;
    }

    /** In pixels. */
    public int height() {
        return height;
    }

    /** A PNG file. */
    public byte[] png() {
        return raster().png();
    }

    /** A JPEG file, for clients that insist: its artefacts cost reading distance, and SVG and PNG have none. */
    public byte[] jpeg() {
        return raster().jpeg();
    }

    /** An SVG document; text is drawn as outlines, so that it looks the same without our font. */
    public String svg() {
        SvgCanvas canvas = new SvgCanvas(width, height);
        draw(canvas);
        return canvas.svg();
    }

    private RasterCanvas raster() {
        try (RasterCanvas canvas = new RasterCanvas(width, height)) {
            draw(canvas);
            return canvas;
        }
    }

    abstract void draw(Canvas canvas);
}
