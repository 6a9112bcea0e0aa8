package vietqr.image;

import java.awt.Color;
import java.awt.Shape;

/** A white sheet, measured in pixels from its upper left corner, on which a {@link Drawing} puts itself. */
interface Canvas {
    /** The symbol without quiet zone, each module a square of {@code scale} pixels, black. */
    void symbol(Symbol symbol, int x, int y, int scale);

    /** The picture, shrunk or enlarged to fit the box in the middle, its proportions kept. */
    void picture(Picture picture, double x, double y, double width, double height);

    /** The shape filled. */
    void fill(Shape shape, Color colour);
}
