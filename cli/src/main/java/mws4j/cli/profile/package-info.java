/**
 * Profiles as files and what is done with them: {@link mws4j.cli.profile.ProfileCommand} shows and
 * writes one, {@link mws4j.cli.profile.CheckCommand} holds a table against it. {@code ProfileFile}
 * is the file, {@code ProfileView} its keys, {@code ProfileReader} reads them back and says where
 * something is wrong. {@code CheckedTable} checks rows as they are read, {@code CheckView} shows
 * what was found, {@code JunitXml} tells it to CI servers.
 */
package mws4j.cli.profile;
