/**
 * Compression of programs: what they have in common becomes abstractions, after Stitch (Bowers,
 * Olausson, Wong, Grand, Tenenbaum, Ellis and Solar-Lezama, POPL 2023). Used through {@link
 * mws4j.lambda.compression.Compression}, on a {@link mws4j.lambda.compression.Corpus}.
 *
 * <p>How it works: {@link mws4j.lambda.compression.Nodes} hold equal parts of the programs once, a
 * {@link mws4j.lambda.compression.Graph} says where they occur. {@link
 * mws4j.lambda.compression.Search} keeps a heap of unfinished patterns, {@link
 * mws4j.lambda.compression.Pattern}, which {@link mws4j.lambda.compression.Expander} expands into
 * larger ones; {@link mws4j.lambda.compression.Savings} values the finished ones, {@link
 * mws4j.lambda.compression.Best} keeps the best, {@link mws4j.lambda.compression.Rewriter} uses
 * them.
 */
package mws4j.lambda.compression;
