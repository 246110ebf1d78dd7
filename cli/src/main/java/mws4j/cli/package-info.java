/**
 * The command line, in reading order: {@link mws4j.cli.Mws4j} with the list of commands, {@link
 * mws4j.cli.Progress}, and the one place where exceptions become messages and exit codes.
 */
package mws4j.cli;
