package vn.chungtay.bench;

/** What can go wrong where a household or a person is written down for the second time. */
enum Slip {
  SAME_NUMBER("same ID number, name misspelt, another year of birth"),
  EXACT("word for word, no number"),
  NO_MARKS("without tone marks"),
  WRONG_TONE("a tone left out or wrong"),
  SPELLING("spelling variants (y/i, s/x, tr/ch, d/gi)"),
  ORDER("words in another order"),
  NO_MIDDLE("middle name missing"),
  TYPING("a letter too many, missing or turned"),
  YEAR_ONLY("only the year of birth"),
  TURNED_BIRTH("day and month turned round"),
  YEAR_OFF("year of birth one off"),
  WRONG_SEX("sex of one member wrong"),
  OTHER_HEAD("wife or husband as the head"),
  SOME_MEMBERS("half of the members missing"),
  TWO_HOUSEHOLDS("one person in two households of a commune"),
  OTHER_COMMUNE("household in another commune as well"),
  THREE_AT_ONCE("three of these at once");

  private final String told;

  Slip(String told) {
    this.told = told;
  }

  String told() {
    return told;
  }
}
