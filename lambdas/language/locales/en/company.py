"""English words whose category hangs on the words beside them."""

from lambdas.ledger.categories import Category

_ANIMALS = (
    "dog dogs cat cats pet pets puppy puppies kitten kittens vet vets hamster rabbit parrot "
    "budgie goldfish horse pony hund katze tierarzt perro gato chien hond cane veterinario"
).split()
_GIVEN = (
    "gift gifts present presents prezzie prezzies prezzy pressie donation donations geschenk "
    "cadeau regalo"
).split()

DECIDING: dict[str, Category] = dict.fromkeys(_ANIMALS, Category.PETS) | dict.fromkeys(
    _GIVEN, Category.GIFTS
)


def _things(text: str) -> frozenset[str]:
    return frozenset(thing.strip() for thing in text.split(","))


COMPANY: dict[Category, frozenset[str]] = {
    Category.PETS: _things(
        "exam, pills, pill, shots, shot, jabs, x ray, xray, surgery, food, treats, treat, toy, "
        "toys, bed, brush, shampoo, collar, medicine, meds, medication, checkup, check up, "
        "vaccine, vaccines, vaccination, vaccinations, insurance, grooming, bath, bowl, bowls, "
        "boarding, tablets, blanket, lead, cage, hay, crate, treatment, consultation, blood test, "
        "bloodwork, antibiotics, ointment, prescription, haircut, biscuits, bone, bones, ball"
    ),
    Category.GROCERIES: _things(
        "coffee, tea, juice, chips, cookies, cookie, cake, cakes, chocolate, ice cream, snacks, "
        "snack, salad, soup, noodles, pizza, croissants, muffins, donuts, beer, beers, cider, "
        "wine, gin, vodka, rum, whisky, whiskey, soda, coke, lemonade, crisps, dessert, wraps, "
        "bagels, sandwich, burgers, burger, steak, steaks, wings, hummus, fries, water, candy, "
        "naan, samosas, popcorn, falafel, dumplings, spaghetti, lasagne, lasagna, smoothie, "
        "hot dogs, drinks, tacos, pancakes, waffles, curry, sushi, soap, tissues, batteries, "
        "candles, paper plates, light bulbs"
    ),
    Category.DINING: _things(
        "chicken, fish, wine, bread, fries, water, juice, rice, salmon, shrimp, prawns, lamb, "
        "cheese, garlic bread, popcorn, candy, chocolate, beef, pork, duck, octopus, calamari, "
        "lobster, crab, oysters, mussels, olives, nuts, potatoes, vegetables, eggs, bacon, "
        "sausages, sausage, cider, prosecco, champagne, cola, pasta, service, still water, "
        "sparkling water, mineral water, fruit, yogurt, kimchi, soju, sake, corn, sides, starter, "
        "starters, main, mains, side, bottle, tip"
    ),
    Category.UTILITIES: _things("water, gas, power, trash, oil"),
    Category.HEALTH: _things(
        "exam, test strips, strips, tests, test, cream, wipes, mask, filling, cleaning, brush, "
        "mouthwash, floss, glasses, lotion, sunscreen"
    ),
    Category.EDUCATION: _things(
        "lab fee, fee, fees, registration, uniform, uniforms, backpack, calculator, trip, bus, "
        "lunch, paper, folders, glue, scissors"
    ),
    Category.PERSONAL_CARE: _things("tip, cut, colour, color, wash, brush, tissues, wipes"),
    Category.ENTERTAINMENT: _things("ticket, tickets, program, merch, t shirt, poster"),
}
"""By category: what belongs to it if it stands among other things of it, and to another if not."""
