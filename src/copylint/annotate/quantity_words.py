"""Words that tell what a number counts: currencies, measures, calendar, sport, markets, harm."""

from copylint.annotate.wordlists import table, words

CURRENCY_SIGNS: frozenset[str] = frozenset("$£€¥₹₩₽₦₺₪₫฿₴₱₵")
# Letters before a sign that say whose dollar it is.
SIGN_LETTERS: dict[str, str] = table("""
us:$ u.s.:$ a:A$ au:A$ aus:A$ c:C$ ca:C$ can:C$ nz:NZ$ hk:HK$ s:S$ nt:NT$ r:R$ cad:C$ aud:A$ usd:$
""")
CURRENCY_CODES: dict[str, str] = table("""
usd:$ gbp:£ eur:€ jpy:¥ cad:C$ aud:A$ chf:CHF rs:₹ inr:₹ dkk:kroner sek:kronor nok:kroner
""")
CURRENCY_WORDS: dict[str, str] = table("""
dollar:$ dollars:$ bucks:$ pound:£ pounds:£ quid:£ sterling:£ euro:€ euros:€ yen:¥ yuan renminbi:yuan
rupee:₹ rupees:₹ rouble:₽ roubles:₽ ruble:₽ rubles:₽ franc francs:franc krone kroner:krone krona
kronor:krona peso pesos:peso won:₩ rand real:R$ reais:R$ lira liras:lira shekel:₪ shekels:₪ dinar
dinars:dinar dirham dirhams:dirham riyal riyals:riyal rial rials:rial rupiah ringgit baht hryvnia naira
zloty forint deutschmarks:mark guilders:guilder pence:p penny:p cent:¢ cents:¢
""")
# Words between a number and its currency.
CURRENCY_NATIONS: dict[str, str] = table("""
us:$ u.s.:$ american:$ canadian:C$ australian:A$ zealand:NZ$ kong:HK$ singapore:S$ danish: swedish:
norwegian: swiss: british: egyptian: indian: mexican: turkish: russian: japanese: chinese: korean: sterling:
new: hong:
""")
PERCENT_WORDS: frozenset[str] = words("""
% pc pct per-cent percent
""")
LENGTHS: dict[str, str] = table("""
mile kilometre:km kilometer:km km kms:km metre:m meter:m m foot:ft feet:ft ft inch:in inche:in in yard:yd yd
centimetre:cm centimeter:cm cm millimetre:mm millimeter:mm mm furlong mi:mile block lap storey story:storey
light-year leg
""")
MEASURES: dict[str, str] = table("""
ton tonne:t kilo:kg kilogram:kg kilogramme:kg kg kgs:kg gram:g gramme:g g mg milligram:mg pound:lb lb lbs:lb
ounce:oz oz stone:st acre hectare:ha ha litre:l liter:l l ml cl gallon:gal pint:pt cup tablespoon:tbsp
teaspoon:tsp tbsp tsp degree:° ° °c:°C °f:°F c:°C f:°F mph kph:km/h kmh:km/h knot:kn horsepower:hp hp bhp:hp
watt:W kilowatt:kW kw:kW megawatt:MW mw:MW gigawatt:GW gw:GW kilowatt-hour:kWh kwh:kWh mwh:MWh byte:B
megabyte:MB mb:MB gigabyte:GB gb:GB terabyte:TB tb:TB kb:KB mbps:Mbps ghz:GHz mhz:MHz hz:Hz pixel:px
megapixel:MP calorie:kcal decibel:dB bpm caliber:calibre calibre carat:ct proof x
""")
DURATIONS: dict[str, str] = table("""
second sec:second minute min:minute hour hr:hour day night week weekend:week fortnight:week month quarter
year yr:year decade century centurie:century generation season semester term session millennium
millennia:millennium
""")
MONTHS: dict[str, str] = table("""
january:1 jan:1 jan.:1 february:2 feb:2 feb.:2 march:3 mar:3 mar.:3 april:4 apr:4 apr.:4 may:5 june:6 jun:6 jun.:6
july:7 jul:7 jul.:7 august:8 aug:8 aug.:8 september:9 sept:9 sept.:9 sep:9 sep.:9 october:10 oct:10 oct.:10
november:11 nov:11 nov.:11 december:12 dec:12 dec.:12
""")
ZONES: frozenset[str] = words("""
aest bst cdt cet cst ct edt est et gmt ist mdt mst mt pdt pst pt utc
""")
CLOCK_TAILS: frozenset[str] = words("""
a.m a.m. am hrs noon o'clock p.m p.m. pm
""")
# Nouns after which a number is a label.
LABELLED: frozenset[str] = words("""
a act amendment apartment appendix area article b bill block building ca case category channel chapter class
day district division docket episode exit figure flight form formula game gate grade h.r. hb highway hr i
interstate item junction level lot m model motorway no no. nos. nov number page pages part phase pier
platform precinct prop prop. proposition psalm question ranked resolution room round route rule s. sb
schedule section seed seeded series stage stand studio suite table terminal tier title type ufc under unit
us verse version vol vol. volume ward week windows zone
""")
# A word after an ordinal that makes it a rank.
RANKED: frozenset[str] = words("""
best busiest least most overall place placed rank ranked seed seeded worst
""")
MARKET_WORDS: frozenset[str] = words("""
oil barrel bitcoin bonds bourse brent cac commodity crude currencies dax dow ether ethereum ftse futures gilt hang index
nasdaq nikkei ounce s&p sensex share shares stock stocks treasuries wall yields
""")
MARKET_MOVES: frozenset[str] = words("""
fall falls rise rises drop drops climb added climbed close closed down dropped edged ended fell gained gains high higher highs hit hitting jumped
lost low lower opened plunged price prices rallied reaching rose shed slid slipped soared surged trade
traded trading tumbled up
""")
POLICY_WORDS: frozenset[str] = words("""
allowance ceiling deductible duties duty eligibility levy penalty quota rebate relief royalty subsidy
surcharge tariff tariffs tax taxed taxes threshold toll vat voucher vouchers
""")
POLICY_PAIRS: frozenset[str] = frozenset(
    pair.replace("_", " ")
    for pair in words("""
age_limit bank_rate base_rate delegates_needed delegates_to discount_rate funds_rate interest_rate interest_rates
key_rate legal_limit lending_rate living_wage maximum_fine maximum_penalty maximum_sentence minimum_wage rates_near
repo_rate seats_needed seats_to short-term_rates speed_limit votes_needed votes_to
""")
)
HARM: frozenset[str] = words("""
arrest assault attack burglary case casualty crash crime dead death displaced eviction fatality homeless
homicide hospitalised hospitalized hostage hurt infection injured injury killed killing layoff massacre
miscarriage missing murder overdose patient rape redundancy refugee robbery shooting stabbing suicide theft
victim wounded
""")
HARM_VERBS: frozenset[str] = words("""
arrested dead deported detained die died dies displaced drowned evacuated executed homeless hospitalised
hospitalized hurt infected injured injures injuring kill killed killing kills laid missing murdered perished
slain wounded wounding
""")
SPORT: frozenset[str] = words("""
assists baseball basketball bout boxing championship championships coach cricket cup defender defense fifa
final finals fixture fixtures football freshman goal goalkeeper goals golf grand-slam heptathlon hockey
homered innings league linebacker match matches medal medals midfielder mlb nba ncaa nfl nhl offense olympic
olympics peloton penalties penalty pitcher playoff playoffs premiership quarter-final quarterback rebounds
relay roster rugby scored scorer scoring seed semi-final semi-finals semifinal sprint striker team-mate
team-mates teammate teammates tennis touchdown touchdowns tournament uefa wicket wickets wimbledon wrestling
""")
# Plurals that no rule gives, and their singulars.
PLURALS: dict[str, str] = table("""
people:person men:man women:woman children:child police troops personnel staff fish salmon sheep cattle deer
aircraft feet:foot teeth:tooth mice:mouse lives:life wives:wife knives:knife families:family
fatalities:fatality casualties:casualty policemen:policeman firemen:fireman servicemen:serviceman
businessmen:businessman crew youth dead wounded injured homicides:homicide criteria:criterion species series
lbs:lb buses:bus cases:case houses:house businesses:business bases:base nurses:nurse horses:horse
causes:cause uses:use purchases:purchase movies:movie cookies:cookie axes:axe buyers:buyer shoes:shoe
heroes:hero potatoes:potato tomatoes:tomato caches:cache headaches:headache oases:oasis
""")
# Words that end the search for the noun a number counts.
NO_HEAD: frozenset[str] = words("""
about according across after against ago agreed also among apiece are around as at attended away be because
been before between but by came can compared could did died do does down during each earlier fell for from
got had has have he i if in including into is it just last later left live lived lost made may might minus
n't next not off on only over per percent plus refused remain remained respectively rose said say says she
should signed since so than that then there these they this those through till to together took under until
up via voted was we went were when where which while who whom whose will with within without won would yet
you
""")
