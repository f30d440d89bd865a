"""The grammar of help articles: how they tell what to do.

phrase     a stretch of a sentence, seen through its shape
shape      blots out what must not be taken apart: names, addresses, brackets
lexicon    the words that help articles are made of
parting    a step's sentences, a sentence's clauses
opening    what a sentence says before its first act
placing    what that means for the acts behind it
thing      what an act is done to, and what else a clause says of it
doubt      what a capital alone does not tell surely
series     one act on several things
clause     the ordered table of clauses; each has a module for its kind of act
rewording  other words in a sentence, as an editor would put them
"""
