package vietqr.image;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.Base64;

/** A canvas that is written down as SVG 1.1. Nothing of it comes from outside but outlines and pictures in base64. */
final class SvgCanvas implements Canvas {
    /** Of {@link PathIterator}'s segments: move, line, quadratic curve, cubic curve, close. */
    private static final int[] COORDINATES = {2, 2, 4, 6, 0};

    private final StringBuilder svg = new StringBuilder(8192);

    SvgCanvas(int width, int height) {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"")
                .append("%d\" height=\"%d\" viewBox=\"0 0 %d %d\">".formatted(width, height, width, height))
                .append("<title>VietQR</title><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>");
    }

    @Override
    public void symbol(Symbol symbol, int x, int y, int scale) {
        svg.append("<path shape-rendering=\"crispEdges\" transform=\"translate(%d %d) scale(%d)\" d=\""
                .formatted(x, y, scale));
        for (int row = 0; row < symbol.size(); row++) appendRow(symbol, row);
        svg.append("\"/>");
    }

    private void appendRow(Symbol symbol, int row) {
        int column = 0;
        while (column < symbol.size()) {
            int from = column;
            while (column < symbol.size() && symbol.dark(column, row)) column++;
            int run = column - from;
            if (run > 0)
                svg.append('M')
                        .append(from)
                        .append(' ')
                        .append(row)
                        .append('h')
                        .append(run)
                        .append("v1h-")
                        .append(run)
                        .append('z');
            else column++;
        }
    }

    @Override
    public void picture(Picture picture, double x, double y, double width, double height) {
        svg.append("<image x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" xlink:href=\"data:%s;base64,%s\"/>"
                .formatted(
                        number(x),
                        number(y),
                        number(width),
                        number(height),
                        picture.mediaType(),
                        Base64.getEncoder().encodeToString(picture.file())));
    }

    /** In whole tenths of a pixel, each point relative to the one before: finer than anyone sees, and short. */
    @Override
    public void fill(Shape shape, Color colour) {
        svg.append("<path fill=\"#%06x\" transform=\"scale(.1)\" d=\"".formatted(colour.getRGB() & 0xFFFFFF));
        double[] points = new double[6];
        long[] pen = new long[2];
        long[] start = new long[2];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            int segment = path.currentSegment(points);
            appendSegment(segment, points, pen);
            if (segment == PathIterator.SEG_MOVETO) start = pen.clone();
            if (segment == PathIterator.SEG_CLOSE) pen = start.clone();
        }
        svg.append("\"/>");
    }

    private void appendSegment(int segment, double[] points, long[] pen) {
        int coordinates = COORDINATES[segment];
        svg.append("mlqcz".charAt(segment));
        for (int i = 0; i < coordinates; i++) {
            long delta = Math.round(points[i] * 10) - pen[i % 2];
            if (i > 0 && delta >= 0) svg.append(' ');
            svg.append(delta);
        }
        if (coordinates == 0) return;
        pen[0] = Math.round(points[coordinates - 2] * 10);
        pen[1] = Math.round(points[coordinates - 1] * 10);
    }

    /** To a tenth of a pixel. */
    private static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }

    String svg() {
        return svg + "</svg>";
    }
}
