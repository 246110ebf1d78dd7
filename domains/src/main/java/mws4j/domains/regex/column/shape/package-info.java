/**
 * One format for texts that are alike, as a syntax tree with its description length: {@link
 * mws4j.domains.regex.column.shape.Shape}, made by {@link
 * mws4j.domains.regex.column.shape.Describer} from a {@link mws4j.domains.regex.column.shape.Bag},
 * written by {@link mws4j.domains.regex.column.shape.ShapeText}.
 *
 * <p>Texts are cut into tokens, grouped as {@code Templates}, aligned slot by slot ({@code
 * Alignment}, {@code AlignRule}); {@code RunRule}, {@code ConstantRule}, {@code ChoiceRule}, {@code
 * RepeatRule}, {@code AffixRule} and {@code BranchRule} are the other ways to describe a slot;
 * {@code Priors} says what a part costs, {@code CharClass} what a character costs; {@code
 * KnownShapes} are formats that the world agrees on.
 */
package mws4j.domains.regex.column.shape;
