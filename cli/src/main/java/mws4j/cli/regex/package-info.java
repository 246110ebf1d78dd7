/**
 * String concepts on the command line, in reading order: {@link mws4j.cli.regex.RegexDomain} lists
 * the commands; {@code ExplainRegexCommand} with {@link mws4j.cli.regex.ColumnStrings} what is read
 * and {@link mws4j.cli.regex.Explanation} what is said, of which {@link
 * mws4j.cli.regex.ConceptView} are the programs and {@link mws4j.cli.regex.StringView} one string
 * and its parse; {@code AskRegexCommand} with {@code Dialogue} and {@code AskView}; {@code
 * TrainRegexCommand} with {@code RegexTraining}, {@code ConceptTrainingSet} and {@link
 * mws4j.cli.regex.RegexSummary}; {@code SampleRegexCommand} with {@link mws4j.cli.regex.Dream};
 * {@code ScoreRegexCommand}; {@code EvaluateRegexCommand} with {@link
 * mws4j.cli.regex.EvaluationView}; {@code LibraryRegexCommand} with {@code LibraryFile}, {@code
 * RememberedColumns} and {@code LibraryView}; {@code GenerateRegexCommand}; {@code
 * ReproduceStringsCommand} with {@code StringsExperiment}. {@code InputStrings} and {@code
 * JavaPatternReader} take what users type. Columns without a model are explained by {@link
 * mws4j.cli.columns}.
 */
package mws4j.cli.regex;
