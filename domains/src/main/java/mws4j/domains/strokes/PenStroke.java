package mws4j.domains.strokes;

/**
 * One stroke of a program on the unit square, y upwards: an arc of a circle from start to end.
 *
 * @param drawn whether the pen is on the paper
 * @param x0 where it starts
 * @param y0 where it starts
 * @param x1 where it ends
 * @param y1 where it ends
 * @param theta half opening angle in radians, 0 for a straight line, positive to the left of the
 *     way
 * @param width distance from the curve up to which there is full ink
 */
public record PenStroke(
    boolean drawn, float x0, float y0, float x1, float y1, double theta, double width) {}
