"""The few lines of JavaScript that no Streamlit call can replace.

Each runs when the element that carries it appears: `token` makes it a new element. A comment holds
the token, so it may only have characters that can't end one.
"""

import re

import streamlit as st

_AFTER_SENDING = """
if (window.budgetbuddySent === 'TOKEN') return;  // a tap made Streamlit draw the element anew
window.budgetbuddySent = 'TOKEN';
const feed = document.querySelector('[data-testid=stAppScrollToBottomContainer]');
if (feed) feed.scrollTo({top: feed.scrollHeight});
document.querySelector('.st-key-feed')?.setAttribute('aria-live', 'polite');
const field = document.querySelector('[data-testid=stChatInputTextArea]');
const focused = document.activeElement;
const free = focused === document.body || focused.closest('.st-key-suggestions');
if (field && free && matchMedia('(hover: hover)').matches) field.focus();
"""

_FOCUS = """
let left = false;  // whoever presses a key goes on from there
document.addEventListener('keydown', () => { left = true; }, {once: true, capture: true});
const hand = (tries) => {
  if (left) return;
  const target = document.querySelector('.st-key-SELECTOR button');
  if (target && document.activeElement === document.body) target.focus();
  // the button before it may still be there, and this one may be drawn anew
  if (tries) setTimeout(hand, 50, tries - 1);
};
hand(60);
"""

_KEEP_DRAFT = """
const name = 'budgetbuddy-draft', owner = 'OWNER', box = '[data-testid=stChatInputTextArea]';
const keep = (text) => sessionStorage.setItem(name, JSON.stringify({owner, text}));
const forget = () => sessionStorage.removeItem(name);
if (window.budgetbuddyDraft !== owner) {
  window.budgetbuddyDraft = owner;
  document.addEventListener('input', ({target}) => {
    if (target.matches(box)) keep(target.value);
  }, true);
  document.addEventListener('keydown', ({target, key, shiftKey, isComposing}) => {
    if (target.matches(box) && key === 'Enter' && !shiftKey && !isComposing) forget();
  }, true);
  document.addEventListener('click', ({target}) => {
    if (target.closest('[data-testid=stChatInputSubmitButton]')) forget();
  }, true);
}
const text = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');
const restore = (tries) => {
  const kept = JSON.parse(sessionStorage.getItem(name) || 'null');
  const field = document.querySelector(box);
  if (kept && kept.owner !== owner) forget();
  else if (field && field.value) keep(field.value);
  else if (kept && field) {
    text.set.call(field, kept.text);  // past React, which takes notice of the event alone
    field.dispatchEvent(new Event('input', {bubbles: true}));
  } else if (kept && tries) setTimeout(restore, 100, tries - 1);  // the field is still on its way
};
restore(100);
"""


def after_sending(token: str) -> None:
    """Take the reader to the newest message and, where there is no touch keyboard, to the field.

    From then on screen readers announce what is added to the conversation.

    Streamlit follows new messages only while the reader is at the bottom, and a suggestion that
    was pressed is gone with the focus it had.
    """
    _run("sent", _AFTER_SENDING.replace("TOKEN", _plain(token)), token)


def focus(key: str, token: str = "") -> None:
    """Give the button under that key the focus that it, or the one in its place, had before.

    `token` tells two times apart where the key is the same.
    """
    _run("focus", _FOCUS.replace("SELECTOR", _plain(key)), token or key)


def keep_draft(owner: str) -> None:
    """Keep what is typed and not sent in this window, over the way to the provider and back.

    It is `owner`'s alone: for anybody else the window forgets it, and so it does when it is sent,
    when nobody is signed in, and when it is closed.
    """
    _run("draft", _KEEP_DRAFT.replace("OWNER", _plain(owner)), owner)


def forget_draft() -> None:
    """Forget what `keep_draft` kept."""
    _run("draft", "sessionStorage.removeItem('budgetbuddy-draft')", "forget")


def _run(name: str, code: str, token: str) -> None:
    # the delay lets Streamlit put the run's last elements on the page
    script = f"<script>/*{_plain(token)}*/setTimeout(() => {{{code}}}, 60)</script>"
    with st.container(key=f"script-{name}"):
        st.html(script, unsafe_allow_javascript=True)


def _plain(text: str) -> str:
    return re.sub(r"[^0-9A-Za-z_-]", "-", text)
