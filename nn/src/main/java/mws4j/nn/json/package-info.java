/**
 * The few lines of JSON that the core needs: {@link mws4j.nn.json.JsonScanner} reads strings,
 * numbers and punctuation for whoever knows what is to come, {@link mws4j.nn.json.JsonException}
 * says what is wrong and where.
 */
package mws4j.nn.json;
