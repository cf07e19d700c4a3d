"""Well-known merchants of English-speaking countries and beyond, by category."""

from lambdas.ledger.categories import Category

MERCHANTS: dict[Category, str] = {
    Category.GROCERIES: (
        "tesco, sainsburys, sainsbury, asda, aldi, lidl, waitrose, morrisons, coop, co op, "
        "iceland, ocado, marks and spencer food, whole foods, trader joes, trader joe, kroger, "
        "safeway, publix, costco, walmart groceries, wegmans, heb, albertsons, food lion, giant "
        "eagle, instacart, sprouts, woolworths, woolies, coles, loblaws, sobeys, metro "
        "supermarket, carrefour, rewe, edeka, spar, auchan, mercadona, intermarche, migros, "
        "bigbasket, blinkit, zepto, reliance fresh, dmart, big bazaar, 7-eleven, 7 eleven, "
        "seven eleven, 7 11, family mart, lawson, hellofresh, gousto, countdown, paknsave"
    ),
    Category.DINING: (
        "sbux, mcds, starbucks, mcdonalds, mcdonald, maccas, mcd, burger king, kfc, subway, "
        "wendys, taco "
        "bell, chipotle, dominos, domino, pizza hut, papa johns, five guys, 5 guys, shake "
        "shack, in n out, chick fil a, popeyes, dunkin, dunkin donuts, panera, tim hortons, "
        "timmies, costa, costa coffee, pret, pret a manger, greggs, nandos, wagamama, itsu, "
        "leon, caffe nero, nero, wetherspoons, spoons, deliveroo, doordash, door dash, grubhub, "
        "uber eats, ubereats, just eat, justeat, swiggy, zomato, foodpanda, wolt, glovo, "
        "dennys, ihop, olive garden, applebees, cheesecake factory, panda express, krispy "
        "kreme, dairy queen, jollibee, vapiano, pizza express, yo sushi, blue bottle, peets, "
        "sweetgreen"
    ),
    Category.TRANSPORT: (
        "uber, lyft, bolt, ola, grab, didi, gojek, freenow, free now, rapido, careem, "
        "blablacar, zipcar, citibike, citi bike, lime scooter, bird scooter, tier scooter, "
        "shell, bp, esso, texaco, chevron, exxon, mobil, exxonmobil, sunoco, petronas, tfl, "
        "amtrak, trainline, national rail, greyhound, megabus, flixbus, national express, mta, "
        "bart, caltrain, clipper card, opal card, myki, deutsche bahn, db ticket, irctc, "
        "ezpass, e zpass, fastrak, jiffy lube, halfords, autozone, kwik fit, justpark, ringgo"
    ),
    Category.HOUSING: (
        "ikea, home depot, homedepot, lowes, bunnings, wayfair, b and q, b&q, screwfix, wickes, "
        "homebase, dunelm, bed bath and beyond, crate and barrel, pottery barn, leroy merlin, "
        "obi, bauhaus, wilko, toolstation, ace hardware"
    ),
    Category.UTILITIES: (
        "verizon, at and t, att, t mobile, tmobile, vodafone, o2, ee bill, comcast, xfinity, "
        "virgin media, bt broadband, british gas, edf, eon, octopus energy, pg and e, pge, con "
        "edison, coned, thames water, telstra, optus, rogers, jio, airtel, giffgaff, mint "
        "mobile, spectrum, cricket wireless, sprint bill, bell canada, telus, ovo energy"
    ),
    Category.HEALTH: (
        "cvs, walgreens, rite aid, boots pharmacy, superdrug pharmacy, planet fitness, puregym, "
        "pure gym, the gym group, equinox, la fitness, anytime fitness, virgin active, david "
        "lloyd, specsavers, vision express, warby parker, betterhelp, bupa, kaiser, apollo "
        "pharmacy, holland and barrett, gnc, cult fit, f45, orangetheory, ymca"
    ),
    Category.ENTERTAINMENT: (
        "steam, playstation store, xbox store, nintendo, nintendo eshop, eshop, epic games, "
        "ticketmaster, eventbrite, stubhub, amc, cineworld, odeon, vue cinema, regal cinemas, "
        "imax, imdb, disneyland, disney world, legoland, bookmyshow, pvr, dave and busters, "
        "topgolf, roblox, fortnite, riot games, blizzard, dice fm, seatgeek, live nation"
    ),
    Category.SHOPPING: (
        "amzn, tgt, wmt, takealot, zara, h&m, h and m, hm, primark, uniqlo, asos, shein, temu, "
        "aliexpress, ebay, etsy, "
        "target, walmart, best buy, bestbuy, argos, currys, john lewis, marks and spencer, m&s, "
        "next store, tk maxx, tkmaxx, tj maxx, ross, macys, nordstrom, old navy, gap, nike, "
        "adidas, decathlon, foot locker, jd sports, apple store, media markt, mediamarkt, "
        "saturn, flipkart, myntra, kmart, big w, the iconic, mango, levis, lululemon, "
        "patagonia, north face, rei, harrods, selfridges, b&h, newegg, vinted, depop, poshmark, "
        "dollar tree, dollar general, poundland, flying tiger, muji, miniso, jd com, taobao, "
        "lazada, shopee"
    ),
    Category.TRAVEL: (
        "airbnb, booking com, expedia, hotels com, ryanair, easyjet, british airways, delta "
        "airlines, united airlines, american airlines, southwest airlines, jetblue, lufthansa, "
        "emirates, qantas, air canada, wizz air, klm, air france, indigo flight, vueling, "
        "marriott, hilton, hyatt, holiday inn, premier inn, travelodge, ibis, hertz, avis, "
        "enterprise rent a car, sixt, europcar, eurostar, agoda, makemytrip, hostelworld, "
        "trivago, skyscanner, vrbo, oyo, esta"
    ),
    Category.EDUCATION: (
        "coursera, udemy, skillshare, duolingo, masterclass, khan academy, barnes and noble, "
        "waterstones, whsmith, chegg, edx, linkedin learning, pluralsight, codecademy, babbel, "
        "rosetta stone, brilliant org, datacamp, foyles, wh smith"
    ),
    Category.SUBSCRIPTIONS: (
        "netflix, spotify, hulu, disney plus, disney+, disneyplus, hbo, hbo max, max "
        "subscription, amazon prime, prime video, prime membership, apple music, apple tv, "
        "apple one, icloud, icloud storage, youtube premium, youtube music, google one, google "
        "play, app store, google storage, dropbox, audible, paramount plus, peacock, "
        "crunchyroll, tidal, deezer, adobe, photoshop, creative cloud, microsoft 365, office "
        "365, github, chatgpt, openai, claude, patreon, substack, medium membership, new york "
        "times, nyt, washington post, economist, financial times, guardian subscription, "
        "notion, xbox game pass, game pass, playstation plus, ps plus, nintendo online, twitch, "
        "onlyfans, nordvpn, 1password, kindle unlimited, scribd, strava, headspace, calm app, "
        "tinder, bumble, linkedin premium, canva, zoom, hotstar, now tv, sky tv, sky sports, "
        "dazn, espn, espn plus, linkedin, evernote, grammarly, midjourney"
    ),
    Category.PERSONAL_CARE: (
        "sephora, ulta, lush, superdrug, bath and body works, the body shop, body shop, "
        "supercuts, great clips, loreal, mac cosmetics, nykaa, gillette, dollar shave club, "
        "glossier, kiehls, dm drogerie, rossmann, toni and guy"
    ),
    Category.GIFTS: (
        "hallmark, moonpig, interflora, 1800 flowers, red cross, oxfam, unicef, wwf, salvation "
        "army, save the children, wikipedia"
    ),
    Category.PETS: (
        "petco, petsmart, pets at home, chewy, petbarn, fressnapf, purina, whiskas, pedigree, "
        "barkbox, rover, royal canin, zooplus"
    ),
    Category.OTHER: "fedex, ups, dhl, usps, royal mail, western union, h&r block, turbotax",
}
