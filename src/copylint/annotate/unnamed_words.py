"""Words that make an unnamed source: what it is called, how many there are, what it does."""

from copylint.annotate.wordlists import words

SOURCES = words("source sources insider insiders")
ROLES = words(
    """official aide adviser advisor staffer executive diplomat lawmaker legislator delegate strategist operative
    consultant donor employee worker colleague friend associate ally investigator officer commander trader
    dealer broker banker analyst economist expert observer commentator scientist researcher academic historian
    campaigner activist supporter opponent backer resident neighbour neighbor parent teacher student witness voter fan
    politician leader backbencher scholar lobbyist organiser organizer negotiator pundit detractor skeptic sceptic
    advocate investor senator congressman congresswoman minister mp councillor adviser shareholder campaign_insider
    republican democrat conservative tory unionist nationalist liberal progressive moderate grower farmer member
    critic professional specialist attendee customer protester demonstrator loyalist veteran planner
    biologist ecologist psychologist psychiatrist sociologist anthropologist archaeologist geologist seismologist
    meteorologist climatologist virologist epidemiologist immunologist neurologist neuroscientist cardiologist oncologist
    paediatrician pediatrician physicist chemist botanist zoologist ornithologist palaeontologist paleontologist
    criminologist toxicologist pathologist hydrologist volcanologist glaciologist oceanographer geographer demographer
    astronomer statistician mathematician geneticist nutritionist clinician physician linguist ethicist theologian
    environmentalist conservationist preservationist forecaster pollster
    nurse doctor engineer driver passenger commuter shopper
    bystander onlooker participant industry_insider monitor"""
)  # singular; a plural of them is a class
CROWDS = words(
    """people voices locals staff americans britons russians europeans ukrainians germans chinese french
    australians canadians women men viewers readers users households consumers commuters shoppers drivers motorists
    taxpayers passengers players coaches doctors nurses engineers writers artists musicians lawyers judges countries
    nations governments companies firms businesses groups colleagues candidates quarters circles couples"""
)  # plurals that a quantifier makes a crowd, and that say nothing about expertise
INNER_ROLES = words(
    "aide adviser advisor staffer insider ally associate operative strategist friend colleague confidant confidante"
)  # who speak for somebody and aren't named
AGENCIES = words("official officer authority")
QUANTIFIERS = words(
    """some many most several numerous countless various others certain few dozens hundreds thousands scores both
    unnamed anonymous unidentified plenty"""
)
PRONOUN_CROWDS = words("some many most others several few")
NUMBERS = words("two three four five six seven eight nine ten half_a_dozen multiple")
ONE = words("a an one another")
SPEECH = words(
    """say says said saying told tell tells telling claim claims claimed claiming argue argues argued arguing suggest
    suggests suggested suggesting insist insists insisted warn warns warned warning note notes noted add adds added
    contend contends contended maintain maintains maintained acknowledge acknowledged concede conceded deny denied
    allege alleges alleged report reports reported reveal reveals revealed confirm confirms confirmed indicate
    indicates indicated describe describes described complain complains complained caution cautioned cautions
    speculate speculated emphasized emphasised stress stressed explain explains explained point pointed points
    disclose disclosed asserted assert recalled stated state reckon reckons reckoned joked quipped admitted admit
    whispered murmured quoted hinted hint insisting lamented lament charge charged counter countered agree agreed
    predict predicts predicted predicting described recounted wrote write accused accuse criticised criticized
    criticize criticise blame blamed disagree disagreed disagrees dispute disputed disputes dismiss
    dismissed dismisses object objected"""
)
OPINION = words(
    """believe believes believed think thinks thought fear fears feared worry worries worried question questions
    questioned feel feels felt hope hopes hoped doubt doubts doubted wonder wonders wondered see saw seen view views
    viewed consider considers considered regard regards regarded expect expects expected estimate estimates estimated
    suspect suspects suspected expressed express voiced voice raised raise raising questioning reckon call calls
    called want wants hoping fearing wondering assume assumed favour favor complained praised praise oppose opposes opposed
    prefer preferred resent resented distrust"""
)
FORECASTS = words(
    "expect expects expected forecast forecasts forecasting looking hoped predicted anticipated estimated polled surveyed hoping"
)  # the market's consensus, where the subject is a market's
MARKETS = words("analyst economist investor trader strategist forecaster")
EXAMPLES = words("including like namely such_as among_them especially notably")
OUTLET_WORDS = words(
    """times post journal news guardian telegraph tribune herald gazette magazine reuters ap afp bbc cnn nbc abc cbs
    fox npr bloomberg politico newsweek axios xinhua tass interfax kyodo jazeera huffpost buzzfeed espn sky itv
    broadcaster upi vox vice wsj msnbc newspaper"""
)
OUTLET_LIKE = words(
    """mirror sun mail independent economist observer chronicle globe courier echo standard star express daily
    weekly ledger register bee clarion beacon review examiner inquirer dispatch sentinel bulletin argus mercury advertiser record press radio"""
)  # in an outlet's name only after another capitalised word or “the”
VERBS = SPEECH | OPINION
NOUN_LIKE = words(
    """state point points report reports claim claims charge charges counter doubt doubts fear fears hope hopes view
    views question questions estimate estimates wonder concern criticize stated concerned blame praise stress"""
)  # of VERBS, those that stand before a noun too
PARTIES = words(
    "republican democrat conservative tory unionist nationalist liberal progressive loyalist britons american russian ukrainian european americans russians"
)
NO_CLASS = words(
    """republican democrat conservative tory liberal member minister student senator employee worker teacher parent
    witness customer candidate officer councillor voter fan resident neighbour neighbor congressman shareholder
    donor consumer officer attendee participant leader commander soldier politician farmer grower moderate veteran
    progressive investigator delegate lawmaker backbencher mp organiser organizer protester demonstrator"""
)  # roles whose bare plural speaks of all who are there, not of experts
LEARNED = words(
    """analyst economist expert observer commentator trader dealer broker banker strategist scientist researcher
    academic historian critic pundit scholar consultant diplomat lawmaker campaigner activist specialist"""
)  # roles that polls don't count
