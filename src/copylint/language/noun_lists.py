"""Nouns whose number, countability or meaning their letters don't show."""

from copylint.language.lemma_tables import words

# Singular or plural in print, by sense or by house style.
BOTH = words("""
    acoustics aircraft alms athletics barracks bellows chassis cod corps counsel crew crossroads data deer dice economics elite
    ethics faculty fish gallows genetics grouse headquarters hovercraft innings kin logistics majority means media military
    minority moose number offspring politics press public remainder rest salmon series sheep shrimp spacecraft species staff
    statistics electronics km kg mm cm min swine tactics trout variety youth audience bulk half lot mass plenty rank
""")
PLURAL_ONLY = words("""
    arrears auspices authorities belongings binoculars cattle clothes congratulations doldrums dregs earnings elderly
    fireworks folk folks genitals glasses goggles goods grassroots groceries gentry headphones hostilities jeans leggings looks
    minutiae odds outskirts overalls pants paparazzi people pincers pliers police poor
    premises proceeds proceedings pyjamas pajamas remains riches savings scissors shenanigans shorts slacks spectacles
    stairs sunglasses surroundings thanks thugs tights troops trousers trunks tweezers valuables vermin wages whereabouts winnings
""")
SINGULAR_S = words("""
    aerobics aids always asbestos atlas bias billiards bus canvas chaos chess christmas cosmos darts diabetes dominoes
    ethos gas geopolitics gymnastics herpes iris lens linguistics mathematics measles molasses mumps news
    pathos physics rabies robotics thermodynamics tennis hepatitis arthritis texas kansas arkansas wales paris athens brussels
    naples illinois massachusetts congress business access process progress success bonus virus campus census coronavirus
    focus surplus status consensus cyprus caucus circus genius
""")

MASS = words("""
    abuse advice aggression agriculture aid air alcohol anger anxiety applause arson artillery assistance attendance attention
    authoritarianism awareness baggage behaviour behavior bloodshed bravery bread broadband bribery bullying cannabis capitalism carbon care
    cash cement chaos childcare clothing coal cocaine coffee commerce compensation confidence conservation consumption content
    copper corn corruption cotton courage credibility crime cutlery damage darkness dementia democracy deforestation dirt
    discrimination dust education electricity employment encouragement energy enforcement enthusiasm entertainment equipment
    espionage evidence expertise extremism feedback finance fishing flooding flour fluid food footage fraud freight fruit fuel
    fun funding furniture gasoline gold golf gossip grass gratitude gravel grief guidance guilt happiness hardware harassment hatred health heat
    help homelessness homework honesty housing housework humanity hunger ice immigration impunity inflation influence information
    infrastructure insurance integrity intelligence interference jazz jewellery jewelry justice knowledge labour labor laughter
    leadership legislation leisure literature livestock lightning litter logic luck luggage lumber lava machinery mail
    malaria management manpower marketing maths meat medicine merchandise milk misconduct misinformation disinformation momentum
    money motivation mud music news nationalism nonsense nutrition obesity oil opposition optimism oxygen pain paperwork parking
    participation patience peace permission permissiveness personnel pessimism petrol plastic police poetry pollution popularity porn pornography
    poultry poverty power praise pride privacy progress propaganda property protection prosperity publicity punishment racism
    rain rainfall rubbish research resilience respect revenge rhetoric rice safety salt sand sanitation scenery sex
    shame shelter shipping shopping silence silver slavery sleep smoke snow software soil solidarity speculation spending
    sport stability staffing steel stuff sugar sunshine support surgery surveillance swimming sympathy technology tennis terrorism
    timber tolerance tourism trade traffic training transparency transport transportation travel treason trouble trust
    turnout unemployment uncertainty underwear unrest upkeep uranium vandalism violence warfare warmth waste water wealth weather
    weaponry welfare wheat wildlife wind wine wood wool work workmanship worth wreckage
""")
MASS_ENDINGS = ("ness", "ism", "ility", "ership", "hood", "ivity", "icity", "osity")
COUNTED = words("""
    ability capability disability facility liability possibility probability responsibility vulnerability utility activity
    celebrity business harness illness likeness sickness weakness wilderness witness mechanism organism prism schism
    championship dealership internship membership partnership relationship scholarship neighbourhood neighborhood
    dictatorship premiership
""")

COLLECTIVE = words("""
    academy administration agency airline army assembly association audience authority band bank battalion battery bench board brigade
    bureau business cabinet cast caucus chamber charity choir chorus church circle class clergy club coalition
    commission committee commonwealth community company congress congregation consortium constabulary contingent convoy cooperative council
    country couple court crew cabal crowd delegation department division duo electorate embassy enemy enterprise establishment faculty
    faction family federation firm fleet force foundation gang garrison generation government group guild household industry
    institute institution jury junta leadership league majority management mafia media military militia ministry minority mob
    movement navy network office opposition orchestra organisation organization outfit pair panel parliament party partnership
    patrol platoon police populace population posse press public publisher quartet quintet regiment regime senate side sect
    squad squadron staff startup state syndicate taskforce team tribe tribunal trio troupe trust union unit university
    watchdog workforce
""")

PEOPLE = words("""
    member user dealer banker consumer viewer employer agent participant operator competitor nominee regulator contender reader
    follower peer researcher developer miner performer attendee creditor bidder climber complainant defendant gambler hacker swimmer
    cricketer footballer golfer boxer jockey striker midfielder goalkeeper winger batsman bowler quarterback pitcher opener
    treasurer whistleblower stakeholder offender victor vendor rebel separatist loser lobbyist mentor monk mobster outlaw
    accountant activist actor actress addict adolescent adult adviser advisor advocate aide alumna alumnus ally amateur ambassador
    analyst ancestor anarchist apprentice arab archbishop architect aristocrat artist assassin asset assistant athlete attendant attorney aunt
    author baby bachelor barista baron barrister bishop bodyguard boss boy boyfriend bride broker brother bureaucrat bystander
    cadet candidate captain cardinal carer cashier casualty celebrity champion chap chef chief child christian citizen civilian
    clergyman clerk client coach coachman colleague colonel comedian commissioner commuter companion comrade congressman conscript
    constable constituent consul consultant contestant convict cop councillor councilor correspondent counsellor counterpart cousin coward creator
    critic crook customer cyclist dad daughter deacon dean defector defendant delegate democrat deputy descendant detainee detective
    dictator diplomat director disciple dissident doctor donor economist editor elder electorate emigrant emperor employee
    entrepreneur envoy evacuee executive expert fan father fellow female feminist fiance fiancee figurehead firefighter fireman friend
    fugitive gangster general gentleman girl girlfriend governor graduate grandchild grandfather grandmother grandparent grandson guard
    guardian guerrilla guest gunman guru guy heir hero heroine historian homeowner hostage host human husband immigrant infant
    informant inmate insider insurgent intern inhabitant investor islamist jew jihadist journalist judge junior juror king kid lad
    lady landlord lawmaker lawyer layman leader legislator liberal lieutenant linguist lord loyalist magistrate maid major
    male man manager mate martyr mayor medic mercenary midwife migrant militant millionaire minister minor monk mother motorist mourner
    mp mum mom musician muslim neighbour neighbor newcomer nephew niece novice nun nurse occupant officer official onlooker
    operative opponent orphan outsider owner parent partner partisan passenger patient patriot peasant pedestrian pensioner person
    pharmacist philosopher physician physicist pilgrim pilot player plumber poet policeman politician pope president priest
    prince princess principal prisoner producer professional professor prosecutor prostitute protester protestor psychologist pundit pupil queen
    rabbi radical rapist recruit referee refugee relative representative republican rescuer resident retiree reverend rider
    rival royal sailor saint scholar scientist secretary senator senior sergeant servant shopkeeper sibling sikh singer sister skipper
    socialist soldier solicitor son speaker specialist spectator spokesman spokesperson spokeswoman spouse spy statesman stepfather
    stepmother stranger student subordinate supervisor surgeon survivor suspect taxpayer teacher technician teen teenager tenant
    terrorist thief thug toddler tourist trainee treasurer trooper trustee tutor tyrant uncle undergraduate veteran vicar victim villager
    villain visitor volunteer voter warrior widow widower wife winner witness woman worker workman writer youngster
    mechanic nationalist monarch tsar ceo governess heiress hostess waitress goddess duchess duke earl
""")
PEOPLE_ENDINGS = (
    "ist", "ologist", "grapher", "maker", "fighter", "keeper", "goer", "holder", "worker", "player", "teacher", "reporter", "leader",
    "lawmaker", "driver", "rider", "runner", "owner", "dweller", "trader", "officer", "writer", "singer", "dancer", "farmer",
    "hunter", "seeker", "seller", "buyer", "lender", "smuggler", "trafficker", "smoker", "drinker", "gunner", "villager",
    "islander", "founder", "supporter", "protester", "campaigner", "organiser", "organizer", "volunteer", "engineer", "pensioner",
    "prisoner", "practitioner", "commissioner", "ician", "woman", "man", "person", "child", "crat", "citizen",
)  # fmt: skip
NOT_PEOPLE = words("""
    mist wrist twist list checklist assist consist blacklist whitelist shortlist watchlist wishlist playlist waitlist exist
    setlist multiplayer lowrider carmaker automaker chipmaker steelmaker planemaker resist gist tryst cyst talisman ottoman caiman brainchild screwdriver placeholder typewriter pacemaker cooker
    forerunner frontrunner enlist insist persist moist twist grist
""")
