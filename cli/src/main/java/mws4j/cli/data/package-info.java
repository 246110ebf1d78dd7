/** Reading of user data: {@link mws4j.cli.data.CsvColumns}, {@link mws4j.cli.data.DataFiles}. */
package mws4j.cli.data;
