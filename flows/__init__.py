"""What an article claims, and acting it out.

One word for one thing:

article      a published help article, as data
procedure    one documented way to reach the goal, an ordered list of steps
step         one numbered item that a reader follows; holds its sentence verbatim
instruction  one act or claim in a step: verb, words, role, place, value
flow         the script that acts out one procedure; says only what the article cannot say
reader       acts as a person who reads the article would
screen       what a person could see at one moment
sighting     the control on a screen that the words mean, and how well they fit
observation  what happened at one step; frozen, saved, enough to judge again
verdict      what the observation says of the step
run          one verification of one article
past         what earlier runs said of a step: since when its verdict stands, what it was before
decision     what a person said of a step's finding: known, disputed; or that a person did the step

Nothing here imports `fixtures`, `reports`, `tests` or pytest, and nothing here reads the environment.
"""
