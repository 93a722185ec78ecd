"""Words that are names too, and words that tell nothing of what somebody does.

A person called Sten or Hope is meant only where the writing says so: with a capital inside a sentence, or with a
surname. Everything here is folded as ``domain.capture`` folds: small letters, no rings or dots.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ALSO_WORDS = _words(
    # small words that people are called by, as names, short forms or initials
    "jag du han hon den det vi ni de dem dom en ett man mig dig sig oss er min din sin hans hennes dess vem vad alla "
    "ingen inga nagon nagot nagra andra bada mer mest med men och eller att som till fran for om pa i av an in ut upp "
    "ner nu da dar har sa ju val ja nej inte bara under over mot hos vid per via sen igen "
    "you he she it we they me him her us them my your its our their the a and or but to of on at by with from as is "
    "are was be am do does did has had have not no yes so if up out now then here there any some "
    # names that are Swedish words
    "sten maj bjorn bo bror liv stig lo dag ville ros ask alm lind lilja rosa sol tage mina varg falk orn hok svan "
    "storm frost sommar host vinter var juli juni april augusti mars fred frid frida glad rune chefen kunden teamet "
    "mamma pappa kung prins hall love tyst son vild "
    # names that are English words
    "mark will may june august rose grace joy hope bill art rich frank sue drew grant chase miles dean dawn faith guy "
    "summer autumn sky chip cliff ford hunter melody mercy olive penny poppy sandy scarlet skip stone ward basil buddy "
    "carol crystal daisy destiny page king long young brook forest river star case angel manager boss"
)
"""Names that are ordinary words as well."""

SELDOM_WORDS = _words(
    "jan karl linda max ben dan tom tim jim bob pat rob nick jack ray gene bea vera mira kim kaj viola iris jade ivy "
    "hazel heather holly violet ruby pearl jasmine robin peg reed tor alf vide saga mats gun dick don clay"
)
"""Names that are now and then words: with a capital they are names wherever they stand."""

ALWAYS_CAPITAL = _words(
    "i may june april march august sunday monday tuesday wednesday thursday friday saturday"
)
"""English writes these with a capital wherever they stand, so that a capital says nothing."""

EMPTY_WORDS = _words(
    # Swedish
    "och eller men att som nar nar innan efter fore varje alla hela samma sin sina sitt min mitt mina din ditt dina "
    "var vart vara han hon den det detta denna dessa vi ni jag man sig mig dig oss har hade haft kan kunde ska skulle "
    "vill ville blir blev bli far fick fatt inte ocksa bara mer mest med utan till fran for pa av om vid hos mot under "
    "over mellan genom dar har dit hit dag dagar dagen gar igar idag morse vecka veckan manad nu sen sedan redan ofta "
    "alltid aldrig forst sist direkt upp ner ut in ett tva tre nagon nagot nagra vad vem vilka vilken hur varfor gor "
    "gjorde gora gjort sager sa saga sade tar tog ta tagit ger gav ge kommer kom komma gick gang ganger innan an sak "
    "saker mycket lite bra battre just precis sjalv egen egna "
    # English
    "the and but that which when before after every each all same his her its our their your this these those with "
    "without from into onto about over under between through here there today yesterday day days week weeks now then "
    "already often always never first last straight out off one two three some any what who which how why does did "
    "done doing make made take took give gave come came went going get got been being were have has had will would can "
    "could should not also only more most very well better good just again for are was you him them she they"
)
"""Words that so many sentences share that they tell no behaviour from another."""
