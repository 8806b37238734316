"""What a page may say about bullying and the law.

Bullying as such is not a crime in England; some of what people do is (facts 7.1). The strategy of 2008 said
that all of it is (4.2, 4.5), and a child who believes that may never tell. So a claim needs a limit: some
kinds, or a condition. Words such as `all` and `always` undo a limit.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from microsite.checks.wording.phrases import Phrases
from microsite.checks.wording.plain import Sentence

_BULLYING = "bullying cyberbullying ebullying bully bullies bullied cyberbully cyberbullies"
_CLASSES = """
    bullying: BULLYING
    crime: illegal unlawful criminal criminals crime crimes offence offences against_the_law lawbreaking
    crime: lawbreakers police_matter matter_for_the_police matter_for_police police_business outlawed
    break: break breaks breaking broke broken
    banned: banned forbidden prohibited punished punishable stopped
    police: police officer officers 999 101
    penalty: prison jail arrest arrests arrested prosecute prosecutes prosecuted convicted charged criminal_record fined
    penalty: locked_up jailed imprisoned go_to_court in_court to_court trouble_with_the_police
    must: must should ought_to has_to have_to needs_to need_to shall are_to is_to
    tell: report reporting tell telling call calling phone phoning ring ringing dial contact contacting involve
    tell: involving inform refer
    soft: also always usually really actually simply now still often automatically certainly never
    some: some sometimes certain serious severe violent racist homophobic transphobic sexual physical kinds types
    some: forms acts cases parts
    # What makes some bullying a crime.
    kind: violence violent hit hits hitting threat threats threaten threatens threatening steal steals stealing
    kind: theft assault assaults attack attacks hate harassment harass harasses blackmail blackmails sexual weapon
    kind: weapons danger emergency injured injury race faith religion disability sexuality stalking property damage
    kind: again_and_again repeated involve involves involving involved include includes including become becomes
    kind: turns breaks serious severe extreme
    # What makes it urgent, once an `if` is there.
    hurt: hurt hurts hurting knife door
""".replace("BULLYING", _BULLYING)

_CLAIMS = """
    {bullying} ==6 has|have|had? {be} ==4 {crime}                 # the plain claim
    {bullying} ==4 {be} ==3 and|but|, ==3 {crime}         # wrong and illegal
    {bullying} ==4 {be} ==2 , ==2 and ==2 {crime}
    what ==3 {bullying} ..6 {be} ==4 {crime}
    {bullying} ==4 constitutes|equals|amounts_to|counts_as|means ==3 {crime}
    but|and ==1 {bullying} {be} too? .                    # stealing is a crime, and bullying is too
    {bullying} ==6 {soft}? commit|commits|committing|committed ==2 {crime}
    by_law ,? {bullying} ==3 {be} ==1 not ==1 allowed|permitted
    {bullying} ==4 {be} ==1 not ==1 allowed|permitted by|under|in ..1 law
    {bullying} and|or ==3 {be} ==4 {crime}                # with another harm beside it
    {bullying} , ,,6 and|or ==3 {be} ==4 {crime}
    {bullying} ,,14 and|or|, {soft}? {be} ==4 {crime}
    {bullying} ,,14 ,|;|:|and|so|because it|this|that|which|they {soft}? {be} ==4 {crime}
    {bullying} ==6 can|may|might|could|must|will|should ==1 be ==4 {crime}
    {bullying} ,,6 , a|the ==1 {crime} ..3 committed
    {bullying} {be} why ..3 {crime}
    {bullying} a|an? {crime}                              # makes bullying illegal
    {bullying} ==3 as|to ==3 {crime}
    {bullying} ==4 {be} ==2 as|punishable|treated|seen ==4 {crime}
    {bullying} ==6 {be}? {soft}? to? {break} ==1 law|laws
    {bullying} ,,14 and|,|:|so it|this|that|which|they? {soft}? {be}? {break} ==1 law|laws
    {bullying} ==4 {be} ==2 {banned} by|under ==2 law|laws|court|courts
    {crime} ==3 to|of|for|when|if|whenever ..5 {bullying}
    {break} ==1 law ..2 to|when|if|whenever|by|every_time ..5 {bullying}
    law|laws against|forbids|forbid|bans|ban|prohibits|punishes|says|outlaws ==3 {bullying}
    no ==3 {bullying} {be} ==2 legal|lawful
    {bullying} ==4 {be} never ==2 legal|lawful
    {bullying} ,,8 {must} ==2 be ==2 reported|passed|referred|taken|told|sent ..5 {police}
    {bullying} ==6 {must} ==2 go ..4 {police}
    {police} {must} ==2 be ==1 told|called|informed|contacted|involved ..5 {bullying}
    {bullying} ,,8 {police} {must} ==2 be ==1 told|called|informed|contacted|involved
    {tell} ..4 {bullying} ..6 {police}
    {tell} ..3 {police} ..6 {bullying}
    {bullying} ,,6 , ..3 {tell} ..4 {police}
    {bullying} ,,8 {must} ==2 {tell} ..4 {police}
"""
_PENALTIES = """
    {bullying} ,,12 {penalty}
    {penalty} ..5 for|if|when|whenever|by ..5 {bullying}
"""
_DENIED = """
    @ {bullying} ==6 {be} ==1 not|never {crime}
    @ {bullying} ==6 {be} ==1 not|never !only|just|merely|simply ==3 {crime}
    @ {bullying} ,,14 {be} not|never ==3 {crime}
    @ {bullying} ==6 do|does|did|can|need|needs|would|will|should not|never
    @ {bullying} ,,12 not|never ..4 {penalty}
    not ==2 @ {crime}
    @ {bullying} ==6 {be} ==1 rarely|seldom|hardly|scarcely
    @ bullied ==3 and ,,12 which                          # he bullied me and took my phone
    no|not ==2 @ law|laws
    no ==1 law|laws ..5 @
    {no} ..2 {say} ..4 @
    not all|every|any|always ==4 @
    not ==4 @ {tell}|{penalty}|{break}
    not have_to|need_to ..1 @
    not|never|nobody|no_one|no_child ..5 @ {penalty}
    nobody|no_one ..3 @
    @ ..9 not ..2 {police}
    untrue|myth|incorrect|false|wrong|mistaken|mistake ,,6 @
    not true|mean|say|make ,,4 @
    say|says|said|think|thought|believe|heard ..2 @ ..6 ,? but ,,3 not|wrong|untrue
    whether|if|when to ..1 @ {tell}
    whether|when|which|if|what|where|how ==1 @ {bullying} ==3 {be}|{break}
    @ {bullying} ==2 that|which {be}|may|can|breaks
    rather_than|instead_of ..2 @
"""
_LIMITED = """
    {some} ,,6 @
    @ ,,12 some|sometimes|certain|depends|depending|unless|kinds|types
    @ ,,18 if|when|where|once|unless ..8 {kind}|{crime}|{hurt}
    if|when|where|once ..6 @ {bullying} ,,8 {kind}|{hurt}
    @ {bullying} ==2 that|which|with|by|involving|through|like|such_as|because_of ..6 {kind}
"""
_POSSIBLE = """
    @ {bullying} ==4 can|may|might|could ..2 be|involve|include|become|turn|lead|break|amount|count|mean|also
    can|may|might|could ..3 @
    @ {crime} ==1 can|may|might|could
"""

_ALL = Phrases(
    """
    all|any|every|each|both ==4 {bullying}
    always {be}|a|an|report|tell|call|illegal|against|break|breaks|criminal|go|goes
    {be}|must|should always
    without exception
    in|under|by every|all|any ..1 case|cases|circumstance|circumstances
    in|of any|every|all ..1 kind|kinds|form|forms|type|types|shape|its
    whatever|however|no_matter|whoever
    """,
    """
    not ==2 @
    if|when|where ==1 @
    @ ..6 some|certain ==2 {bullying}
    """,
    _CLASSES,
)
_NARROW = Phrases(
    """
    some|certain ==1 {bullying}
    kinds|types|forms ==3 {bullying}
    {kind}
    """,
    classes=_CLASSES,
)
"""A sentence about some bullying only: what `it` means after it is limited too."""
_CLAIM = Phrases(_CLAIMS, _DENIED + _LIMITED + _POSSIBLE, _CLASSES)
_PENALTY = Phrases(_PENALTIES, _DENIED + _LIMITED, _CLASSES)
_CLAIM_FOR_ALL = Phrases(_CLAIMS + _PENALTIES, _DENIED, _CLASSES)

_ABOUT = frozenset(_BULLYING.split())
_OPENERS = frozenset(
    (
        "and",
        "but",
        "also",
        "yes",
        "so",
        "now",
        "in",
        "fact",
        "remember",
        "doing",
        "always",
        ",",
        ":",
    )
)
"""What may stand before the pronoun that a sentence begins with."""
_STATES = frozenset(
    ("is", "was", "can", "could", "must", "should", "may", "has", "breaks", "counts", "will")
)
"""What follows a pronoun that stands alone: `this kind` is another thing."""
_YES = (("yes",), ("yes", "."), ("yes", ",", "it", "is"))


def iter_claims(sentences: tuple[Sentence, ...]) -> Iterator[tuple[Sentence, re.Match[str]]]:
    """Yield each claim of a passage that bullying as such is against the law, with the sentence that makes it."""
    meant = ""
    for sentence, following in zip_longest(sentences, sentences[1:]):
        whole = _resolve(sentence, meant)
        about = not whole.words.isdisjoint(_ABOUT)
        if about and not _is_open_question(sentence, following) and (found := _find_claim(whole)):
            yield whole, found
        meant = "bullying" if about and not _NARROW.find(whole) else ""


def _find_claim(sentence: Sentence) -> re.Match[str] | None:
    if _ALL.find(sentence):
        return _CLAIM_FOR_ALL.find(sentence)
    return _CLAIM.find(sentence) or _PENALTY.find(sentence)


def _is_open_question(sentence: Sentence, following: Sentence | None) -> bool:
    """A question claims nothing, unless a plain yes comes after it."""
    said_yes = following is not None and following.tokens[:4] in _YES
    return sentence.text.endswith("?") and not said_yes


def _resolve(sentence: Sentence, meant: str) -> Sentence:
    """Return the sentence with what its first `it`, `this` or `that` means, if the sentence before says so."""
    tokens = sentence.tokens
    first = next((index for index, token in enumerate(tokens) if token not in _OPENERS), 0)
    if (
        not meant
        or tokens[first] not in ("it", "this", "that")
        or _STATES.isdisjoint(tokens[first + 1 : first + 3])
    ):
        return sentence
    return replace(sentence, tokens=(*tokens[:first], meant, *tokens[first + 1 :]))
