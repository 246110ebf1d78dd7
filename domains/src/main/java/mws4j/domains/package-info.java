/**
 * What the data readers of all domains share, in reading order: {@link mws4j.domains.DataException}
 * for input that is refused, {@link mws4j.domains.LineReader} for text that is not to be trusted;
 * {@link mws4j.domains.HiddenCharacters} for showing it; {@link mws4j.domains.SampleFile} for what
 * comes with the library; {@link mws4j.domains.SettingValues} for settings of models. Each domain
 * is a package below this one.
 */
package mws4j.domains;
