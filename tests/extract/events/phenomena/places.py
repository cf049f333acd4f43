"""Phenomena of places: where an act took place, and which states of the sentence are no place of it."""

from tests.extract.events.phenomena.rows import phenomenon, row

TABLE = (
    phenomenon(
        "at_hand",
        row("Swedish customs seized a parcel with 3 kg of MDMA in March.", "seizure", where="SWE"),
        row("The Guardia Civil seized 700 kilos of hashish.", "seizure", where="ESP"),
        row("Danish police seized 40 rifles and a boat.", "seizure", where="DNK"),
        silent=(
            row("It rained in Peru. Danish police seized 40 bitcoins.", "seizure", where=""),
            row("Danish and Dutch police seized 40 rifles.", "seizure", where=""),
        ),
    ),
    phenomenon(
        "followed_by",
        row("One man was arrested in Oslo, followed by two more in Riga.", "arrest", where="NOR"),
        row("Homes were searched in Graz, followed by a farm in Bari.", "search", where="AUT"),
        row("Police in Lund made a first arrest, followed by another two in Turku.", "arrest", where="SWE"),
        silent=row("One man was arrested in Oslo and two more in Riga.", "arrest", where="LVA NOR"),
    ),
    phenomenon(
        "servers located in several states",
        row("Four servers, located in Malta, Cyprus and Italy, were seized.", "takedown", where="CYP ITA MLT"),
        row("The servers, hosted in Chile and Peru, were taken offline.", "takedown", where="CHL PER"),
        row(
            "The infrastructure, located in Latvia, Estonia and Finland, was taken down.",
            "takedown",
            where="EST FIN LVA",
        ),
        silent=row("Four members, located in Malta, Cyprus and Italy, wrote of seized servers.", "takedown", where=""),
    ),
    phenomenon(
        "police of two states, one of them in letters",
        row("UK and Dutch police arrested five people.", "arrest", where="GBR NLD"),
        row("On 3 June US and German officers arrested two men.", "arrest", where="DEU USA"),
        row("The Irish and U.S. police searched two homes.", "search", where="IRL USA"),
        silent=(
            row("Two men were arrested in the UK and Dutch police helped.", "arrest", where="GBR"),
            row("They were arrested in Spain, said UK and Dutch police.", "arrest", where="ESP"),
        ),
    ),
    phenomenon(
        "preposition",
        row("A man was arrested near the port of Rotterdam.", "arrest", where="NLD"),
        row("Two flats in downtown Lima were searched.", "search", where="PER"),
        row("Nine men were arrested across Italy.", "arrest", where="ITA"),
        silent=row("An Italian was arrested after a long hunt.", "arrest", where=""),
    ),
    phenomenon(
        "list_goes_on",
        row("Arrests were made in Chile, Peru and Spain.", "arrest", where="CHL ESP PER"),
        row("Officers searched homes in Malta as well as Latvia.", "search", where="LVA MLT"),
        row("Homes in Austria, Greece and Malta were searched.", "search", where="AUT GRC MLT"),
        silent=row("Arrests were made in Chile, a partner of Spain.", "arrest", where="CHL"),
    ),
    phenomenon(
        "list of places over a clause boundary",
        row("Officers searched homes in Latvia as well as Malta.", "search", where="LVA MLT"),
        row("Arrests were made in Peru; Chile; Spain.", "arrest", where="CHL ESP PER"),
        row("Nine men were arrested in Kenya as well as in Togo.", "arrest", where="KEN TGO"),
        silent=row("Nine men were arrested in Kenya, while Togo sent its thanks.", "arrest", where="KEN"),
    ),
    phenomenon(
        "servers located somewhere",
        row("Agents seized servers located in Iceland.", "takedown", where="ISL"),
        row("A botnet with infrastructure located in Latvia was dismantled.", "takedown", where="LVA"),
        row("Police seized a server located in Malta.", "takedown", where="MLT"),
        silent=row("Agents shut down a firm, located in Iceland, that ran a market.", "takedown", where=""),
    ),
    phenomenon(
        "partners between whom a team is set up",
        row("A joint investigation team between Belgium and Norway was set up.", "cooperation", where="BEL NOR"),
        row("A JIT was set up between Spain, Malta and Peru.", "cooperation", where="ESP MLT PER"),
        row("In 2021 a joint team between Chile and Peru was formed.", "cooperation", where="CHL PER"),
        silent=row("Police in Chile and Peru set up a joint investigation team.", "cooperation", where=""),
    ),
    phenomenon(
        "a court's place ends where another act begins",
        row(
            "Four men were charged in Peru and a woman was arrested in Cork.",
            "charge",
            where="PER",
            source="Spanish police",
        ),
        row(
            "She was convicted in Ghana after officers searched her home in Malta.",
            "conviction",
            where="GHA",
            source="Spanish police",
        ),
        row(
            "He was sentenced in Chile and agents seized his boat in Norway.",
            "sentence",
            where="CHL",
            source="Spanish police",
        ),
        silent=row("Four men were charged and convicted in Peru.", "charge", where="PER", source="Spanish police"),
    ),
    phenomenon(
        "route",
        row("Investigators traced the owner to Vietnam.", "identification", where="VNM"),
        row("He was extradited from Ghana to Canada.", "extradition", where="CAN GHA"),
        row("Agents identified the host and traced it to Iceland.", "identification", where="ISL"),
        silent=row("Police arrested two men who had travelled to Norway.", "arrest", where=""),
    ),
    phenomenon(
        "thing_before",
        row("After two years of work, servers in Moldova and Ukraine were seized.", "takedown", where="MDA UKR"),
        row("Officers in The Hague said that a botnet hosted in Latvia was taken down.", "takedown", where="LVA"),
        row("The market with servers located in Peru has been shut down.", "takedown", where="PER"),
        silent=row("Police officers on duty for weeks in Malta have shut down the market.", "takedown", where=""),
    ),
    phenomenon(
        "police_of",
        row("Authorities in Italy, Germany and Lithuania have shut down the exchange.", "takedown", where=""),
        row("Courts in Bulgaria and Greece had the exchange taken offline.", "takedown", where=""),
        row("Investigators in Spain have infiltrated the forum.", "covert_operation", where=""),
        silent=row("Police dismantled the network in Greece.", "takedown", where="GRC"),
    ),
    phenomenon(
        "police_of: a call centre is no police",
        row("Police broke up a call centre in Kharkiv.", "takedown", where="UKR"),
        row("Agents shut down a data centre in Tallinn.", "takedown", where="EST"),
        row("Officers dismantled a scam centre in Laos.", "takedown", where="LAO"),
        silent=row("The cybercrime centre in Tallinn shut down the exchange.", "takedown", where=""),
    ),
    phenomenon(
        "elsewhere_before",
        row("Police arrested a broker born in Malta.", "arrest", where=""),
        row("Agents took down a market active in Chile.", "takedown", where=""),
        row("Officers shut down a site with users in Chile and Spain.", "takedown", where=""),
        silent=row("A courier was arrested in Peru after a resident complained.", "arrest", where="PER"),
    ),
    phenomenon(
        "the place of the crime",
        row("Four men were arrested in Madrid over the theft of paintings in Vienna.", "arrest", where="ESP"),
        row("A man was held in Cork in connection with the killing of a tourist in Peru.", "arrest", where="IRL"),
        row("Two women were arrested in Lima for the robbery of a jeweller in Bonn.", "arrest", where="PER"),
        silent=row("Four men were arrested over the theft of paintings in Vienna.", "arrest", where="AUT"),
    ),
    phenomenon(
        "offence_there",
        row("Police broke up a gang that defrauded banks in Peru.", "takedown", where=""),
        row("Two men were arrested in Cork for robbing shops in Spain.", "arrest", where="IRL"),
        row("Agents dismantled a ring that targeted pensioners in Norway.", "takedown", where=""),
        silent=row("Police broke up a gang in Peru.", "takedown", where="PER"),
    ),
    phenomenon(
        "court_before",
        row("She was charged with fraud in Spain.", "charge", where="ESP", source="Swedish Police"),
        row("He was sentenced by a court in Milan to six years.", "sentence", where="ITA", source="Swedish Police"),
        row("Two brothers were convicted in Ghana and Canada.", "conviction", where="CAN GHA", source="Swedish Police"),
        silent=row(
            "She was charged with fraud, and her brother fled to Spain.", "charge", where="SWE", source="Swedish Police"
        ),
    ),
    phenomenon(
        "said_at",
        row("The results were announced at a press conference in Vienna on Monday.", "announcement", where="AUT"),
        row("At a media briefing on Tuesday in Lagos the minister named no names.", "announcement", where="NGA"),
        row("It was announced today in Ottawa.", "announcement", where="CAN"),
        silent=(
            row("Arrests in Vienna were announced on Monday.", "announcement", where=""),
            row("The minister announced an operation in Chile and Peru.", "announcement", where=""),
        ),
    ),
    phenomenon(
        "paragraph head",
        row("Kenya: Officers watched a house. Nine people were arrested.", "arrest", where="KEN"),
        row("Zambia – A farm was watched for weeks. Officers searched two barns.", "search", where="ZMB"),
        row("Togo: Customs opened a container. They seized 40 kg of heroin.", "seizure", where="TGO"),
        silent=row("Kenya sent officers. Nine people were arrested.", "arrest", where=""),
    ),
    phenomenon(
        "place before a colon",
        row("Ghana: 14 people arrested in raids on call centres.", "arrest", where="GHA"),
        row("- Malta: two servers seized\n- Cyprus: one man arrested", "arrest", where="CYP"),
        row("- Malta: two servers seized\n- Cyprus: one man arrested", "takedown", where="MLT"),
        silent=row("Ghana thanks its partners: 14 people arrested in raids.", "arrest", where=""),
    ),
    phenomenon(
        "where-clause",
        row(
            "He is wanted in Belgium, where he was convicted of theft.",
            "conviction",
            where="BEL",
            source="Dutch police",
        ),
        row(
            "The pair was flown to Norway, where they were charged with fraud.",
            "charge",
            where="NOR",
            source="Spanish police",
        ),
        row(
            "Her brother lives in Chile, where he was sentenced to two years.",
            "sentence",
            where="CHL",
            source="Spanish police",
        ),
        silent=row(
            "He is wanted in Belgium and was convicted of theft.", "conviction", where="NLD", source="Dutch police"
        ),
    ),
    phenomenon(
        "parts place the act",
        row("Of the 15 people arrested, 14 were in Serbia and one in Germany.", "arrest", where="DEU SRB"),
        row("Police made 12 arrests (2 in Austria, 10 in Greece).", "arrest", where="AUT GRC"),
        row("There were 18 arrests: 13 in Canada, one in Slovenia and four in Kenya.", "arrest", where="CAN KEN SVN"),
        silent=row("Of the 15 people arrested, 14 were men and one was an Austrian.", "arrest", where=""),
    ),
    phenomenon(
        "state of the police that acted",
        row("Bulgarian police arrested two men.", "arrest", where="BGR"),
        row("Two homes were searched by Danish officers.", "search", where="DNK"),
        row("The Guardia Civil arrested nine people.", "arrest", where="ESP"),
        row("Nine people were arrested by the FBI.", "arrest", where="USA"),
        silent=row("Two Bulgarian men were arrested.", "arrest", where=""),
    ),
    phenomenon(
        "led_by",
        row("Two men were arrested after an inquiry led by Dutch police.", "arrest", where=""),
        row("Nine flats were searched in an operation supported by Spanish officers.", "search", where=""),
        row("A banker was detained on request of the Danish authorities.", "arrest", where=""),
        silent=row("Two men were arrested by Dutch police.", "arrest", where="NLD"),
    ),
    phenomenon(
        "named first",
        row("In Spain he has been charged with fraud.", "charge", where="ESP", source="Swedish Police"),
        row("In the United States she was sentenced to two years.", "sentence", where="USA", source="Swedish Police"),
        row("In Peru two men were convicted of theft.", "conviction", where="PER", source="Swedish Police"),
        silent=row(
            "From Spain she wrote letters; she has been charged with fraud.",
            "charge",
            where="SWE",
            source="Swedish Police",
        ),
    ),
    phenomenon(
        "the only state of the article",
        row("Officers met in Porto. Portuguese police were busy. Two men were arrested.", "arrest", where="PRT"),
        row(
            "The port of Lima is large. A farm near Lima was watched. Nine flats were searched.", "search", where="PER"
        ),
        row("Danish police met a guest in Odense. Officers seized 40 cars.", "seizure", where="DNK"),
        row("Danish police met a guest in Odense. A Norwegian man was arrested.", "arrest", where="DNK"),
        silent=row("Officers met in Porto and in Lima. Two men were arrested.", "arrest", where=""),
    ),
    phenomenon(
        "state of the office that sanctions",
        row("On 28 May the US Treasury sanctioned three firms.", "sanction", where="USA", source="Spanish police"),
        row("The Canadian ministry sanctioned two brokers.", "sanction", where="CAN", source="Spanish police"),
        row("The UK government has sanctioned two brokers.", "sanction", where="GBR", source="Spanish police"),
        silent=row("The ministry imposed sanctions on three firms.", "sanction", where="ESP", source="Spanish police"),
    ),
    phenomenon(
        "dateline",
        row("VIENNA (Own report) – The ministry announced the end of a ring on Monday.", "announcement", where="AUT"),
        row("LAGOS, Nigeria – Officers announced on Monday that a ring was gone.", "announcement", where="NGA"),
        row(
            "MADRID (Own report) – The results were made public at a news conference on Monday.",
            "announcement",
            where="ESP",
        ),
        silent=row("Vienna slept. The ministry announced the end of a ring on Monday.", "announcement", where=""),
    ),
)
