"""Words that frighten or shame the public.

A frightened child tells nobody. Facts 0.1, points 11 and 12: no prison for young children, and nobody is in
trouble for asking for help. Professionals' pages may name what the law does.
"""

from microsite.checks.wording.phrases import Phrases

_CLASSES = """
    ruin: ruin ruins ruined ruining wreck wrecks wrecked wrecking destroy destroys destroyed destroying
    charged: arrested prosecuted charged punished expelled convicted
    prison: prison prisons jail jailed imprisoned imprisonment behind_bars locked_up lock_you custody criminal_record
    everyone: everyone everybody the_whole_world the_whole_school your_whole_school your_whole_family
    shame: disgusting disgusted disgrace disgraceful disgraced shameful filthy vile depraved perverted sinister
    shame: gruesome chilling appalling
"""

FEAR = Phrases(
    """
    {ruin} ..3 life|lives|future|futures|reputation|childhood|family|chances
    life|lives|future|reputation|childhood {be}|will|would|could|can ..3 {ruin}|over|finished
    scarred|damaged|marked|haunted for_life|forever|for_ever
    rest of your|their|her|his life|lives
    never recover|get_over|escape|be_the_same|live_it_down|forgive_yourself|go_away|be_happy|trust
    never ..1 get|have|find ..2 job|work|friends|partner|relationship
    never forgive|speak_to|talk_to|trust ..2 you
    haunt|haunts|haunted|haunting
    {shame}
    dirty picture|pictures|photo|photos|video|videos|secret|secrets|message|messages|mind
    ashamed of {oneself}
    should|ought be|to_be ashamed
    shame on
    bring|brings|brought|bringing shame
    {prison}
    offenders register
    will|would ..1 be ..1 {charged}
    police will|would|could ..1 come_for|get|catch|arrest you
    in_serious|in_big|in_deep|in_real|in_terrible trouble
    too_late
    no way_back|going_back|escape|way_out
    nowhere to_hide
    internet never forgets|forget
    stay|stays|there|online|internet|live|lives|remain|remains ..3 forever|for_ever
    can|will|could never ..1 be|get ..1 deleted|removed|taken|undone|erased|unseen|back
    {everyone} will|could ..2 see|know|laugh|hate|talk
    no_one|nobody will ..2 believe|love|want|like|trust|help you|them|her|him
    will|would ..1 regret
    live to_regret
    you_will be sorry
    pay|pays|paid the_price
    lose|lost everything
    could|can|will|may|might|would ..1 kill|destroy you
    end|ends|ended up dead|alone|homeless|in_court|in_hospital
    kidnap|kidnapped|kidnapper|kidnappers|abduct|abducted|abduction|snatched
    beware
    be|been warned
    die|dying|death|killed of|from|because_of posting|sharing|sending
    dangerous people|strangers|men|adults
    anyone could_be|can_be|might_be ..2 dangerous|criminal
    """,
    """
    {no} ..6 @                                    # you will not go to prison
    @ ..4 not|never ..3 {ruin}|over|finished      # your life is not ruined
    @ will|would not|never be ..1 {charged}
    may|might @ never forgive                     # the person somebody bullied need not forgive
    {no} ..3 {say} ,,8 @
    {feel} ..8 @                                  # it may feel as if there is no way back
    {others} ..3 {say}|threaten|threatens|threatened ,,10 @
    will|can|could|do i ..3 @                     # the reader's own question
    if @ it_is? too_late
    """,
    _CLASSES,
)

_SHORT_NAMES = """
AA AI BBC BSL CD CEOP DM DSL DVD EU FAQ GCSE GOV GP GPS HD HTML ID IP IT IWF LADO LGBT LGBTQ LSCB MASH NCA NHS NSPCC OK
PC PDF PE PIN QR RSS SEN SEND SIM SMS TV UK URL US USB VPN WCAG
"""
ACRONYMS = frozenset(_SHORT_NAMES.split())
"""Short names that readers meet in capitals every day, or that pages explain. Names in the data files need no entry."""
