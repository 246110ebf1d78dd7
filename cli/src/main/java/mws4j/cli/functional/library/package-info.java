/**
 * A learned language for people: a {@link mws4j.cli.functional.library.NamedLibrary} gives its
 * {@link mws4j.cli.functional.library.NamedAbstraction}s names, {@link
 * mws4j.cli.functional.library.LibraryTree} and {@link mws4j.cli.functional.library.LibraryGraph}
 * show what is made of what, {@link mws4j.cli.functional.library.BaseLanguage} says what programs
 * cost without it, an {@link mws4j.cli.functional.library.Answer} is a program that was found in
 * the language of a {@link mws4j.cli.functional.library.LoadedModel} by a search in a {@link
 * mws4j.cli.functional.library.SearchOrder}.
 */
package mws4j.cli.functional.library;
