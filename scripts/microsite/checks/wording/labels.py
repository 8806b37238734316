"""Names for a person: what happened is said, never what somebody is.

Labels fix who a child is and hide that children move between roles (Anti-Bullying Alliance). Verbs
pass: what a person does is exactly what should be written.
"""

from microsite.checks.wording.phrases import Phrases

_CLASSES = """
    label: victim victims perpetrator perpetrators perp perps offender offenders abuser abusers predator predators
    label: paedophile paedophiles pedophile pedophiles paedo paedos pervert perverts perv pervs groomer groomers
    label: stalker stalkers molester molesters aggressor aggressors harasser harassers tormentor tormentors nonce
    label: nonces creep creeps weirdo weirdos sicko sickos delinquent delinquents troublemaker troublemakers
    label: culprit culprits ringleader ringleaders wrongdoer wrongdoers
    insult: attention_seeker attention_seekers attentionseeker attentionseekers drama_queen a_snitch snitches a_grass
    insult: grasses telltale telltales crybaby problem_child problem_children naughty_child naughty_children bad_child
    insult: bad_children bad_kid bad_kids difficult_child difficult_children problem_pupil problem_pupils
    # Subjects of `bully`, and of `bullies`.
    plural: children people pupils others students friends adults classmates players users teenagers girls boys who
    plural: ones some_people
    single: someone somebody anyone anybody everyone nobody person child pupil student friend brother sister adult
    single: teacher coach parent son daughter boy girl classmate player group
    object: you me him her us them it others other someone somebody another people children anyone anybody my your
    object: his their each everyone younger
    # Words before a noun: after these, `bullies` is one even if `you` follows.
    noun_after: a an the this these those your my his her their our every any some many most all no each other
    noun_after: another one online former local known real same young of by with from to against for about like as
    noun_after: than are is and or be so_called called
    snitching: snitch snitched snitching grass grassed grassing
    naming: call calls called calling label labels labelled labelling brand brands branded
"""

LABELS = Phrases(
    """
    {label}                                     # a person is more than what happened or what they did
    bully|bullies|cyberbully|cyberbullies       # the noun; `bullies you` says what somebody does
    troll|trolls                                # the person; trolling is behaviour
    {insult}                                    # what children are called when they ask for help
    snitch|snitched|snitching                   # telling is never that
    grass|grassed|grassing on|up
    """,
    """
    to|i|you|we|they|who|{plural} @ bully|cyberbully|troll        # a verb after its subject
    {modal}|do|does|did|not|never @ bully|cyberbully|troll
    who|he|she|it|{single} @ bullies|cyberbullies|trolls
    {plural}|{single} that @ bully|bullies|troll|trolls
    often|sometimes|also|still|always|ever|just @ bully|troll
    often|sometimes|also|still|always|ever|just @ bullies|trolls {object}
    !{noun_after} @ bully|bullies|cyberbully|cyberbullies|troll|trolls {object}    # a verb before its object
    to|not|never|{modal}|do|does|did ..2 or|and @ bully|troll           # do not tease or bully
    " a|an|the|some? @                                                 # a quoted word is talked about, not used
    {no} ..3 {say} ,,6 @                                                # do not call a child a bully
    {naming} ..4 a|an|the @              # what somebody else said
    {naming} you|him|her|them|people|others|children|anyone @
    word|words|label|labels|term|terms|name|names ,,8 @
    rather_than|instead_of a|an|the? @
    @ victim|victims blaming|support            # a practice, a service
    @ creep|creeps up|in|into|back|you|me|them
    {be} not|never ..2 @ {insult}|{snitching}                        # you are not a snitch
    not|never make|makes|made|mean|means ..4 @ {insult}|{snitching}
    nobody|no_one {be} ..3 @ {insult}|{snitching}
    {feel}|fear ..5 @ {insult}|{snitching}
    @ a_grass court|pitch|field|area|roof|bank|verge|snake|lawn
    """,
    _CLASSES,
)
