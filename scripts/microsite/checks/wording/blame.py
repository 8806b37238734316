"""Words that put on a child what another person did.

Responsibility sits with the person who harms: no child can be expected to foresee or prevent it. Reassurance
passes, and so does what a reader may feel or what other people say.
"""

from microsite.checks.wording.phrases import Phrases

_CLASSES = """
    # Whoever was harmed, as the page speaks to them or as adults speak of them.
    kid: you your_child your_son your_daughter my_child my_son my_daughter the_child a_child this_child that_child
    kid: each_child every_child children young_people a_young_person the_young_person the_girl the_boy a_girl a_boy
    kid: girls boys teenagers pupils the_victim victims
    # He, she and they may also be the person who did it.
    child: {kid} she he they
    your: your their his her
    them: him her it this that them things someone strangers a_stranger
    soft: only even not never really probably just simply always at_least all both also perhaps easily of_course
    # What a child did or did not do; not `had`: you should have had an answer.
    done: *ed known sent told said gone met seen thought left kept let made taken put written spoken fought chosen
    done: given shown begun got found paid worn come held
    done_to: *ed told taught sent given kept hurt shown left made put able safe free
    avoided: avoided prevented stopped said refused blocked told ignored left walked asked known checked waited
    avoided: been_more been_smarter been_safer
    acted: sent posted shared talked met went trusted replied answered clicked lied let ignored did were was wore
    acted: accepted gave took
    sending: send sending post posting share sharing click clicking reply replying trust trusting meet meeting
    # What a child is told to be.
    wise: sensible smart careful clever good responsible
    wary: careful sensible cautious responsible vigilant streetwise
    # What a child is told they were.
    foolish: silly stupid careless naive naïve foolish reckless irresponsible dumb daft immature gullible
    foolish: thoughtless unwise idiotic
    folly: foolishly stupidly carelessly recklessly naively carelessness stupidity naivety foolishness recklessness
    what: mistake mistakes thing things decision decisions choice choices risk risks behaviour enough child
    what: children girl boy teenager teenagers
    place: position positions situation situations
    # What a reader did that is good, or that an adult should let them do.
    help: know help see read talk speak choose decide tell show teach explain finish look hear listen lead ask
    help: report stop get trust change say
    # What only the person who harmed does.
    harmed: asked threatened pushed pressured forced hurt touched filmed bullied groomed demanded
"""

ALWAYS_BLAME = Phrases(
    """
    not|never just|only|all|entirely|completely|wholly|totally|solely ..2 {kid}|your 's? own? fault    # so, in part
    no_one|nobody to_blame but|except
    {oneself} to_blame
    blame them|him|her if|when|because {kid}
    would|might|could not|never? have happened if|had {child}
    none|nothing ..3 would have happened
    do_not|never ..8 if {kid} do not want
    same mistake
    take|taking it|things so|too|less seriously|personally
    do not be so|too|that? {foolish}
    do_not|never let? put|get|make|getting|putting {oneself} at_risk|in_danger|in_harm's_way|into|a|an|vulnerable
    do_not|never put {oneself} in|into a|an|the|that|this|any ..2 {place}
    """,
    classes=_CLASSES,
)
"""What no `not` before it makes good: it is the `not`."""

_COULD_HAVE = """
    {child} {soft}? should|ought {soft}? to? {soft}? have {soft}? {done}    # nobody can go back
    {child} {soft}? should|ought {soft}? to? have been !{done_to}
    {child} {soft}? could|might {soft}? have {soft}? {avoided}
    {wise} child|girl|boy|person|teenager would
    {kid} would not be in|here
    could|should|might|would {soft}? have been {soft}? avoided|prevented|stopped
    if_only {child}
    if {child} had {soft}? {soft}? {done}
    had {child} not|never|only|just ..2 {done}
    had {child} {done} ,,10 would|could
    if {kid} do|did not want ,,10 not|never|stop|should|avoid           # a condition that makes it a choice
    next_time ,,4 not|never|think|be_careful|keep
    {child} ..4 know|knew|known|knows better
"""
_WHY = """
    why did|would|were|do|does|have|has|had|could|can not {kid}
    why on_earth|exactly|ever|then? did|would|were {kid}
    why {child} sent|posted|shared|went|talked|met|let|trusted|replied
    what {kid} did to cause|deserve|make|bring|provoke
    how could {kid} do|let|be|send|have|think|fall
    what was|were {kid} thinking|expecting
    what did {kid} expect|think
"""
_FAULT = """
    your own? fault
    {your} own fault
    {kid} 's own? fault
    fault is|was|lies ..1 yours|with_you
    you|children|victims|young_people are|were ..2 to_blame
    {kid} is|was ..2 to_blame
    blame|blames|blaming {oneself}|your_child|the_child|the_girl|the_boy
    accept|accepts|share|shares|take|takes|carry|bear ..4 blame
    own behaviour|actions|choices|mistake|doing
    mistake on {your} part
    wrong|unwise|selfish of {kid}
    {kid} played ..2 part
    {your} part in it|this|that|what
    {your} actions|choices|behaviour led|invited|encouraged|attracted
    {kid} {be} ..2 responsible for what|this|it|staying|keeping|being|your|their|protecting
    responsibility for what happened|happens|was|they_did|he_did|she_did
    responsibility for ..1 own safety
    own|some_of_the responsibility
    partly ..1 responsibility|responsible
    {kid} did it|this|that to {oneself}
    bring|brings|brought|bringing ..2 on|upon {oneself}
    happen|happens|happened|started ,,6 because {child} {acted}
    happen|happens|happened|started ,,6 because of {your} actions|behaviour|choices|choice|mistake
    {kid} {be} ..2 asking for it|this|trouble
    {kid} asked for it|this|trouble
    asking for trouble
    had|has|have it|this coming
    deserve|deserves|deserved it|what
    dress|dressed|dresses ..2 like that|this
    lead|led|leading him|her|them|someone|men|people on
    provoke|provoked|provoking ..2 it|them|him|her|this
    {kid} have? let|allowed|invited|encouraged|permitted {them}|{oneself}
    she|he let|allowed him|her
    let|letting|allow|allowing it|this|that|things|them happen|get|go
    {kid} made it|them|things ..2 easy|easier|possible
    {kid} chose|decided|wanted to
    {your} choice|decision to send|share|post|meet|talk|reply|go|take
    nobody|no_one made|forced|asked {kid}
    {kid}|she|he {be} told not to
    {kid}|she|he had|have|has been warned
    {kid} {be} warned
    told you|her|him|them so
"""
_ADVICE = """
    keep|keeps|keeping|kept {oneself} safe|safer                        # never the first line
    must|should|need_to|needs_to|have_to protect {oneself}
    up_to|down_to {kid} to stay|keep|be|avoid|protect|prevent|stop
    job|duty|responsibility to stay safe
    put|puts|putting {oneself} at_risk|in_danger|in_harm's_way
    put|puts|putting {oneself} in|into a|an|the|that|this|such|risky|unsafe|dangerous ..2 {place}
    get|got|gets|getting {oneself} into
    make|made|makes|making {oneself} a|an|vulnerable|easy ..1 target|vulnerable|prey
    more|extra|really|very {wary} ..1 with|about|online|who|what|when|next
    be|been|being more|extra {wary}|mature
    be|been|being careful who|whom|what ..1 {child}
    think|thinks|thinking|thought twice|carefully|hard|first? before {child}? {sending}
    learn|learns|learned|learnt ..1 {your}|a lesson
    learn|learns|learned|learnt from {your} mistake|mistakes
    {child} ..3 learn from this|it|that
    common sense
    just|simply ignore
    toughen|man up
    get|got|getting over it
    overreact|overreacting|overreacted|too_sensitive|so_sensitive|oversensitive
"""
_FOLLY = """
    {child} {be}|being ..4 {foolish}
    be|being so|too|that|a_bit? {foolish}
    it|that|this {be} ..2 {foolish}
    {foolish} of {child}|him|her|them
    {foolish} {what}
    something|anything|acted|behaved|how ..1 {foolish}
    {folly}
"""

BLAME = Phrases(
    _COULD_HAVE + _WHY + _FAULT + _ADVICE + _FOLLY,
    """
    {no} ..6 @                                      # it is not your fault; nobody should ask why you did it
    @ {kid} {be} {soft}? not|never|no
    @ ..3 not|never|no ..2 {foolish}
    {no} ..3 {say} ,,8 @                            # do not say "you should have told me"
    {no} ..3 question|questions|words|phrases|sentences|anything ,,8 @
    {no} " @
    {feel} ..8 @                                    # you may feel that you should have known
    {others} ..3 {say} ,,8 @                        # they may say that it is your fault
    {be} told ..3 @
    may|might|can|often|sometimes|many|tend_to ..2 @ blame|blames|blaming
    even ,,6 @                                      # even if you chose to send it
    if|though|when @ {kid} have? let|allowed|asked|chose|decided|wanted|agreed|invited
    by ,,8 @                                        # by Year 6, pupils should have learned
    who|that ..3 @ {kid} is|was                     # the person who hurt you is to blame
    @ they|he|she ..7 you|your|us                   # they should not have asked you
    @ they|he|she ..4 have ..2 {harmed}
    @ they should have ..1 answered|replied|contacted|acted|called|written
    @ {child} ..4 have ..1 received|arrived|finished|registered|installed|completed|agreed|covered|practised
    @ {kid}|she|he ..2 let|allowed ..6 {help}
    @ {kid} chose|decided|wanted to {help}
    @ {kid} asked for it|this ..1 to|back|down
    @ {child} {be} told not to ..2 tell|talk|say|speak
    @ deserve|deserves|deserved what ..3 help|support
    @ get|getting over it ..2 takes
    """,
    _CLASSES,
)

ORDERS = Phrases(
    """
    be|being|stay sensible|cautious|vigilant|streetwise|savvy
    be|being|stay careful|smart|wise|alert online
    avoid ..1 sending|sharing|posting|taking|talking|chatting|meeting|trusting|accepting|giving|uploading|putting
    """
)
"""Orders that leave it to the public to prevent harm; staff may be told what not to send."""
