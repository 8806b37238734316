"""Phrases that advise somebody to keep messages, pictures or other proof, in any grammar.

Advice is an order, a duty, a possibility, a question, praise of a copy, or a ban on deleting. What other people,
apps or the police do with a copy is not advice; neither is a ban on copying.
"""

from microsite.checks.wording.phrases import Phrases, classes_of

_CLASSES = """
    thing: message messages msg msgs chat chats conversation conversations thread threads post posts dm dms text texts
    thing: email emails comment comments voicemail voicemails picture pictures pic pics photo photos photograph
    thing: photographs image images video videos clip clips snaps proof evidence username usernames user_name
    thing: user_names call_log call_logs call_history chat_history chat_log chat_logs screenshot screenshots
    thing: screen_shot screen_shots recording recordings footage voice_note voice_notes replies attachment attachments
    thing: correspondence communications what_was_said what_was_sent what_they_said what_they_sent what_they_wrote
    thing: what_he_sent what_she_sent
    # What stands for them; `this` and `that` only where no noun follows.
    it: it them everything anything all_of_it all_of_them each_one every_one one
    it: these_. these_, these_and these_as these_for these_in those_. those_, those_and those_as those_for those_in
    it: this_. this_, this_and this_as this_for that_. that_, that_and that_as that_for some_. some_,
    shot: screenshot screenshots screen_shot screen_shots screengrab screengrabs screen_grab screen_grabs printout
    shot: printouts screen_recording screen_recordings screenrecording screenrecordings screencap screencaps
    copies: {shot} copy copies photo photos picture pictures backup backups record log recording recordings video
    keep: keep save store screenshot screengrab screencap capture print photograph download copy archive retain
    keep: preserve backup export gather collect hold_on_to hold_onto hang_on_to hang_onto back_up screenrecord
    keep: screen_record screen_grab screen_shot keep_hold_of
    keeps: keeps saves stores screenshots captures prints photographs downloads copies archives retains preserves
    keeps: gathers collects holds_on_to backs_up
    keeping: keeping saving storing screenshotting capturing printing photographing downloading copying archiving
    keeping: retaining preserving exporting gathering collecting holding_on_to hanging_on_to backing_up
    keeping: screenrecording screen_recording
    kept: kept saved stored screenshotted captured printed photographed downloaded copied archived retained
    kept: preserved exported gathered collected backed_up secured held_on_to screenshot
    delete: delete remove erase wipe clear bin trash destroy discard lose unsend get_rid_of throw_away throw_out
    delete: deleting removing erasing wiping clearing losing destroying
    deleted: deleted removed erased wiped cleared binned lost thrown_away discarded destroyed
    take: take takes taking get make makes making snap grab have show shows send sends bring attach include keep
    take: save collect gather upload print
    there: there where untouched undeleted in_place as_it_is as_they_are exactly on_the on_your on_their in_the
    sure: make_sure ensure check see_that
    better: {sure} helps_if help_if better_if good_if best_if important_that sure_that
    # An order not to do away with something.
    ban: do_not never not_to avoid should_not must_not ought_not_to without rather_than instead_of nobody_should
    ban: no_one_should should_never must_never resist hold_off put_off
    good: help helps useful good best important worth worthwhile easier proof evidence wise sensible better enough
    good: matter matters show shows prove proves vital essential key needed necessary ideal handy valuable count
    good: counts
    purpose: proof evidence police court school later show teacher
    you: you your_child they he she i we the_child a_child children parents pupils your_son your_daughter
    duty: should must ought_to need_to needs_to have_to has_to
    soft: also always first carefully all still just simply ideally then now please both
    # Whoever keeps something and is not being advised: apps and offices, and other people.
    office: we site website app apps phone phones computer device company companies police officer officers
    office: investigators court courts service services provider network browser childline ceop iwf platform
    office: platforms game games tool software program programs history account accounts
    other: someone somebody anyone anybody everyone people person others they he she it which who nobody sender
    other: strangers stranger friends users hacker hackers viewers followers classmates
    will: can could may might will would did do does still also even just then secretly quietly already always
    will: sometimes often only have has had not
    want: want wants try tries ask asks asked tell tells told like likes trick tricks threaten threatens use uses
    act: keep keeps kept save saves saved store stores screenshot screenshots capture copy copies print download
    act: photograph archive retain export gather gathers collect collects record film video take takes make makes
    act: have get snap grab send sends show shows upload back_up backs_up hold_on_to
    # After `do not` and one of these, a whole list is forbidden.
    handle: view copy save store print share send forward look screenshot photograph download keep show open post
    handle: ask record capture pass make take upload search film edit
    bad: illegal crime offence against_the_law wrong unsafe dangerous risky forbidden harmful unlawful
    # Other things that are kept: keep sending, keep it short.
    doing: sending asking getting posting looking checking reading talking writing telling showing sharing trying
    doing: going being playing watching making using calling texting messaging commenting having saying adding
    doing: coming doing giving spreading leaving receiving blocking reporting refreshing scrolling thinking deleting
    doing: up out away to on off back quiet calm still going an_eye track in_touch safe
    way: private secret kind short polite friendly clean simple positive quiet going hidden light fun respectful
    way: public up about away off from out between plain anonymous to_yourself to_yourselves in_mind in_english nice
    way: calm open free to_the_point
    pictures: picture pictures photo photos video videos image images them it
    # Nouns that are verbs too.
    noun: screenshot print photograph copy store capture archive download screen_shot backup export screengrab
    noun: screencap record film video
    verb: text message email post comment chat video film picture photograph
    closing: . , ; : message messages from of that in on as with history log or and
"""

_KEEP = """
    {keep} out|off|up|down? __7 {thing}                          # an order, or after can, should, to
    {keeping} __5 {thing} ,,8 {good}                             # keeping the messages helps
    {good}|consider|suggest|recommend|try|start|begin|by|about ..2 {keeping} __5 {thing}
    {thing} ..8 {duty} {soft}? be|stay {soft}? {kept}|left       # messages should be kept
    {thing} ..4 can|could|may|might be {kept} ..6 {purpose}
    {thing} {be} ..2 best|worth|better|well|to_be ..1 {kept}|{keeping}
    {thing} ..3 {duty} {soft}? stay|remain ..1 there|undeleted|on|where|in
    {thing} {you} {soft}? {keep}|{kept} ,,6 {good}               # the messages you saved can help
    {sure} ,,5 {thing} ..3 {be}|stay|stays|get ..2 {kept}|left|there|safe
    {better} ..5 {keeps}|{keep}|{kept} __5 {thing}
    have|get __4 {thing} {kept}                                  # get it printed
    have|has|did {you} ..2 {kept}|{keep} __5 {thing} ..8 ?
    once|after|until|as_soon_as {you} have|has? {soft}? {kept} __5 {thing}
    not|never ,,10 without|until|unless|before ..3 {keeping}|{kept}|{keep} __4 {thing}
    screenshot|screengrab|screencap the|any|all|every|each|their|his|her|what|anything|everything|it|them|this|that
    {keep} everything|anything|all|whatever ..6 send|sends|sent|write|writes|wrote|post|posts|posted|get|got
    build|put_together|compile|assemble|get|build_up __4 proof|evidence
    why_not {keep}|{take} ..5 {thing}|{shot}
    print|save|copy ..2 page|pages with|of|that|where ..4 {thing}
    {ban} ..1 wipe|reset|erase ..2 phone|device|tablet|laptop
    nothing|none ..4 {duty} be {deleted}
    let __4 {thing} stay|remain
    what should i|you|we {keep}
    {sure} nothing|none ..3 {be}|gets {deleted}
    leave|leaving everything ..6 {there}
    record|film|photograph|video __2 screen|chat|call|calls|livestream
    send|forward|email __4 {thing} to ..1 yourself
    {ban} ..3 {delete} __5 {thing}|anything|everything
    {ban} ..1 delete|deleting .|,|;|and|or|until|them|it
    {thing} ..6 {duty} not|never be {deleted}
    {better} ,,5 {thing} {be} not {deleted}
    deleting __4 {thing} ..4 harder|mistake|bad|unwise|destroys|is_not|not_help|not_a
    leave|leaving|left|leaves __4 {thing} {there}
"""
_KEEP_PASSES = """
    not|never|no have_to|need_to|has_to ..1 @
    {no} {handle} ,,14 @                                         # do not view, copy or save
    {no} ==5 @
    {no} ==2 {modal} ..2 @                                       # nobody should save
    {no} be ..4 @
    {no} do ..2 : @
    {no} ,,8 or|nor ==2 @
    {no} ,,8 @ * ..2 or|nor
    refuse|refuses|refused|decline to @
    never , ever @
    do|does {you} @ {act}
    @ {sure} that? nobody|no_one
    @ {sure} ,,8 not {kept}
    {bad} ..4 @                                                  # it is against the law to save
    @ {keeping} ,,8 not|never|no ..4 {good}
    @ {keeping} ,,8 {bad}
    school|schools|teacher|teachers may|might @ {act}
    {office} {will}? {will}? @ {act}                             # an app keeps chats
    {other} {will}? {will}? @ {act}
    {other} {will}? {want} ..3 to @
    {be} asked|told|forced|made|pushed to ..1 @
    if|when|because|though {you} have|has? @                     # a condition, not advice
    a|an|the|any|your|their|one|no|of|app|play|online|some @ {noun}
    @ keep|keeps|keeping {doing}                                 # keep sending
    @ keep|keeps|keeping __5 {thing} {way}
    @ keep|keeps|keeping __5 {thing} of ..3 off|away|out|from|private|secret|safe
    @ keep|keeping __3 {pictures} safe
    @ copy|copying|download|save|print this|our|one_of
    @ copy|download these
    @ copy ..6 below|above
    @ copy ..6 and|or|then send|paste|share|give|fill|change
    @ ,,9 colour|poster|posters|lesson|lessons|slides|wall
    @ {keep} __5 and|or|then {verb} !{closing}
    @ leave|leaving|leaves|left a|an|your_name
    do_not|not|never ..1 @ {ban}
    @ do_not have_to|need_to
    @ {noun} of
    can not|never @
"""
_COPY = """
    {take} __4 {shot}                                            # take a screenshot
    {take} __3 {copies} of __6 {thing}|screen|phone|it|them      # a photo of the chat
    have|has|did {you} ..2 taken|made|got __4 {shot}
    {good}|most {be} ..2 {shot}
    {shot} will|would do
    {shot} ,,9 {good}                                            # a screenshot helps
    {copies} of __5 {thing}|screen ,,5 {good}
    proof|evidence ..2 helps|matters|is_useful|is_key|is_important|is_vital
    you|your_child will|may|might? need|needs ..3 proof|evidence|{shot}
    {shot} ..2 {duty} be taken|made|kept|saved
    how|where|when to screenshot|screengrab|screencap
    not|never ,,10 without|until|unless|before ..3 {take} __4 {shot}
"""
_COPY_PASSES = """
    {no} {handle} ,,14 @
    {no} ==5 @
    {no} ==2 {modal} ..2 @
    {no} ,,8 or|nor ==3 @
    {no} ,,8 @ * ..4 or|nor
    not|never ..2 @
    not|never|no have_to|need_to|has_to ..1 @
    {bad} ..4 @
    {office} {will}? {will}? @ {act}
    {other} {will}? {will}? @ {act}
    {other} {will}? {want} ..3 to @
    {be} asked|told|forced|made|pushed to ..1 @
    if|when|because|though {you} @
    a|an|the|any|your|their|one|no @ have|show|print|make
    @ ..4 {shot} ,,6 not|never
    @ {shot} ,,6 not|never
    @ ,,10 removed|taken|blocked|down|deleted|off
    @ need|needs ..3 no
"""

KEEP = Phrases(_KEEP, _KEEP_PASSES, _CLASSES)
"""Advice that names what to keep."""
KEEP_IT = Phrases(
    _KEEP.replace("{thing}", "{it}"), _KEEP_PASSES.replace("{thing}", "{it}"), _CLASSES
)
"""The same of `it` and `them`: advice only where messages were spoken of before."""
COPY = Phrases(_COPY, _COPY_PASSES, _CLASSES)
"""Advice to make a copy, or praise of one."""

_WORDS = classes_of(_CLASSES)
THINGS = frozenset(_WORDS["thing"])
_MORE = "back hold hang leave proof evidence note write record photo picture"
TOUCHES_KEEPING = frozenset(
    word
    for name in ("keep", "keeps", "keeping", "kept", "delete", "deleted", "shot")
    for word in _WORDS[name]
).union(_MORE.split())
"""An evidence block with none of these holds no advice to keep anything."""
