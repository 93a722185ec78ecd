"""English as the rules know it."""

from desktop.domain.coach.words import Does, Form, Lexicon, Verbs, add, phrases, row

_REGULAR = {
    Does.SAY: """ask tell say explain mention describe share report answer reply remind summarise summarize
        discuss present announce clarify confirm check note state point voice inquire enquire email message
        text hear read listen write talk speak propose suggest repeat recap flag signal admit comment brief
        update""",
    Does.EFFECT: """increase decrease reduce improve strengthen enhance maximise maximize minimise minimize
        optimise optimize streamline accelerate ensure achieve boost grow elevate foster enable deepen double
        triple halve amplify lift eliminate exceed contribute succeed lower bolster uplift energise revitalise
        secure""",
    Does.EFFECT_ON: """drive build create deliver develop raise cut reach scale promote win keep maintain hold
        hit generate advance retain attract expand establish nurture sustain cultivate expedite speed""",
    Does.INNER: """understand know feel believe care appreciate value trust realise realize remember consider
        love enjoy like prefer respect wish hope doubt recognise recognize learn sense reflect ponder worry""",
    Does.VAGUE: """collaborate communicate focus engage leverage align empower support own embrace champion
        excel innovate embody inspire motivate include commit synergise cooperate live encourage strive lead""",
    Does.WEAK: "work act behave operate handle deal perform manage treat",
    Does.LIGHT: "take show give demonstrate have put exercise provide display set get bring go",
    Does.LEAD: "want try need aim intend plan start begin continue used dare decide seek do",
    Does.ACT: """call send book schedule invite open close visit walk stand sit run join greet thank wait
        leave fetch pay pack play test review log mark draw count order sort organise organize connect contact
        train practise practice adjust correct assign hand split move shift block pause publish sign cancel
        rebook copy paste print calculate measure compare pick choose select agree decide assess evaluate
        analyse analyze observe inspect install mentor pair rotate swap clean serve bake knock wave point nod
        smile applaud celebrate reward vote delegate escalate involve introduce meet help offer record
        document file update draft edit fill list name highlight prepare finish complete arrange host attend
        bring buy sell ship return refund invoice demo ping post phone ring dial follow look watch see sketch
        shadow debrief praise credit pitch rehearse photograph film plan start begin set put turn switch mute
        lock unlock drop pull push skip step stay eat drink cook lunch spend reserve protect limit rename tag
        archive delete remove add attach forward negotiate interview hire onboard welcome teach coach
        paraphrase apologise apologize interrupt blame complain gossip reschedule map rank rate score estimate
        check chase answer gather collect respond recommend rephrase stick pass pin carry catch come sum spell
        translate use make solve fix repair resolve unblock deploy merge""",
}
_IRREGULAR = """tell told told|say said said|write wrote written|speak spoke spoken|read read read|hear heard heard
    |show showed shown|build built built|drive drove driven|win won won|keep kept kept|hold held held
    |hit hit hit|cut cut cut|grow grew grown|understand understood understood|know knew known
    |feel felt felt|lead led led|take took taken|give gave given|have had had|put put put|get got got
    |bring brought brought|go went gone|begin began begun|send sent sent|stand stood stood|sit sat sat
    |run ran run|leave left left|pay paid paid|draw drew drawn|choose chose chosen|meet met met
    |buy bought bought|sell sold sold|see saw seen|set set set|spend spent spent|teach taught taught
    |come came come|make made made|do did done|ring rang rung|catch caught caught|stick stuck stuck
    |eat ate eaten|drink drank drunk|spell spelt spelt|learn learnt learnt"""
_MODALS = """will would shall should must can could may might ought need'll ll i'll we'll you'll they'll he'll
    she'll gonna let's"""
_BE = "be is are was were am been being i'm we're you're they're he's she's it's become becomes became remain stay"
_BASE = frozenset({Form.INFINITIVE, Form.IMPERATIVE, Form.FINITE})


def _english_verbs() -> Verbs:
    verbs: Verbs = {}
    for word in _MODALS.split():
        add(verbs, word, Does.LEAD, [Form.FINITE])
    for word in _BE.split():
        add(verbs, word, Does.BE, _BASE)
    add(verbs, "think", Does.LEAD, _BASE)
    add(verbs, "thinks", Does.LEAD, [Form.FINITE])
    irregular = {line.split()[0]: line.split() for line in _IRREGULAR.split("|")}
    for does, words in _REGULAR.items():
        for word in words.split():
            _take(verbs, does, word, irregular.get(word))
    return verbs


def _take(verbs: Verbs, does: Does, word: str, irregular: list[str] | None) -> None:
    soft = word.endswith("e")
    third = word[:-1] + "ies" if word.endswith("y") and word[-2] not in "aeiou" else None
    if third is None:
        third = f"{word}es" if word.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{word}s"
    past = word[:-1] + "ied" if third.endswith("ies") else f"{word}d" if soft else f"{word}ed"
    doubled = word[-1] if word[-1] in "ptgnbm" and word[-2] in "aeiou" and word[-3:-2] not in "aeiou" else ""
    stem = word[:-1] if soft and not word.endswith("ee") else word
    add(verbs, word, does, _BASE)
    add(verbs, third, does, [Form.FINITE])
    for ing in {f"{stem}ing", f"{stem}{doubled}ing"}:
        add(verbs, ing, does, [Form.SUPINE])
    if irregular:
        add(verbs, irregular[1], does, [Form.FINITE])
        add(verbs, irregular[2], does, [Form.PARTICIPLE])
        return
    for each in {past, f"{stem}{doubled}ed"}:
        add(verbs, each, does, [Form.FINITE, Form.PARTICIPLE])


ENGLISH = Lexicon(
    marks=row(
        """the i we you he she they to and of is a an my our your when with for be not more are was were it on
        at after before each every this that by from will should must can do does don't who what how why which
        if as or us me them their his her its than about stop never always avoid no less better customer
        customers client clients in meeting meetings team during while let's new all most so i'll we'll i'm
        we're i've we've isn't aren't"""
    ),
    verbs=_english_verbs(),
    we=row("i we you i'll we'll you'll i'm we're you're i've we've"),
    anyone=row("one someone somebody anyone people"),
    they=row("he she they it he's she's they're he'll she'll they'll"),
    others=row(
        """customer customers client clients management board market leadership competitor competitors
        supplier suppliers vendor vendors user users owner owners stakeholder stakeholders shareholders
        headquarters hq executives investors partners guests patients students buyer buyers consumers"""
    ),
    colleagues=row(
        """employees employee staff team teams colleagues colleague people everyone everybody others group
        department organisation organization company workforce"""
    ),
    determiners=row(
        """the a an my our your his her their its this that these those each every any some no all both
        another next last first new more less better good great"""
    ),
    prepositions=row(
        """in on at of for with by from to about into onto over under between among through across during
        before after without within per via towards toward against around upon like than as"""
    ),
    adverbs=row(
        """not never always also then first now just only often usually personally directly immediately
        clearly openly actively quickly briefly really simply still even please to n't do don't does doesn't
        did didn't won't can't cannot shouldn't mustn't proactively consistently together"""
    ),
    questions=row("what how why which who whom whose whether where"),
    conjunctions=row("and & then plus"),
    negations=row(
        """not never no don't doesn't didn't won't can't cannot shouldn't mustn't wouldn't isn't aren't
        neither nobody nothing none dont"""
    ),
    stops=row(
        """stop stops stopped stopping avoid avoids avoiding avoided quit quits refrain refrains cease ceases
        abstain prevent prevents"""
    ),
    passing=phrases(
        "not only|not just|not until|not least|not later than|no later than|no more than|no longer than"
    ),
    clause_cues=phrases(
        """when|whenever|before|while|after|if|once|as soon as|every time|each time|as long as|the moment
        |until|any time|unless"""
    ),
    phrase_cues=phrases(
        """after|before|during|every|each|within|daily|weekly|monthly|quarterly|the same day|same day
        |the same week|the same morning|the day after|the day before|the morning after|the night before
        |at the start of|at the end of|at the beginning of|at the start|at the end|at every|at each
        |in every|in each|in the morning|in the mornings|in the afternoon|in the evening|first thing
        |once a|twice a|per week|per day|per month|today|tomorrow|tonight|this week|next week|next time
        |immediately|right away|right after|just after|straight after|shortly after|just before
        |right before|straight away|upon|prior to|ahead of|following|by noon|at noon|at lunch
        |at least once|on the same day|regularly|by the end of|on the way|as part of|on the day"""
    ),
    time_words=frozenset(
        f"{day}{ending}"
        for day in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
        for ending in ("", "s", "'s")
    )
    | row("summer spring autumn winter christmas easter january february april june july august")
    | row("september october november december"),
    asides=phrases(
        """that|because|so that|so|in order to|instead of|rather than|even though|although|since|who|which
        |without|thanks to"""
    ),
    measures=row(
        """nps csat kpi kpis ebitda ebit roi revenue revenues turnover margin margins profit profits churn
        cost costs utilisation utilization headcount productivity throughput budget quota growth targets
        target sales billings backlog attrition absenteeism profitability bookings pipeline"""
    ),
    measure_heads=("billability",),
    measure_phrases=phrases(
        """order value|customer satisfaction|employee satisfaction|lead time|lead times|market share
        |conversion rate|response time|response times|hit rate|win rate|billing rate|delivery precision
        |on-time delivery|retention rate|utilisation rate|utilization rate|billable hours|billable rate
        |sick leave rate|repeat orders|repeat purchases|order intake|cost per project|sales figures
        |gross margin|net promoter score|delivery accuracy|churn rate"""
    ),
    qualities=row(
        """collaboration cooperation quality engagement value trust relationship relationships culture safety
        growth results efficiency communication satisfaction motivation morale ownership awareness alignment
        climate clarity synergy synergies performance impact excellence outcomes outcome success loyalty
        innovation goal goals confidence momentum bar standards level levels experience speed pace capability
        capabilities teamwork transparency accountability effectiveness service support adoption reputation
        rapport wellbeing well-being happiness cohesion mindset change"""
    ),
    vague=row(
        """proactive clear professional engaged flexible effective efficient customer-focused customer-centric
        client-focused client-centric customer-oriented solution-oriented results-oriented results-driven
        transparent responsive positive humble agile present brave bold open honest quick thorough structured
        organised organized inclusive supportive empathetic empathic accountable responsible proactively
        self-driven creative innovative cooperative collaborative service-minded reliable consistent prepared
        attentive helpful respectful nice good better best great united active visible alert ambitious
        goal-oriented focused data-driven businesslike strategic kind friendly straightforward smart smarter
        harder clearer strong stronger authentic genuine approachable committed dedicated motivated passionate
        aligned nimble well tough decisive patient serious mindful purpose-driven fast value-driven trustworthy
        constructive communicative dependable punctual inspiring empowering"""
    ),
    vague_nouns=row(
        """responsibility ownership initiative focus service respect consideration leadership engagement
        accountability transparency clarity flexibility quality excellence support empathy integrity
        commitment attention attitude professionalism value proactivity communication collaboration courage
        drive care alignment climate"""
    ),
    vague_phrases=phrases(
        """extra mile|our best|my best|their best|walk the talk|team player|team players|outside the box
        |step up|live our values|our values|be there for|best practice|best practices|customer first
        |customers first|add value|at the centre|at the center|on top of things|think big|raise the bar
        |win-win|one team|role model|role models|lead by example|be on top of|go above and beyond
        |above and beyond|take the lead|take charge|hit the ground running|move the needle
        |in the loop|a positive attitude"""
    ),
    feelings=row(
        """happy proud safe calm satisfied curious aware interested confident grateful comfortable heard seen
        sure convinced appreciated respected valued inspired"""
    ),
    inner_phrases=phrases(
        """be aware|are aware|am aware|keep in mind|bear in mind|be mindful|care about|have respect for
        |have an understanding|have a good understanding|get a feel for|have empathy"""
    ),
    more=row(
        """more fewer less higher lower better bigger faster shorter stronger increased decreased reduced
        improved strengthened raised greater happier increase decrease reduction improvement zero maximum
        optimal enhanced growing"""
    ),
    literal=row(
        """hand hands voice volume question questions issue issues concern concerns risk risks point points
        topic topics phone it idea ideas problem problems example examples glass flag eyebrow matter matters
        meeting list document deck door light lights"""
    ),
    having=row("have has had get gets got see sees"),
    longing=row("want wants wanted think thinks need needs needed intend intends"),
    moving=row(
        "go goes come comes sit sits walk walks stand stands try tries stop stops stay stays take takes turn"
    ),
    reaching=row(
        "call calls phone phones email emails message messages write writes visit visits meet meets ring rings"
    ),
    besides=row("but instead rather until"),
    nounish=row(
        """plan plans report reports review reviews call calls update updates test tests design support work
        works help order orders check checks note notes visit visits score share shares comment comments
        feedback present book books schedule schedules email emails message messages brief record records
        draft drafts name names list lists demo post posts show pick drop thanks question questions answer
        answers reply notice focus value trust care interest train study need needs start end change changes
        build win hit cut drive limit rank rate rates push pull pair park offer offers meeting delivery
        service set run stay walk lunch cook drink state voice signal flag market process contact point points
        file files film figure progress contract pitch lead leads text blame credit"""
    ),
    deponent=frozenset(),
    effect_phrases=phrases("make sure|makes sure|making sure|see to it that"),
    agent="by",
)
