/**
 * Hindley-Milner types: {@link mws4j.lambda.type.Type}, {@link mws4j.lambda.type.TypeReader} and
 * {@link mws4j.lambda.type.Substitution}, {@link mws4j.lambda.type.TypeInference} of terms, {@link
 * mws4j.lambda.type.EtaLong} forms; {@link mws4j.lambda.type.TypeException} says what does not fit.
 */
package mws4j.lambda.type;
