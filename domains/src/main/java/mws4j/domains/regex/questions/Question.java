package mws4j.domains.regex.questions;

/**
 * A question with the answers yes and no: does this string belong too?
 *
 * @param string what to ask about
 * @param bits what the answer tells about the program, on average
 * @param yes how probable a yes is
 */
public record Question(String string, double bits, double yes) {}
