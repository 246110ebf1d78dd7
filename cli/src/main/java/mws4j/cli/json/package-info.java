/** JSON for machines that read what the command line prints: {@link mws4j.cli.json.Json}. */
package mws4j.cli.json;
