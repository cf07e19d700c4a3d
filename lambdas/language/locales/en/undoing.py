"""English for taking the last change back, and for bringing back what is gone."""

RESTORES = [
    ("redo|restore|undelete|unremove|reinstate|recover|unundo", True),
    ("bring|put|get|want [it|that|this|them|those|everything] back", True),
    ("undo the|that|my undo", True),
    ("undo undo", True),
    ("revert the undo", True),
]

UNDOES = [
    ("undo|revert|unsave|rollback|reverse|unadd|unlog", True),
    ("take|roll|turn|go [it|that|this|them|those] back", True),
    ("delete|remove|erase|scrap|scratch|discard|strike|drop|ditch it|that|this|them", True),
    ("delete|remove|erase|scrap|scratch|discard|strike|drop|ditch [the|my] last", True),
    ("get rid of it|that|this|them", True),
    ("take it|that|this|them out|off|away", True),
    ("ignore|disregard it|that|this [one]", True),
    ("forget [that] i said|typed|wrote|entered|logged [it|that|this]", True),
]
