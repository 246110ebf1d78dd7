/**
 * How far a text is from a program, and what is wrong with it in words: {@link
 * mws4j.domains.regex.nearest.Difference} by a shortest path ({@code NearestText}) through the text
 * and the program ({@code ProgramGraph}), told by {@code EditWords} with {@link
 * mws4j.domains.regex.nearest.CharWords}.
 */
package mws4j.domains.regex.nearest;
