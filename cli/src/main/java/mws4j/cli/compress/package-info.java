/**
 * Compression of programs: {@link mws4j.cli.compress.CompressCommand}. {@code ProgramReader} reads
 * what Stitch and DreamCoder read, {@code NamedLibrary} names the abstractions that are there
 * already. {@code Outcome} is what came of it, {@code CompressView} shows it, {@code OutputFile}
 * writes it as Stitch does and {@code OutputReader} reads that back.
 */
package mws4j.cli.compress;
