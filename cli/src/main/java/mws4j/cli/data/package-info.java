/** Reading of user data: {@link mws4j.cli.data.CsvColumns}. */
package mws4j.cli.data;
