/**
 * Reading of user data, in reading order: {@link mws4j.cli.data.Table} reads any table row by row
 * for a {@link mws4j.cli.data.RowConsumer}, as {@link mws4j.cli.data.TableOptions} say; what it
 * tells is {@link mws4j.cli.data.TableHead}, {@link mws4j.cli.data.TableReport}, {@link
 * mws4j.cli.data.DamageLog} and {@link mws4j.cli.data.Damage}. {@code BinaryFile}, {@link
 * mws4j.cli.data.Encoding} and {@code TextSource} make characters of bytes, {@code RowParser} makes
 * rows of the characters in a {@code TextWindow}, set apart as a {@link mws4j.cli.data.Dialect}
 * says; {@code DialectGuess}, {@code TableLayout} and {@code HeaderGuess} guess from a {@code
 * RowSample} and its {@code CellForm}. {@link mws4j.cli.data.DataFiles} checks names of files,
 * {@link mws4j.cli.data.Spread} takes some of many.
 */
package mws4j.cli.data;
