"""Words that put on a child what another person did.

Responsibility sits with the person who harms: no child can be expected to foresee or prevent it. Reassurance
passes, and so does what a reader may feel or what other people say.
"""

from microsite.checks.phrases import Phrases

_CLASSES = {
    # Whoever was harmed, as the page speaks to them or as adults speak about them.
    "child": "you your_child your_son your_daughter my_child my_son my_daughter she he they the_child a_child this_child"
    " that_child children young_people a_young_person the_young_person the_girl the_boy a_girl a_boy girls boys"
    " teenagers pupils",
    # The same without he, she and they, who may be the person who did it.
    "kid": "you your_child your_son your_daughter my_child my_son my_daughter the_child a_child this_child that_child"
    " each_child every_child children young_people a_young_person the_young_person the_girl the_boy a_girl a_boy girls boys teenagers pupils",
    "oneself": "yourself yourselves themselves herself himself themself",
    "soft": "not never really probably just simply always at_least all both also perhaps easily of_course",
    # What a child did or did not do. `Had` and `received` are left out: you should have had an answer.
    "done": "*ed known sent told said gone met seen thought left kept let made taken put written spoken fought chosen given"
    " shown begun got found paid worn come held",
    "done_to": "*ed told taught sent given kept hurt shown left made put able safe free",
    "wise": "sensible smart careful clever good responsible",
    "avoided": "avoided prevented stopped said refused blocked told ignored left walked asked known checked waited"
    " been_more been_smarter been_safer",
    "foolish": "silly stupid careless naive naïve foolish reckless irresponsible dumb daft immature gullible thoughtless"
    " unwise idiotic",
    "feel": "feel feels feeling felt think thinks believe believes worry worries worried afraid scared seem seems",
    "others": "they he she it someone somebody anyone people others friends some nobody",
}

ALWAYS_BLAME = Phrases(
    """
    not|never just|only|all|entirely|completely|wholly|totally|solely ..2 {kid}|your 's? own? fault    # so it is in part
    no_one|nobody to_blame but|except
    would|might|could not|never? have happened if|had {child}
    blame them|him|her if|when|because {kid}
    same mistake
    take|taking it|things so|too|less seriously|personally
    {oneself} to_blame
    do not be so|too|that? {foolish}
    do_not|never let? put|get|make|getting|putting {oneself} at_risk|in_danger|in_harm's_way|into|a|an|vulnerable
    do_not|never put {oneself} in|into a|an|the|that|this|any ..2 position|positions|situation|situations
    """,
    **_CLASSES,
)
"""What no `not` before it makes good: it is the `not`."""

BLAME = Phrases(
    """
    {child} {soft}? should|ought {soft}? to? {soft}? have {soft}? {done}    # nobody can go back
    {child} {soft}? should|ought {soft}? to? have been !{done_to}
    {wise} child|girl|boy|person|teenager would
    {kid} would not be in|here
    {child} {soft}? could|might {soft}? have {soft}? {avoided}
    could|should|might|would {soft}? have been {soft}? avoided|prevented|stopped
    if_only {child}
    if {child} had {soft}? {soft}? {done}
    had {child} not|never|only|just ..2 {done}
    had {child} {done} ,,10 would|could
    if {kid} do|did not want ,,10 not|never|stop|should|avoid            # a condition that makes it a choice
    why did|would|were|do|does|have|has|had|could|can not {kid}
    why on_earth|exactly|ever|then? did|would|were {kid}
    why {child} sent|posted|shared|went|talked|met|let|trusted|replied
    what {kid} did to cause|deserve|make|bring|provoke
    how could {kid} do|let|be|send|have|think|fall
    what was|were {kid} thinking|expecting
    what did {kid} expect|think
    your own? fault
    their|her|his own fault
    {kid} 's own? fault
    fault is|was|lies ..1 yours|with_you
    {kid} {be} ..2 to_blame
    blame|blames|blaming {oneself}|your_child|the_child|the_girl|the_boy
    {kid} {be} ..2 responsible for what|this|it|staying|keeping|being|your|their|protecting
    responsibility for what happened|happens|was|they_did|he_did|she_did
    responsibility for ..1 own safety
    partly ..1 responsibility|responsible
    own|some_of_the responsibility
    accept|accepts|share|shares|take|takes|carry|bear ..4 blame
    mistake on your|their|her|his part
    up_to|down_to {kid} to stay|keep|be|avoid|protect|prevent|stop
    job|duty|responsibility to stay safe
    dress|dressed|dresses ..2 like that|this
    {child} ..3 learn from this|it|that
    {kid}|she|he {be} told not to
    {kid} made it|them|things ..2 easy|easier|possible
    just|simply ignore
    {kid}|she|he had|have|has been warned
    {be} ..2 {oneself} ..2 fault
    bring|brings|brought|bringing ..2 on|upon {oneself}
    {kid} {be} ..2 asking for it|this|trouble
    asking for trouble
    {kid} asked for it|this|trouble
    had|has|have it|this coming
    deserve|deserves|deserved it|what
    lead|led|leading him|her|them|someone|men|people on
    provoke|provoked|provoking ..2 it|them|him|her|this
    {kid} have? let|allowed|invited|encouraged|permitted him|her|them|it|this|that|things|someone|strangers|a_stranger|{oneself}
    she|he let|allowed him|her
    let|letting|allow|allowing it|this|that|things|them happen|get|go
    put|puts|putting {oneself} at_risk|in_danger|in_harm's_way
    put|puts|putting {oneself} in|into a|an|the|that|this|such|risky|unsafe|dangerous ..2 position|positions|situation|situations
    get|got|gets|getting {oneself} into
    make|made|makes|making {oneself} a|an|vulnerable|easy ..1 target|vulnerable|prey
    keep|keeps|keeping|kept {oneself} safe|safer                            # the first line is never that
    must|should|need_to|needs_to|have_to protect {oneself}
    more|extra|really|very careful|sensible|cautious|responsible|vigilant|streetwise ..1 with|about|online|who|what|when|next
    be|been|being more|extra careful|sensible|cautious|responsible|vigilant|streetwise|mature
    be|been|being careful who|whom|what ..1 {child}
    think|thinks|thinking|thought twice|carefully|hard|first? before {child}? send|sending|post|posting|share|sharing|click|clicking|reply|replying|trust|trusting|meet|meeting
    know|knew|known|knows better
    {kid} {be} warned
    told you|her|him|them so
    {kid} chose|decided|wanted to
    {your} choice|decision to send|share|post|meet|talk|reply|go|take
    nobody|no_one made|forced|asked {kid}
    happen|happens|happened|started ,,6 because {child} sent|posted|shared|talked|met|went|trusted|replied|answered|clicked|lied|let|ignored|did|were|was|wore|accepted|gave|took
    happen|happens|happened|started ,,6 because of {your} actions|behaviour|choices|choice|mistake
    {child} {be}|being ..4 {foolish}
    be|being so|too|that|a_bit? {foolish}
    {foolish} of {child}|him|her|them
    {foolish} mistake|mistakes|thing|things|decision|decisions|choice|choices|risk|risks|behaviour|enough|child|children|girl|boy|teenager|teenagers
    it|that|this {be} ..2 {foolish}
    something|anything|acted|behaved|how ..1 {foolish}|foolishly|stupidly|carelessly|recklessly|naively
    foolishly|stupidly|carelessly|recklessly|naively
    toughen|man up
    get|got|getting over it
    overreact|overreacting|overreacted|too_sensitive|so_sensitive|oversensitive
    learn|learns|learned|learnt ..1 {your}|a lesson
    learn|learns|learned|learnt from {your} mistake|mistakes
    next_time ,,4 not|never|think|be_careful|keep
    {your} actions|choices|behaviour led|invited|encouraged|attracted
    """,
    """
    {no} ..6 @                                            # it is not your fault; nobody should ask why you did it
    {no} ..3 {say} ,,8 @                                  # do not say "you should have told me"
    {feel} ..8 @                                          # you may feel that you should have known
    {others} ..3 {say} ,,8 @                              # they may say that it is your fault
    {be} told ..3 @
    @ {kid} chose|decided|wanted to tell|talk|ask|report|stop|speak|get|help|trust|change|say
    if|though|when @ {kid} have? let|allowed|asked|chose|decided|wanted|agreed|invited
    even ,,6 @                                            # even if you chose to send it
    @ {kid}|she|he ..2 let|allowed ..6 know|help|see|read|talk|speak|choose|decide|tell|show|teach|explain|finish|look|hear|listen|lead
    @ {child} ..4 have ..1 received|arrived|finished|registered|installed|completed|agreed|covered|practised
    by ,,8 @                                              # by Year 6, pupils should have learned
    @ they|he|she ..7 you|your|us                         # the other person should not have asked you
    @ they|he|she ..4 have ..2 asked|threatened|pushed|pressured|forced|hurt|touched|filmed|bullied|groomed|demanded
    @ they should have ..1 answered|replied|contacted|acted|called|written
    @ {kid} {be} {soft}? not|never|no
    @ ..3 not|never|no ..2 {foolish}
    @ deserve|deserves|deserved what ..3 help|support
    {no} ..3 question|questions|words|phrases|sentences|anything ,,8 @
    {no} " @
    may|might|can|often|sometimes|many|tend_to ..2 @ blame|blames|blaming
    @ {child} {be} told not to ..2 tell|talk|say|speak
    @ get|getting over it ..2 takes
    @ {kid} asked for it|this ..1 to|back|down
    """,
    your="your their his her",
    **_CLASSES,
)

ORDERS = Phrases(
    """
    be|being|stay sensible|cautious|vigilant|streetwise|savvy
    be|being|stay careful|smart|wise|alert online
    avoid ..1 sending|sharing|posting|taking|talking|chatting|meeting|trusting|accepting|giving|uploading|putting
    """
)
"""Orders that leave it to the public to prevent harm; staff may be told what not to send."""
