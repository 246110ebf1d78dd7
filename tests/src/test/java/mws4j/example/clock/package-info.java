/**
 * A language of a reader's own whose programs solve tasks of a file: {@code docs/dreamcoder.md}.
 */
package mws4j.example.clock;
