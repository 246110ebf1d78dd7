package mws4j.domains.regex.synthetic;

/** How many, written {@code 3} or {@code 2-4}; every number between is as likely. */
record Count(int least, int most) {
  static Count parse(String text) {
    int dash = text.indexOf('-');
    int least = Integer.parseInt(dash < 0 ? text : text.substring(0, dash));
    return new Count(least, dash < 0 ? least : Integer.parseInt(text.substring(dash + 1)));
  }

  int draw(Draws draws) {
    return (int) draws.between(least, most);
  }
}
