"""Words that lean to a category, and say too little to be a thing that was paid for."""

from lambdas.ledger.categories import Category

HINTS: dict[Category, str] = {
    Category.GROCERIES: """
orange, spread, lays, slab, alcohol, spirits, formula, ariel, vanish, rations, booths,
my food bag, norma, hit markt, cora, pam, dirk, marche, brood, fresh, frozen, canned, tinned,
organic, bio, vegan, halal, kosher, gluten free, ripe, shopping list, stock up, restock,
pantry stock, grocer, mart, supermkt, kilo of, pound of, punnet, carton, tin of, jar of, bag of,
bottle of, box of fruit, six, dozen, cartons, cans of, cooking, cook, baking, cleaning stuff,
household, household stuff, household items, weekly, essentials, bits and bobs, bits and pieces
""",
    Category.DINING: """
ate out, all you can eat, grill, ordered in, brew, joe, java, shake, reuben, danish, cone, mala,
madras, foul, mole, patty, doubles, alfredo, parma, midi, stout, rounds, martini, cosmopolitan,
mule, tab, bk, spur, perkins, cfa, earls, angel in us, essen, addition, airport snack, ate, eaten,
drank, drunk, dined, feast, munchies, bite, a bite, bite to eat, grub, nosh, scran, nom, noms,
tucker, feed, hungover, chef, waiter, bartender, barista, table for two, table for, menu, eatery,
eateries, joint, spot, hirsch, goldener, goldenen, goldene, zum, beim, chez, hut, house special,
special, combo, platter, plate, portion, slice, scoop, large fries, happy, spicy, fried, grilled,
roasted, baked, toasted, iced, delivered, leftovers, crispy, steamed, noodle, stew, roll, rolls,
bake, bites
""",
    Category.TRANSPORT: """
shuttle, stagecoach, abono, filled up, gassed up, sprit, essence, posto, charged the car,
charged the tesla, turnpike, i-pass, brakes, itv, shaken, taller, towing, tow, speeding, auto,
drove, driving, drive, parked, park, rode, commuted, route, station, platform, stop, trip home,
way home, way to work, to work, from work, driver, cabbie, chauffeur, vehicle, truck, lorry, suv,
jeep, ute, pickup, wheels, engine, bonnet, bumper, honda, toyota, ford, bmw, audi, mercedes,
volkswagen, vw, nissan, hyundai, kia, mazda, subaru, tesla, volvo, fiat, renault, peugeot,
citroen, skoda, seat leon, suzuki, yamaha, kawasaki, ducati, harley, vauxhall, opel, chevy,
chevrolet, dodge, jaguar, lexus, porsche, mini cooper, prius, civic, corolla, golf tdi, rental
""",
    Category.HOUSING: """
strata, drawers, bench, cot, hooks, bucket, bulb, bulbs, fuse, locks, hinges, bowl, bowls, stove,
oven, induction, boiler, bai, painter, tile, tiles, builder, timber, cement, concrete, bricks,
gravel, skip, tap, sink, architect, clock, bolts, saw, ladder, turf, deck, rake, habitat, gamma,
hometown, leroy, regal, kira, repair, studio, condo, bedroom, bathroom, bath, living room, lounge,
hallway, attic, basement, cellar, loft, roof, wall, floor, ceiling, window, door, yard, backyard,
balcony, porch, terrace, tenant, lease, landlady, roommate, flatmate, housemate, tidy, assembly,
assembled, installation, install, installed, fix, fixed, fixing, repaired, handy, renovate,
furnishing, furnished, wood, wooden, ceramic, rack, hook, stand, basket, container, containers,
box, cover, holder, organiser, organizer
""",
    Category.UTILITIES: """
fibre, us cellular, cox, we energies, belong, converge, elisa, luz, gaz i prad, provider, network,
plan, contract, meter, usage, tariff, kwh, megabit, gigabit, unlimited data, calls, minutes, data,
gb, connection, line rental, quarterly bill
""",
    Category.HEALTH: """
fertility, specialist, shrink, operation, deductible, anthem, barre, spin, spinning, mma, clicks,
cerebral, hers, academia, sick, ill, illness, flu, cold and flu, cough, sore throat, injury,
injured, broken arm, allergy, allergies, hay fever, asthma, diabetes, diabetic, migraine,
headache, back pain, knee, ankle, shoulder, tooth, teeth, toothache, gum pain, eye, eyes, ears,
skin, rash, eczema, acne, heart, blood, sugar test, pregnancy, prenatal, maternity, birth,
newborn checkup, mental health, anxiety, depression, appointment, consultation, consult,
screening, test, tests, scan, procedure, treatment, session, tablet pack, tablets, capsule,
capsules, strips, dose, refill, syrup, drops, dr, drs, ward, medi, med, workout, exercise,
trainer, run, running, marathon, lap, laps
""",
    Category.PERSONAL_CARE: """
highlights, comb, weave, mani, rituals, mecca, douglas, alteration, alterations, pressing, berber,
trim, fade, colour, color, dye, blow, wash, styling, stylist, appointment beauty, face, lip, lips,
lash, brow, nail, hand, foot, feet, body, scent, scented, smell, hygiene, shave, shaved, groom,
relax, relaxing, pamper, pampering, cleanse, moisturizing, glow
""",
    Category.ENTERTAINMENT: """
rented a movie, disco, comedy, broadway, symphony, exhibit, observatory, carnival, bait, baseball,
futsal, soccer, rugby, wwe, ufc, slots, toys r us, crafts, album, prom, fifa, book my show, fever,
watched, watch a, watching, played, playing, playoffs, tournament, championship, league,
cup final, finals, final, derby, season, stadium, arena, venue, entry, entrance, admission, admit,
premiere, episode, band, gigging, dj, stage, act, performance, rides, attraction, attractions,
craft, paints, skins, level, levels, stream, card pack, booster, boosters, adult ticket,
child ticket, tickets for, tickets to, ticket for, swimming kids, kids swimming, picnic,
beach day, sledge, sled, dance, dancing, band practice, rehearsal, choir, piano rental, team
""",
    Category.TRAVEL: """
lodge, cabin, cottage, villa, trek, eta, roaming, hired car, jalan, condor, norwegian, indigo,
vol, vols, journey, weekend in, night in, nights in, stay, stayed, staying, room night, overnight,
booked, reservation, check in, check out, terminal, gate, boarding, layover, island, beach,
abroad, overseas, city, tourist, tourism, itinerary, paris, london trip, rome, lisbon, barcelona,
berlin, tokyo, bali, hawaii, cancun, vegas, greece, spain, italy, portugal, thailand, vietnam,
mexico trip, dubai, ibiza, mallorca, majorca, tenerife, maldives, mauritius, goa, sydney trip,
amsterdam, prague, budapest, vienna, copenhagen, dublin trip, edinburgh, new york trip, nyc trip
""",
    Category.SHOPPING: """
vintage, polo, jersey, trunks, briefs, thong, robe, kicks, pendant, shades, cpu, galaxy, pixel,
amp, mic, alexa, torch, flashlight, harness, rope, basketball, weights, scales, incense, calendar,
lighter, outlet, haul, challenger, courts, rebel, kathmandu, bonds, typo, trade me, winners,
staples, burlington, sears, vans, converse, columbia, hermes, tiffany, pandora, dell, aldo,
about you, otto, conrad, alternate, action, jules, springfield, allegro, reserved, ripley, wear,
wore, size, sized, pair of, pair, cotton, leather, silk, designer, brand, branded, sale, sales,
deal, bargain, discount, clearance, order, ordered, purchase, purchases, shops, device, devices,
accessory, accessories, cables, cord, plug, adaptor, usb, bluetooth, wireless, hdmi, digital,
electronic, warranty, extended warranty, refurbished, strap, amz, brass, gold, silver
""",
    Category.EDUCATION: """
scouts, exams, sat, mba, phd, dictionary, atlas, pen, ruler, markers, bertrand, brilliant, hon,
spp, teacher, teachers, professor, student, pupils, pupil, lecture, lectures, degree, diploma,
certificate, semester, term, grade, homework, test prep, prep, reading, read, chapter, page,
pages, lab, laboratory, science, maths, math, physics, chemistry, biology, history, geography,
english, kid's class, coach, coaching, lang, language
""",
    Category.SUBSCRIPTIONS: """
paramount, i cloud, prime, guardian, bloomberg, medium, azure, slack, illustrator, proton, norton,
calm, my fitness pal, shudder, nebula, starz, showtime, sling, sky, stan, binge, crave, astro,
sirius, software, website, aaa, monthly, yearly, annual, annually, per month, pro plan, renew,
renewed, renews, trial, apps, license, licence, storage, sub, online service, account
""",
    Category.GIFTS: """
thank you gift, thank you card, thank you flowers, donated, homeless, macmillan, poppy, amnesty,
npr, ukraine, refugees, bday, b day, anniversary, hanukkah, diwali, eid, easter, valentine,
graduation, retirement, collection for, whip round, chip in, chipped in, pitched in, contribution,
contributed, surprise for, thank you, thankyou, congrats, congratulations, offering, temple
""",
    Category.PETS: """
kong, hay, livery, saddle, stables, pup, kitty, bought by many, fido, rex, milo, bella dog,
luna cat, max dog, fluffy, paw, paws, fur, furry, tail, walkies, bark, barking, meow, purr,
collar, lead, flea, fleas, worm, worms, ticks, cage, tank, groomer, animal, animals, breed,
breeder, chew, chews, pet name, feathers
""",
    Category.OTHER: """
withdrew cash, withdrawal, loan, emi, debt, divorce, bail, jury, citizenship, customs, isa,
savings, investment, investments, invested, stocks, etf, sip, bitcoin, btc, ethereum, eth, crypto,
dogecoin, coinbase, binance, robinhood, vanguard, fidelity, burial, cemetery, packaging, parcel,
mail, printing, scanning, trademark, patent, permit, lost bet to, lost card fee, delivery,
delivery fee, service fee, booking fee, admin, deposit, penalty, copy, print, charges, bank,
transfer, cash, owed, lend, lent, paperwork, form, forms, legal, government, office, official,
document, documents, registration, application, random, something, whatever, thing, venmo, paypal,
zelle, cash app, cashapp, revolut
""",
    Category.SALARY: """
salary credited, salary received, salary came, salary hit, sal credited, my wages, paid by work
""",
    Category.REFUND: """
amazon refunded, deposit returned, bond returned, returned item, returned shoes,
returned the shoes, returned jacket, got reimbursed, expenses paid back, expenses reimbursed,
claim paid, reversal, credited back, credited me back, paid me back, pays me back, paid back by
""",
    Category.OTHER_INCOME: """
child support received, unemployment, stimulus, grant, grants, alimony received, rente, caf,
retraite, juros, client paid, surveys, prolific, plasma, paypal received, venmo received, royalty,
rent received, tenant paid, lodger, rental payment received, parking space rent received,
interest earned, interest received, interest credited, interest paid to me,
interest payment received, sold stocks, sold shares, profit, prize, won prize, bounty, referral,
found money, found on the street, found on the ground, settlement
""",
}
