/**
 * Pages of HTML that need no other file: {@link mws4j.cli.html.Markup} writes elements that are
 * closed and text that cannot become markup, {@link mws4j.cli.html.Page} puts them into a document.
 */
package mws4j.cli.html;
