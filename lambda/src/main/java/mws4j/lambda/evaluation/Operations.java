package mws4j.lambda.evaluation;

import mws4j.lambda.evaluation.Implementation.Binary;
import mws4j.lambda.evaluation.Implementation.Constant;
import mws4j.lambda.evaluation.Implementation.Form;
import mws4j.lambda.evaluation.Implementation.Quaternary;
import mws4j.lambda.evaluation.Implementation.TaskConstant;
import mws4j.lambda.evaluation.Implementation.Ternary;
import mws4j.lambda.evaluation.Implementation.Unary;

/** The implementations of a set's primitives, by kind and place: a call needs no cast. */
final class Operations {
  private final Object[] constants;
  private final Unary[] unary;
  private final Binary[] binary;
  private final Ternary[] ternary;
  private final Quaternary[] quaternary;
  private final Form[] forms;
  private final int[] tokens;

  Operations(PrimitiveSet set) {
    int size = set.size();
    constants = new Object[size];
    unary = new Unary[size];
    binary = new Binary[size];
    ternary = new Ternary[size];
    quaternary = new Quaternary[size];
    forms = new Form[size];
    tokens = new int[size];
    for (int place = 0; place < size; place++) {
      tokens[place] = Code.token(sorted(set.get(place).implementation(), place), place);
    }
  }

  private int sorted(Implementation implementation, int place) {
    if (implementation instanceof Constant constant) {
      constants[place] = constant.value();
      return Code.CONSTANT;
    }
    if (implementation instanceof Unary one) {
      unary[place] = one;
      return Code.UNARY;
    }
    if (implementation instanceof Binary two) {
      binary[place] = two;
      return Code.BINARY;
    }
    if (implementation instanceof Ternary three) {
      ternary[place] = three;
      return Code.TERNARY;
    }
    if (implementation instanceof Quaternary four) {
      quaternary[place] = four;
      return Code.QUATERNARY;
    }
    if (implementation instanceof Form form) {
      forms[place] = form;
      return Code.FORM;
    }
    return implementation == TaskConstant.INSTANCE ? Code.TASK_CONSTANT : -1;
  }

  /** The token of a primitive with all its arguments. */
  int token(int place) {
    return tokens[place];
  }

  Object constant(int place) {
    return constants[place];
  }

  Unary unary(int place) {
    return unary[place];
  }

  Binary binary(int place) {
    return binary[place];
  }

  Ternary ternary(int place) {
    return ternary[place];
  }

  Quaternary quaternary(int place) {
    return quaternary[place];
  }

  Form form(int place) {
    return forms[place];
  }
}
