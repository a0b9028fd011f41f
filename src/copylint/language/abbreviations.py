"""Abbreviations that keep their point, and what tells whether one ends a sentence."""

TITLES = frozenset(
    ["Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Rev", "Hon", "Sen", "Sens", "Gov", "Govs", "Rep", "Reps", "Lt", "Gen", "Brig", "Maj", "Col", "Capt", "Cmdr", "Adm", "Sgt", "Cpl", "Pvt", "Pte", "Supt", "Insp", "Det", "Amb", "Atty", "Fr", "Sr", "Sra", "Msgr", "Pres", "Supt", "Messrs", "Mme", "Mlle", "Spc", "Cst", "Ald", "Cllr", "Treas", "Sec", "Ofc", "Pfc", "Ens", "Wm", "Geo", "Chas"]
)
MONTHS = frozenset(["Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec"])
DAYS = frozenset(["Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun"]) - {"Sun", "Sat", "Wed", "Mon"}
PLACES = frozenset(
    ["Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Del", "Fla", "Ga", "Ill", "Ind", "Kan", "Ky", "La", "Md", "Mass", "Mich", "Minn", "Miss", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Penn", "Tenn", "Tex", "Vt", "Va", "Wash", "Wis", "Wyo", "Ont", "Que", "Alta", "St", "Ste", "Ft", "Mt", "Mts", "Ave", "Blvd", "Rd", "Sq", "Hwy", "Rte", "Pl", "Ct", "Ln", "Univ"]
)
FIRMS = frozenset(["Inc", "Corp", "Co", "Ltd", "Bros", "Cos", "LLC", "plc", "Plc", "Assn", "Dept", "Dist", "Div", "Natl", "Intl", "Govt", "Mfg"])
OTHERS = frozenset(
    ["No", "Nos", "vs", "v", "al", "etc", "Jr", "Sr", "Esq", "viz", "cf", "ca", "approx", "est", "eg", "ie", "Vol", "Fig", "Ph", "Bn", "Sec", "Art", "pp", "ed", "eds", "Op"]
) - {"v", "ed"}
ABBREVIATIONS = TITLES | MONTHS | DAYS | PLACES | FIRMS | OTHERS
# A name, a number or a place follows these, so their point is never the sentence's.
NEVER_END = TITLES | frozenset(["No", "Nos", "vs", "Vol", "Fig", "St", "Ft", "Mt", "Mts", "Ste", "Bn", "cf", "ca", "approx", "viz", "pp"])
# A capital here says that a new sentence began, because the word has none inside a sentence.
STARTERS = frozenset(
    ["A", "About", "According", "After", "All", "Also", "Although", "Among", "An", "And", "Another", "Any", "As", "Asked", "At", "Authorities", "Because", "Before", "Both", "But", "By", "Despite", "During", "Each", "Earlier", "Even", "Every", "For", "Four", "From", "Given", "He", "Her", "Here", "His", "How", "However", "I", "If", "In", "Instead", "It", "Its", "Just", "Last", "Later", "Many", "Meanwhile", "More", "Most", "Much", "My", "Nearly", "Neither", "No", "None", "Nor", "Not", "Now", "Of", "Officials", "On", "Once", "One", "Only", "Or", "Other", "Others", "Our", "Over", "Police", "Residents", "She", "Since", "So", "Some", "Such", "Than", "That", "The", "Their", "Then", "There", "These", "They", "This", "Those", "Though", "Three", "Through", "Thus", "To", "Today", "Two", "Under", "Unlike", "Until", "We", "What", "When", "Where", "Whether", "Which", "While", "Who", "Why", "With", "Within", "Without", "Yet", "You", "Your"]
)
