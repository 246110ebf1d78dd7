/** JSON output: {@link mws4j.cli.json.Json}, {@link mws4j.cli.json.View}. */
package mws4j.cli.json;
