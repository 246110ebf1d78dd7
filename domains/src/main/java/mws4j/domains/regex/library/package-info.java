/**
 * Named parts of programs, each one token: a {@link mws4j.domains.regex.library.Macro} stands for
 * parts that programs share, a {@link mws4j.domains.regex.library.RegexLibrary} is what a model has
 * of them and writes programs with ({@code ShortestWriting}), {@link
 * mws4j.domains.regex.library.RegexGrammar} says which token may come next. {@link
 * mws4j.domains.regex.library.learning} finds macros in what a model remembers.
 */
package mws4j.domains.regex.library;
