/**
 * Results for people and machines. A {@link mws4j.cli.json.View} lists its values once, in a {@link
 * mws4j.cli.json.Result}; from that come the JSON of {@code --json} ({@link mws4j.cli.json.Json},
 * keys documented in {@code docs/json.md}), the text on the terminal and the tables of a report,
 * numbers rounded by {@link mws4j.cli.json.Format}. {@link mws4j.cli.json.JsonPlace} reads what
 * others wrote.
 */
package mws4j.cli.json;
