"""English words for what is bought, by category.

A word says nothing about singular and plural by itself: both are listed where both are used.
"""

from lambdas.ledger.categories import Category

STRONG: dict[Category, str] = {
    Category.GROCERIES: (
        "groc, grocs, honey, jam, kale, spinach, peppers, garlic, ginger, salmon, tuna, shrimp, "
        "prawns, "
        "turkey, lamb, pork, cucumber, broccoli, corn, peaches, pears, mangoes, pineapple, melon,"
        " watermelon, salt, pepper, ketchup, mayo, mustard, vinegar, tinned food, crackers, "
        "biscuits, popsicles, tissues, foil, bleach, wipes, washing liquid, dishwasher tablets,"
        " six pack, prosecco, cider, sparkling water, "
        "milk, bread, eggs, egg, cheese, vegetables, veggies, veg, veges, fruit, fruits, fruit "
        "and veg, apples, apple juice, apples and pears, bananas, banana, oranges, potatoes, "
        "tomatoes, onions, carrots, avocado, avocados, berries, strawberries, grapes, lemons, "
        "mushrooms, salad bag, rice, pasta, flour, sugar, butter, yogurt, yoghurt, cereal, "
        "oats, meat, chicken breast, beef, mince, bacon, ham, sausages, cooking oil, olive oil, "
        "oil, spices, toilet paper, toilet roll, loo roll, paper towels, kitchen roll, "
        "detergent, washing powder, laundry detergent, dish soap, washing up liquid, cleaning "
        "supplies, cleaning products, bin bags, trash bags, sponges, baby food, nappies, "
        "diapers, baby wipes, wine, beer from store, water bottles, bottled water, greengrocer, "
        "greengrocers, butcher, butchers, bakery, baker, bakers, farmers market, fishmonger, "
        "deli, corner shop, convenience store, bodega, provisions, pantry, food for the week, "
        "weekly groceries, tofu, beans, lentils, nuts, frozen food, ingredients, juice, oat "
        "milk, almond milk, tea bags, coffee beans, ground coffee, instant coffee, off licence, "
        "liquor store, 🛒, 🥦, 🍎, 🥛, 🍞, 🥚, 🥕, 🍌, 🧀"
    ),
    Category.DINING: (
        "scone, scones, crepe, crepes, quesadilla, ceviche, laksa, bibimbap, teriyaki, samosa, "
        "samosas, dosa, naan, hummus, lasagna, lasagne, risotto, spaghetti, carbonara, pad see "
        "ew, bao, bento, roast dinner, sunday roast, date night, team lunch, work lunch, team "
        "dinner, girls night, pub lunch, pub quiz, mocktail, mocktails, margarita, mojito, "
        "spritz, lager, ale, frappuccino, cortado, iced coffee, iced latte, lemonade, coke, "
        "soda, crisps, sweets shop, ice creams, froyo, acai bowl, "
        "lunch, lunches, lnch, dinner, dinners, din, dinna, bfast, brekkie, breakfast, brunch, "
        "supper, meal, meals, coffee, "
        "coffees, cofee, coffe, cuppa, latte, lattes, cappuccino, cappucino, espresso, "
        "espressos, americano, flat white, flat whites, mocha, macchiato, tea, chai, matcha, "
        "bubble tea, boba, hot chocolate, cafe, coffee shop, diner, bistro, canteen, cafeteria, "
        "steakhouse, pizzeria, pub, pubs, bar, beer, beers, pint, pints, cocktail, cocktails, "
        "drinks, drink, wine bar, glass of wine, happy hour, pizza, pizzas, burger, burgers, "
        "burrito, burritos, taco, tacos, sushi, ramen, pho, noodles, curry, kebab, kebabs, "
        "doner, falafel, shawarma, gyros, gyro, hot dog, hotdog, sandwich, sandwiches, sub "
        "sandwich, panini, wrap, bagel, bagels, croissant, croissants, donut, donuts, doughnut, "
        "doughnuts, muffin, muffins, cake, cakes, pastry, pastries, cookie, cookies, ice cream, "
        "icecream, gelato, sundae, dessert, desserts, pancakes, waffles, fries, chips, nachos, "
        "wings, chicken wings, steak, fish and chips, dim sum, dumplings, biryani, thali, pad "
        "thai, poke, poke bowl, tapas, bbq, barbecue, salad, soup, smoothie, smoothies, "
        "milkshake, snack, snacks, street food, food truck, food delivery, delivery food, "
        "takeaway, take away, take out, takeout, chinese, indian, thai, chinese food, indian "
        "food, thai food, mexican food, italian, buffet, food court, fast food, meal deal, meal "
        "deals, restaurant bill, bar tab, round of drinks, sarnie, mac and cheese, "
        "fried chicken, brekkie, brekky, lunch out, meal deal, whisky, whiskey, gin, vodka, ☕, "
        "🍕, 🍔, 🍣, 🍜, 🍺, 🍻, 🍷, 🍸, 🍹, 🌮, 🌯, 🍦, "
        "🍰, 🍩, 🥐, 🥪, 🍟, 🥗, 🍝, 🍱, 🥡, 🍽, 🍴, 🧋"
    ),
    Category.TRANSPORT: (
        "taxi, taxis, cab, cabs, cab ride, minicab, rideshare, ride share, bus, buses, bus "
        "fare, bus ticket, bus tickets, bus pass, train, trains, train fare, train ticket, "
        "train tickets, tram, trams, metro, subway fare, subway ticket, metro card, metrocard, "
        "tube, underground, rail, railcard, oyster, oyster card, travelcard, monthly pass, "
        "season ticket, ferry, scooter, scooter ride, e scooter, bike share, bike hire, bike "
        "repair, petrol, gas station, gasoline, fuel, diesel, gas for car, gas for the car, "
        "tank of gas, filled up the car, filled up the tank, filled the tank, topped up the "
        "car, ev charging, car charging, charging station, supercharger, parking, parking "
        "ticket, parking fee, parking meter, car park, toll, tolls, toll road, bridge toll, car "
        "wash, carwash, car repair, car service, oil change, mechanic, tyres, tires, tyre, "
        "tire, car insurance, car payment, mot, car tax, road tax, vehicle registration, car "
        "parts, garage, garage bill, fare, fares, auto rickshaw, rickshaw, tuk tuk, car rental "
        "for work, driving license, driving licence, congestion charge, speeding ticket, "
        "speeding fine, rental bike, motorbike, tram back, tram ticket, tram tickets, bike "
        "tyre, puncture, commuter pass, transit, transit pass, 🚕, 🚖, "
        "🚌, 🚎, 🚆, 🚇, 🚊, 🚋, 🚉, ⛽, 🅿, "
        "🚗, 🚙, 🛴, 🚲"
    ),
    Category.HOUSING: (
        "mug, mugs, plates, cutlery, blender, iron, ironing board, heater, air conditioner, "
        "fan, saucepan, bookcase, bed, mirror, blinds, cushion, cushions, blanket, doormat, "
        "smoke alarm, lightbulb, gardener, window cleaner, removal van, key cutting, spare key,"
        " "
        "rent, mortgage, mortgage payment, house payment, landlord, furniture, sofa, couch, "
        "mattress, bed frame, wardrobe, desk, desk lamp, lamp, lamps, chair, chairs, table, "
        "bookshelf, shelf, shelves, curtains, rug, carpet, paint, plumber, plumbing, "
        "electrician, handyman, repairs, home repair, home insurance, renters insurance, "
        "contents insurance, house insurance, property tax, council tax, hoa, hoa fees, service "
        "charge, cleaner, cleaning lady, maid, house cleaning, bedding, bed sheets, sheets, "
        "pillow, pillows, duvet, towels, kitchenware, pots and pans, pots, pans, frying pan, "
        "light bulbs, lightbulbs, light bulb, tools, hardware store, drill, screws, garden, "
        "gardening, plants, plant, plant pot, flowers for home, lawn mower, fridge, washing "
        "machine, dishwasher, microwave, vacuum, vacuum cleaner, hoover, kettle, toaster, "
        "moving van, movers, storage unit, locksmith, decorating, renovation, deposit for flat, "
        "pest control, 🏠, 🏡, 🛋, 🛏"
    ),
    Category.UTILITIES: (
        "electricity, electric, electric bill, electricity bill, power bill, water bill, "
        "gas bill, gas and electric, heating, heating bill, internet, internet bill, broadband, "
        "wifi, wi fi, phone bill, phone, mobile bill, cell phone bill, mobile plan, phone plan, "
        "sim, sim card, phone credit, phone top up, mobile top up, data plan, landline, energy, "
        "energy bill, hydro, hydro bill, sewage, trash, garbage, bin collection, council bill, "
        "tv licence, tv license, cable bill, cable, power, 💡, 🔌, 🚰"
    ),
    Category.HEALTH: (
        "doctor, doctors, dr appointment, gp, dentist, dental, dental checkup, optician, "
        "opticians, glasses, contact lenses, contacts, pharmacy, chemist, chemists, drugstore, "
        "drug store, prescription, prescriptions, meds, medication, pills, painkillers, "
        "ibuprofen, paracetamol, aspirin, vitamins, supplements, protein powder, therapy, "
        "therapist, counselling, counseling, psychologist, physio, physiotherapy, "
        "physiotherapist, chiropractor, hospital, clinic, blood test, x ray, xray, checkup, "
        "check up, vaccine, flu shot, health insurance, medical bill, copay, co pay, gym, gym "
        "membership, gym fee, gym pass, gym class, yoga, yoga class, pilates, crossfit, "
        "personal trainer, swimming pool, swimming, swim, bandages, plasters, thermometer, "
        "inhaler, insulin, test strips, allergy pills, covid test, first aid, cough syrup, spin "
        "class, massage "
        "therapy, surgery, 💊, 🏥, 🩺, 🦷, 🏋"
    ),
    Category.ENTERTAINMENT: (
        "movie, movies, cinema, film, films, theatre, theater, concert, concerts, gig ticket, "
        "gig tickets, concert ticket, concert tickets, festival, museum, museums, gallery, "
        "exhibition, zoo, aquarium, theme park, amusement park, bowling, karaoke, arcade, video "
        "game, video games, game, games, board game, board games, pc game, steam game, escape "
        "room, mini golf, golf, laser tag, paintball, climbing, climbing gym, bouldering, ice "
        "skating, skating, ski pass, ski lift, comedy show, comedy club, stand up, opera, "
        "ballet, musical, club, nightclub, night club, club entry, cover charge, party, "
        "lottery, lotto, lottery ticket, scratch card, betting, bet, bets, casino, poker, pool, "
        "billiards, match ticket, football match, football tickets, football ticket, game "
        "tickets, movie night, movie ticket, movie tickets, cinema ticket, cinema tickets, "
        "popcorn, puzzle, lego, toy, toys, vinyl, records, record, comic, comics, magazine, "
        "magazines, guitar strings, guitar, instrument, craft supplies, yarn, hobby, fishing, "
        "darts, quiz night, fair, funfair, circus, event ticket, event tickets, show tickets, "
        "🎬, 🎟, 🎫, 🎮, 🎳, 🎤, 🎭, 🎸, 🎡, 🎢, 🎲, 🍿"
    ),
    Category.SHOPPING: (
        "blazer, leggings, flip flops, tracksuit, vest, polo shirt, raincoat, beanie, tights, "
        "bra top, joggers, sweatshirt, sweatpants, loafers, clothes shopping, smartwatch, "
        "router, usb stick, webcam, power bank, adapter, phone cover, screen protector, yoga "
        "mat, dumbbells, football boots, tennis racket, "
        "shoes, shoe, boots, boot, trainers, sneakers, sandals, heels, slippers, shirt, shirts, "
        "t shirt, t shirts, tshirt, tshirts, tee, tees, jeans, trousers, pants, shorts, skirt, "
        "dress, dresses, suit, jacket, jackets, coat, coats, sweater, jumper, hoodie, hoodies, "
        "cardigan, blouse, top, socks, underwear, bra, bras, pyjamas, pajamas, hat, scarf, "
        "gloves, baseball cap, belt, tie, "
        "bag, handbag, purse, backpack, rucksack, wallet, watch, jewellery, "
        "jewelry, earrings, necklace, ring, bracelet, sunglasses, umbrella, swimsuit, bikini, "
        "gym shoes, running shoes, sportswear, laptop, computer, pc, tablet, ipad, iphone, new "
        "phone, smartphone, headphones, earphones, earbuds, airpods, speaker, keyboard, mouse, "
        "monitor, screen, charger, phone charger, cable charger, usb cable, hdmi cable, phone "
        "case, camera, lens, printer, printer ink, ink, batteries, battery, tv, television, "
        "kindle, console, controller, hard drive, ssd, memory card, electronics, gadget, "
        "gadgets, clothes, clothing, outfit, costume, tailor, dry cleaning for suit, uniform, "
        "mall, department store, thrift store, charity shop, online shopping, candles, candle, "
        "vase, picture frame, stationery store, bike, bicycle, helmet, tent, stroller, pram, 👟, "
        "👠, 👗, 👕, 👖, 🧥, 👜, 🛍, 💻, 📱, 🎧, ⌚"
    ),
    Category.TRAVEL: (
        "flight, flights, plane ticket, plane tickets, airfare, air fare, plane, airline, "
        "airport transfer, hotel, hotels, hostel, motel, resort, bnb, b and b, "
        "guesthouse, accommodation, campsite, camping, cruise, holiday, holiday rental, "
        "vacation, trip, tour, guided tour, sightseeing, excursion, car hire, car rental, "
        "rental car, rent a car, visa, visa fee, passport, passport renewal, luggage, suitcase, "
        "baggage fee, checked bag, travel insurance, travel adapter, souvenir, souvenirs, duty "
        "free, city break, road trip, weekend away, ski trip, boat trip, ✈, 🛫, 🏨, 🧳, 🏖, 🏝, 🗺"
    ),
    Category.EDUCATION: (
        "tuition, tuition fee, tuition fees, school fees, school fee, school trip, school "
        "supplies, college, university, uni, uni fees, course, courses, online course, class "
        "fee, lesson, lessons, piano lesson, piano lessons, guitar lesson, guitar lessons, "
        "driving lesson, driving lessons, language course, spanish lessons, french class, "
        "tutor, tutoring, workshop, seminar, conference, exam, exam fee, textbook, textbooks, "
        "book, books, ebook, ebooks, notebook, notebooks, stationery, pens, pencils, bookshop, "
        "bookstore, library fine, library, student loan, kindergarten, nursery, nursery fees, "
        "daycare, day care, childcare, certification, training course, bootcamp, 📚, "
        "📖, 🎓, 📝, ✏"
    ),
    Category.SUBSCRIPTIONS: (
        "subscription, membership, monthly subscription, annual subscription, streaming, "
        "streaming service, cloud storage, vpn, newspaper subscription, magazine subscription, "
        "music subscription, app subscription, domain renewal, web hosting, hosting, domain"
    ),
    Category.PERSONAL_CARE: (
        "haircut, hair cut, haircuts, hairdresser, hairdressers, hair, hair salon, barber, "
        "barbers, barbershop, salon, nails, nail salon, manicure, pedicure, waxing, wax, "
        "facial, spa, spa day, massage, sauna, tattoo, piercing, makeup, make up, mascara, "
        "lipstick, foundation, perfume, cologne, aftershave, skincare, skin care, moisturiser, "
        "moisturizer, sunscreen, sun cream, lotion, cream, face cream, shampoo, conditioner, "
        "shower gel, body wash, soap, toothpaste, toothbrush, mouthwash, floss, deodorant, "
        "razor, razors, shaving cream, tampons, pads, sanitary pads, hair dye, hair gel, "
        "cosmetics, toiletries, cotton pads, eyebrows, lashes, dry cleaning, dry cleaner, dry "
        "cleaners, laundry, laundromat, launderette, 💇, 💅, 💄, 🧴"
    ),
    Category.GIFTS: (
        "gift, gifts, present, presents, gift card, giftcard, birthday gift, birthday present, "
        "birthday card, wedding gift, wedding present, christmas presents, christmas present, "
        "xmas presents, xmas present, xmas gifts, flowers, bouquet, roses, donation, donations, "
        "charity, church, fundraiser, sponsorship, greeting card, valentines, anniversary gift, "
        "baby shower, mothers day, fathers day, card for mum, card for mom, card for dad, go "
        "fund me, gofundme, secret santa, 🎁, 💐, 🌹, 💝"
    ),
    Category.PETS: (
        "dog food, cat food, pet food, dog treats, cat litter, litter, kitty litter, vet, vets, "
        "vet bill, veterinarian, dog, cat, puppy, kitten, dog walker, dog walking, dog groomer, "
        "grooming for dog, dog grooming, pet insurance, pet store, pet shop, dog toy, dog toys, "
        "cat toy, cat toys, leash, flea treatment, flea drops, fish tank, aquarium fish, "
        "hamster, rabbit, bird seed, kennel, cattery, pet sitter, dog sitter, chew toy, catnip, "
        "🐶, 🐱, 🐕, 🐈, 🐾, 🐩, 🐹, 🐰"
    ),
    Category.OTHER: (
        "atm fee, bank fee, bank fees, babysitter, overdraft fee, fine, fines, lawyer, accountant, "
        "tax, "
        "taxes, income tax, postage, stamps, post office, courier, shipping, passport photos, "
        "photocopies, notary, bank charge, bank charges, cigarettes, cigs, smokes, weed, "
        "tobacco, vape, life insurance, cash withdrawal, safe deposit, funeral"
    ),
    Category.SALARY: ("salary, wages, paycheck, payday, payslip, bonus, overtime, got paid"),
    Category.REFUND: "refund, refunded, cashback, reimbursed, tax refund, tax rebate",
    Category.OTHER_INCOME: (
        "freelance, freelancing, side hustle, side gig, dividend, dividends, interest, rental "
        "income, lottery win, pocket money, inheritance, royalties, invoice paid, tutoring "
        "income, pension, stipend, scholarship, child benefit"
    ),
}

WEAK: dict[Category, str] = {
    Category.GROCERIES: (
        "food, shop, market, store, kitchen, fish, chicken, chocolate, water, candy, sweets"
    ),
    Category.DINING: "treat, round, order in, fries, tip, tips",
    Category.TRANSPORT: "gas, car, ride, ticket to, van, lyft",
    Category.HOUSING: "home, house, flat, apartment, room, cleaning, insurance, ikea",
    Category.UTILITIES: "bill, bills, mobile, top up",
    Category.ENTERTAINMENT: "tickets, ticket, show, match, event, night out, music",
    Category.SHOPPING: "amazon, online, case, clothes, makeup bag",
    Category.EDUCATION: "class, classes, training, paper",
    Category.SUBSCRIPTIONS: "renewal, app, premium",
    Category.GIFTS: "birthday, wedding, christmas, xmas, card",
    Category.TRAVEL: "hire, booking, ticket home, airport",
    Category.PERSONAL_CARE: "brush",
    Category.OTHER: "fee, fees, stuff, things, charge",
}
