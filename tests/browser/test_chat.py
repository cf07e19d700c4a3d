import json
import re

import pytest
import requests
from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tests.browser.wire import Wire

pytestmark = pytest.mark.browser


def count_transactions(api_url: str) -> int:
    body = requests.get(f"{api_url}/transactions", timeout=10).json()
    return len(body["transactions"])


def test_an_expense_is_logged_taken_back_and_put_back(visitor: Visitor, api_url: str) -> None:
    visitor.open()
    visitor.say("spent 12.50 on lunch")
    card = visitor.cards
    expect(card).to_contain_text("$12.50")
    expect(card).to_be_in_viewport()
    expect(card).to_contain_text("Dining")
    visitor.button("Undo").first.click()
    expect(card).to_contain_text("Removed")
    expect(card.locator("del").first).to_have_text("Lunch")
    assert count_transactions(api_url) == 0
    visitor.button("Put it back").click()
    expect(card).not_to_contain_text("Removed")
    assert count_transactions(api_url) == 1
    assert visitor.fits()


def test_several_things_in_one_message_are_one_card_with_one_undo(visitor: Visitor) -> None:
    visitor.open()
    visitor.say("groceries 34.20 and taxi 9")
    expect(visitor.cards).to_have_count(1)
    expect(visitor.cards).to_contain_text("$34.20")
    expect(visitor.cards).to_contain_text("$9.00")
    expect(visitor.cards.get_by_role("button", name="Undo")).to_have_count(1)


def test_a_category_is_changed_on_the_card_and_the_overview_shows_it(
    visitor: Visitor, api_url: str
) -> None:
    visitor.open()
    visitor.say("spent 12.50 on lunch")
    visitor.cards.get_by_role("button", name="Category of Lunch: Dining").click()
    visitor.page.get_by_role("menuitem", name="Gifts").click()
    chip = visitor.cards.get_by_role("button", name="Category of Lunch: Gifts")
    expect(chip).to_be_focused()
    expect(visitor.page.get_by_text("Moved from Dining to Gifts.")).to_be_visible()
    visitor.settle()
    assert visitor.fits()
    visitor.page.get_by_role("link", name="Overview").click()
    chart = visitor.page.locator("[data-testid=stVegaLiteChart]", has_text="Gifts")
    expect(chart).to_be_visible()
    visitor.page.get_by_role("link", name="Chat").click()
    visitor.button("Undo the change").click()
    expect(visitor.cards).to_contain_text("Dining")
    visitor.button("Undo").first.click()
    expect(visitor.cards).to_contain_text("Removed")
    expect(visitor.cards.get_by_role("button", name="Category")).to_have_count(0)
    assert count_transactions(api_url) == 0


def test_a_card_tells_what_was_deleted_elsewhere(visitor: Visitor, api_url: str) -> None:
    visitor.open()
    visitor.say("spent 12.50 on lunch")
    expect(visitor.cards).to_have_count(1)
    (row,) = requests.get(f"{api_url}/transactions", timeout=10).json()["transactions"]
    requests.delete(f"{api_url}/transactions/{row['id']}", timeout=10).raise_for_status()
    visitor.page.reload()
    visitor.settle()
    expect(visitor.cards).to_contain_text("Deleted")
    expect(visitor.cards.locator("del").first).to_have_text("Lunch")
    visitor.button("Put it back").click()
    expect(visitor.cards.locator("del")).to_have_count(0)
    assert count_transactions(api_url) == 1


def test_the_conversation_survives_a_reload_as_it_stands(visitor: Visitor) -> None:
    visitor.open()
    visitor.say("spent 12.50 on lunch")
    visitor.cards.get_by_role("button", name="Undo").click()
    expect(visitor.cards).to_contain_text("Removed")
    visitor.page.reload()
    visitor.settle()
    expect(visitor.mine).to_have_text("spent 12.50 on lunch")
    expect(visitor.cards).to_contain_text("Removed")


def test_a_suggestion_says_what_is_on_it(visitor: Visitor) -> None:
    visitor.open()
    visitor.button("Spent 12.50 on lunch").click()
    expect(visitor.mine).to_have_text("Spent 12.50 on lunch")
    expect(visitor.cards).to_contain_text("$12.50")


def test_a_question_is_answered_with_bars(visitor: Visitor) -> None:
    visitor.open()
    visitor.say("spent 20 on lunch")
    expect(visitor.cards).to_have_count(1)
    visitor.say("how much this month?")
    expect(visitor.cards).to_have_count(2)
    expect(visitor.cards.last.locator(".bb-share")).to_contain_text("$20.00")
    expect(visitor.cards.last).to_be_in_viewport()


def test_a_comparison_and_a_trend_are_drawn_and_survive_a_reload(
    visitor: Visitor, api_url: str
) -> None:
    for day, amount in (("2026-09-10", "30"), ("2026-10-10", "45"), ("2026-11-10", "12.50")):
        body = {"amount": amount, "category": "Dining", "note": "Noodles", "date": day}
        requests.post(f"{api_url}/transactions", json=body, timeout=10).raise_for_status()
    visitor.open()
    visitor.say("did i spend more on dining than last month?")
    expect(visitor.cards.locator(".bb-answer")).to_contain_text("$32.50 less")
    expect(visitor.cards.locator(".bb-share .amount")).to_have_text(["$12.50", "$45.00"])
    visitor.say("dining by month")
    trend = visitor.cards.last.get_by_role("img")
    expect(trend).to_have_accessible_name(re.compile("Sep.*\\$30.*Oct.*\\$45.*Nov.*\\$12.50"))
    expect(trend.locator(".plot span")).to_have_count(3)
    expect(trend).to_be_in_viewport()
    assert visitor.fits()
    visitor.page.reload()
    expect(trend.locator(".plot span")).to_have_count(3)
    expect(visitor.cards).to_have_count(2)


def test_every_category_can_be_reached_on_a_small_screen(visitor: Visitor) -> None:
    visitor.page.set_viewport_size({"width": 320, "height": 568})
    visitor.open()
    visitor.say("groceries 34.20 and taxi 9")
    visitor.cards.get_by_role("button", name="Category of Taxi: Transport").click()
    menu = visitor.page.get_by_role("menu")
    menu.get_by_role("menuitem", name="Other").click()
    expect(visitor.cards.get_by_role("button", name="Category of Taxi: Other")).to_be_visible()
    assert visitor.fits()


def test_dollar_signs_and_markup_stay_what_they_are(visitor: Visitor) -> None:
    text = "paid $40 for **phone** and $5 for <b>tip</b> :red[x]"
    visitor.open()
    visitor.say(text)
    expect(visitor.mine).to_have_text(text)
    expect(visitor.page.locator(".katex, [class*=mine] b, [class*=mine] strong")).to_have_count(0)


def test_a_word_without_end_is_no_wider_than_the_screen(visitor: Visitor) -> None:
    visitor.open()
    visitor.say(f"spent 5 on {'a' * 300}")
    expect(visitor.mine).to_have_count(1)
    expect(visitor.page.locator('[class*="st-key-theirs-"]')).to_have_count(1)
    visitor.settle()
    assert visitor.fits()


def test_two_quick_clicks_on_a_suggestion_say_it_once(desktop: Visitor, wire: Wire) -> None:
    desktop.open()
    wire.delay = 0.3
    desktop.button("Spent 12.50 on lunch").dblclick()
    expect(desktop.cards).to_have_count(1)
    desktop.settle()
    assert len(wire.said) == 1


def test_two_quick_clicks_on_undo_undo_once(desktop: Visitor, wire: Wire, api_url: str) -> None:
    desktop.open()
    desktop.say("spent 12.50 on lunch")
    wire.delay = 0.3
    desktop.cards.get_by_role("button", name="Undo").dblclick()
    expect(desktop.cards).to_contain_text("Removed")
    desktop.settle()
    assert count_transactions(api_url) == 0
    expect(desktop.cards).to_contain_text("Removed")


def test_taps_in_the_middle_of_a_send_lose_nothing(
    desktop: Visitor, wire: Wire, api_url: str
) -> None:
    desktop.open()
    desktop.say("spent 3 on coffee")
    expect(desktop.cards).to_have_count(1)
    wire.delay = 0.6
    desktop.say("spent 12.50 on lunch")
    expect(desktop.page.get_by_text("One moment…")).to_be_visible()
    desktop.cards.first.get_by_role("button", name="Undo").click()
    desktop.say("spent 7 on bus")
    expect(desktop.cards).to_have_count(3)
    expect(desktop.cards.nth(0)).to_contain_text("Removed")
    expect(desktop.cards.nth(1)).to_contain_text("$12.50")
    expect(desktop.cards.nth(2)).to_contain_text("$7.00")
    assert count_transactions(api_url) == 2


def test_going_to_another_page_during_a_send_loses_nothing(
    desktop: Visitor, wire: Wire, api_url: str
) -> None:
    desktop.open()
    wire.delay = 0.6
    desktop.say("spent 12.50 on lunch")
    expect(desktop.page.get_by_text("One moment…")).to_be_visible()
    desktop.page.get_by_role("link", name="Overview").click()
    expect(desktop.page.get_by_role("heading", name="November")).to_be_visible()
    desktop.page.get_by_role("link", name="Chat").click()
    expect(desktop.cards).to_contain_text("$12.50")
    assert count_transactions(api_url) == 1


def test_without_the_api_nothing_is_saved_and_the_message_is_kept(
    visitor: Visitor, wire: Wire, api_url: str
) -> None:
    visitor.open()
    wire.cut()
    visitor.say("spent 12.50 on lunch")
    expect(visitor.page.get_by_text("so nothing was saved.")).to_be_visible()
    expect(visitor.mine).to_have_text("spent 12.50 on lunch")
    assert visitor.fits()
    wire.mend()
    visitor.page.locator('[class*="st-key-retry-"] button').click()
    expect(visitor.cards).to_contain_text("$12.50")
    expect(visitor.mine).to_have_count(1)
    assert count_transactions(api_url) == 1


def test_a_lost_answer_is_looked_up_in_the_conversation(
    desktop: Visitor, wire: Wire, api_url: str
) -> None:
    desktop.open()
    wire.losing = frozenset({"POST"})
    desktop.say("spent 12.50 on lunch")
    expect(desktop.cards).to_contain_text("$12.50")
    assert count_transactions(api_url) == 1


def test_when_nothing_is_known_that_is_said_and_trying_again_saves_once(
    desktop: Visitor, wire: Wire, api_url: str
) -> None:
    desktop.open()
    wire.losing = frozenset({"GET", "POST"})
    desktop.say("spent 12.50 on lunch")
    expect(desktop.page.get_by_text("I don't know yet whether it was saved")).to_be_visible()
    retry = desktop.page.locator('[class*="st-key-retry-"] button')
    wire.losing = frozenset()
    retry.click()
    expect(desktop.cards).to_contain_text("$12.50")
    expect(retry).to_have_count(0)
    assert count_transactions(api_url) == 1
    assert len({json.loads(body)["messageId"] for body in wire.said}) == 1


def test_a_page_opened_without_the_api_comes_back_by_itself(desktop: Visitor, wire: Wire) -> None:
    wire.cut()
    desktop.open()
    expect(desktop.page.get_by_text("I can't reach your account right now.")).to_be_visible()
    wire.mend()
    desktop.button("Try again").click()
    expect(desktop.page.get_by_text("What did you spend?")).to_be_visible()


def test_everything_works_from_the_keyboard_and_the_focus_stays_near(desktop: Visitor) -> None:
    page, keyboard = desktop.page, desktop.page.keyboard
    desktop.open()
    desktop.field.focus()
    keyboard.type("spent 12.50 on lunch")
    keyboard.press("Enter")
    expect(desktop.cards).to_have_count(1)
    expect(desktop.field).to_be_focused()
    while not page.evaluate("document.activeElement.closest('[class*=st-key-undo-]') !== null"):
        keyboard.press("Shift+Tab")
    keyboard.press("Enter")
    expect(desktop.cards).to_contain_text("Removed")
    expect(desktop.button("Put it back")).to_be_focused()
    keyboard.press("Enter")
    expect(desktop.cards).not_to_contain_text("Removed")
    expect(desktop.cards.get_by_role("button", name="Undo")).to_be_focused()
    keyboard.press("Tab")
    expect(page.locator(".st-key-suggestions button").first).to_be_focused()
    keyboard.press("Tab")
    keyboard.press("Enter")
    expect(desktop.mine).to_have_count(2)
    expect(desktop.field).to_be_focused()


def test_earlier_messages_are_a_click_away(desktop: Visitor, api_url: str) -> None:
    for number in range(1, 23):
        body = {"message": f"spent {number} on lunch"}
        requests.post(f"{api_url}/send", json=body, timeout=10).raise_for_status()
    desktop.open()
    expect(desktop.mine.last).to_have_text("spent 22 on lunch")
    expect(desktop.mine.last).to_be_in_viewport()
    expect(desktop.page.get_by_text("spent 1 on lunch", exact=True)).to_have_count(0)
    desktop.button("Earlier messages").click()
    expect(desktop.page.get_by_text("spent 1 on lunch", exact=True)).to_have_count(1)
    expect(desktop.mine).to_have_count(22)
